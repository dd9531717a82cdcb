#include "support/dump.h"

#include <stdio.h>

static void add_str(CampBuf *out, const char *label, CampStr s) {
	camp_buf_printf(out, " %s=", label);
	if (!s.ptr) {
		camp_buf_add_c(out, "-");
		return;
	}
	camp_buf_add_char(out, '\'');
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];

		if (c < ' ' || c == '\'' || c == '\\' || c == 0x7F)
			camp_buf_printf(out, "\\x%02X", c);
		else
			camp_buf_add_char(out, (char)c);
	}
	camp_buf_add_char(out, '\'');
}

static void add_c_string(CampBuf *out, const char *label, const char *s) {
	add_str(out, label, camp_str(s));
}

static void add_span(CampBuf *out, const char *label, CampSpan span) {
	camp_buf_printf(out, " %s=[%u,%u)", label, span.start, span.end);
}

static void dump_value(const CampValue *value, unsigned depth, CampBuf *out) {
	camp_buf_printf(out, "\n%*svalue %d closed=%d boolean=%d", (int)depth * 2, "", (int)value->kind, value->closed,
	                value->boolean);
	add_span(out, "span", value->span);
	add_span(out, "inner", value->inner);
	add_str(out, "name", value->name);
	for (size_t i = 0; i < value->part_count; i++) {
		camp_buf_printf(out, "\n%*s  part %d", (int)depth * 2, "", (int)value->parts[i].kind);
		add_span(out, "span", value->parts[i].span);
		add_str(out, "text", value->parts[i].text);
	}
	for (size_t i = 0; i < value->item_count; i++)
		dump_value(&value->items[i], depth + 1, out);
}

static void dump_attribute(const CampAttribute *attribute, unsigned depth, CampBuf *out) {
	camp_buf_printf(out, "\n%*sattribute broken=%d", (int)depth * 2, "", attribute->broken);
	add_str(out, "name", attribute->name);
	add_span(out, "name_span", attribute->name_span);
	add_span(out, "span", attribute->span);
	add_c_string(out, "schema", attribute->schema ? attribute->schema->name : NULL);
	add_span(out, "first", attribute->first ? attribute->first->span : (CampSpan){ 0, 0 });
	dump_value(&attribute->value, depth + 1, out);
}

static void dump_block(const CampBlock *block, unsigned depth, CampBuf *out) {
	camp_buf_printf(out, "\n%*sblock closed=%d broken=%d", (int)depth * 2, "", block->closed, block->broken);
	add_str(out, "type", block->type);
	add_str(out, "name", block->name);
	add_span(out, "type_span", block->type_span);
	add_span(out, "name_span", block->name_span);
	add_span(out, "header", block->header);
	add_span(out, "span", block->span);
	add_span(out, "body", block->body);
	add_c_string(out, "schema", block->schema ? block->schema->type : NULL);
	add_str(out, "parent", block->parent ? block->parent->type : (CampStr){ NULL, 0 });
	for (size_t i = 0; i < block->attribute_count; i++)
		dump_attribute(&block->attributes[i], depth + 1, out);
	for (size_t i = 0; i < block->block_count; i++)
		dump_block(&block->blocks[i], depth + 1, out);
}

static void dump_fault(const CampFault *fault, CampBuf *out) {
	camp_buf_printf(out, "\n  fault %d", (int)fault->kind);
	add_span(out, "span", fault->span);
	add_str(out, "message", fault->message);
	add_span(out, "related", fault->related);
	add_str(out, "related_message", fault->related_message);
	add_str(out, "fix_title", fault->fix_title);
	add_span(out, "fix_span", fault->fix_span);
	add_str(out, "fix_text", fault->fix_text);
	add_str(out, "path", fault->path);
	add_str(out, "field", fault->field);
}

static void dump_suppression(const CampSuppression *suppression, CampBuf *out) {
	camp_buf_add_c(out, "\n  suppression");
	add_span(out, "span", suppression->span);
	add_span(out, "rule_span", suppression->rule_span);
	add_str(out, "rule", suppression->rule);
	add_str(out, "reason", suppression->reason);
	add_span(out, "line", suppression->line);
}

static void dump_passages(CampDoc *doc, CampDocItem item, CampBuf *out) {
	size_t count;
	const CampPassage *passages = camp_doc_passages(doc, item, &count);

	for (size_t i = 0; i < count; i++) {
		const CampReading *reading = passages[i].reading;

		camp_buf_add_c(out, "\n  passage");
		add_c_string(out, "field", passages[i].field);
		add_str(out, "label", passages[i].label);
		add_str(out, "path", passages[i].path);
		add_span(out, "value", passages[i].value->span);
		add_str(out, "text", reading->prose->text);
		for (size_t j = 0; j < reading->evidence_count; j++) {
			add_span(out, camp_concept_name(reading->evidence[j].concept), reading->evidence[j].span);
			add_span(out, "source", camp_prose_source(reading->prose, reading->evidence[j].span));
		}
	}
}

static void dump_item(CampDoc *doc, size_t index, CampBuf *out) {
	CampDocItem at = camp_doc_item_at(doc, index);
	const CampItem *item = at.item;
	CampStr path;
	const CampBlock *brand = camp_doc_brand(doc, at, &path);
	CampDocItem found;

	camp_buf_printf(out, "\nitem [%u,%u) %d", at.start, at.end, (int)item->kind);
	if (at.end > at.start && (!camp_doc_item_find(doc, at.start, &found) || found.item != item))
		camp_buf_add_c(out, " NOT FOUND at its start");
	add_str(out, "source", item->source);
	add_span(out, "span", item->span);
	dump_value(&item->import, 1, out);
	dump_block(&item->block, 1, out);
	for (size_t i = 0; i < item->fault_count; i++)
		dump_fault(&item->faults[i], out);
	for (size_t i = 0; i < item->suppression_count; i++)
		dump_suppression(&item->suppressions[i], out);
	if (brand) {
		add_str(out, "brand", brand->name);
		add_str(out, "brand_path", path);
	}
	dump_passages(doc, at, out);
}

static void dump_edits(const CampFix *fix, CampBuf *out) {
	add_str(out, "fix", fix->title);
	camp_buf_printf(out, " kind=%d", (int)fix->kind);
	for (size_t i = 0; i < fix->edit_count; i++) {
		camp_buf_add_c(out, "\n    edit");
		add_str(out, "path", fix->edits[i].path);
		add_span(out, "span", fix->edits[i].span);
		add_str(out, "replacement", fix->edits[i].replacement);
	}
}

static void dump_finding(const CampFinding *finding, CampBuf *out) {
	camp_buf_printf(out, "\nfinding %s severity=%d resubmittable=%d", finding->rule->name, (int)finding->severity,
	                finding->resubmittable);
	add_str(out, "path", finding->path);
	add_span(out, "span", finding->span);
	add_str(out, "message", finding->message);
	add_str(out, "field", finding->field);
	for (size_t i = 0; i < finding->code_count; i++) {
		add_c_string(out, "provider", finding->codes[i].provider);
		add_c_string(out, "code", finding->codes[i].code);
		add_c_string(out, "title", finding->codes[i].title);
		camp_buf_printf(out, " resubmittable=%d", finding->codes[i].resubmittable);
	}
	for (size_t i = 0; i < finding->fix_count; i++) {
		camp_buf_add_c(out, "\n  ");
		dump_edits(&finding->fixes[i], out);
	}
	for (size_t i = 0; i < finding->related_count; i++) {
		camp_buf_add_c(out, "\n  related");
		add_str(out, "path", finding->related[i].path);
		add_span(out, "span", finding->related[i].span);
		add_str(out, "message", finding->related[i].message);
	}
}

void dump_doc(CampDoc *doc, CampBuf *out) {
	size_t count;
	const CampFinding *findings;

	add_str(out, "path", camp_doc_path(doc));
	add_str(out, "text", camp_doc_text(doc));
	camp_buf_add_c(out, "\n");
	findings = camp_doc_findings(doc, &count);
	for (size_t i = 0; i < count; i++)
		dump_finding(&findings[i], out);
	for (size_t i = 0; i < camp_doc_item_count(doc); i++)
		dump_item(doc, i, out);
	camp_buf_add_c(out, "\n");
}

static CampStr lines_around(CampStr dump, size_t at) {
	size_t start = at, end = at;
	int lines = 2;

	while (start > 0 && (dump.ptr[start - 1] != '\n' || --lines > 0))
		start--;
	while (end < dump.len && dump.ptr[end] != '\n')
		end++;
	return camp_str_slice(dump, start, end);
}

void dump_print_difference(CampStr is, CampStr should_be) {
	size_t at = 0;

	while (at < is.len && at < should_be.len && is.ptr[at] == should_be.ptr[at])
		at++;
	fprintf(stderr, "is:\n%.*s\nshould be:\n%.*s\n", CAMP_FMT(lines_around(is, at)),
	        CAMP_FMT(lines_around(should_be, at)));
}
