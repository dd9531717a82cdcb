#include "ide/field_hover.h"

#include "base/file.h"
#include "engine/explain.h"
#include "engine/inspect.h"

typedef struct Hover {
	CampArena *arena;
	CampDoc *doc;
	CampDocItem item;
	uint32_t offset; /* relative to the item */
	CampMarkup *out;
	CampSpan *span;
} Hover;

static bool holds(CampSpan span, uint32_t offset) {
	return span.start <= offset && offset <= span.end;
}

static bool is_campaign(const CampDocItem *item) {
	return item->item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item->item->block.type, CAMP_LIT("campaign"));
}

/* The value at the cursor: of a list the item, else the value itself. NULL when the cursor is not on the value. */
static const CampValue *value_at(const CampValue *value, uint32_t offset) {
	if (value->kind == CAMP_VALUE_NONE || !holds(value->span, offset))
		return NULL;
	for (size_t i = 0; i < value->item_count; i++) {
		if (holds(value->items[i].span, offset))
			return &value->items[i];
	}
	return value;
}

static void write_range(CampMarkup *out, CampLimit limit) {
	if (limit.minimum > 0 && limit.maximum > 0) {
		camp_markup_number(out, limit.minimum);
		camp_markup_own(out, " to ");
		camp_markup_number(out, limit.maximum);
	} else if (limit.maximum > 0) {
		camp_markup_own(out, "at most ");
		camp_markup_number(out, limit.maximum);
	} else {
		camp_markup_own(out, "at least ");
		camp_markup_number(out, limit.minimum);
	}
}

static bool is_list(CampFieldType type) {
	return type == CAMP_FIELD_NAMES || type == CAMP_FIELD_TEXTS || type == CAMP_FIELD_STRINGS ||
	       type == CAMP_FIELD_KEYWORDS;
}

static void write_field(Hover *hover, const CampFieldSchema *schema) {
	CampLimit limit = { schema->name, schema->minimum, schema->maximum };

	camp_markup_code(hover->out, camp_str(schema->name));
	camp_markup_own(hover->out, ": ");
	camp_markup_own(hover->out, camp_field_type_name(schema->type));
	camp_markup_own(hover->out, schema->required ? ", required" : "");
	camp_markup_paragraph(hover->out);
	camp_markup_own(hover->out, schema->help);
	camp_markup_paragraph(hover->out);
	if (is_campaign(&hover->item))
		limit = camp_profile_limit(camp_doc_profile(hover->doc, hover->item), schema->name, schema->minimum,
		                           schema->maximum);
	if (limit.minimum == 0 && limit.maximum == 0)
		return;
	camp_markup_own(hover->out, is_list(schema->type) ? "Items: " : "Characters: ");
	write_range(hover->out, limit);
	camp_markup_paragraph(hover->out);
}

static void write_measure(CampMarkup *out, const CampInspection *inspection, const CampFieldSchema *schema) {
	bool is_message = schema &&
	                  (schema->text_kind == CAMP_TEXT_OPT_IN_MESSAGE ||
	                   schema->text_kind == CAMP_TEXT_OPT_OUT_MESSAGE || schema->text_kind == CAMP_TEXT_HELP_MESSAGE ||
	                   schema->text_kind == CAMP_TEXT_SAMPLE_MESSAGE);

	camp_markup_own(out, "Now: ");
	camp_markup_number(out, inspection->length);
	camp_markup_own(out, inspection->length == 1 ? " character" : " characters");
	if (is_message) {
		camp_markup_own(out, ", ");
		camp_markup_own(out, camp_sms_encoding_name(inspection->sms.encoding));
		camp_markup_own(out, ", ");
		camp_markup_number(out, inspection->sms.segments);
		camp_markup_own(out, inspection->sms.segments == 1 ? " segment, room for " : " segments, room for ");
		camp_markup_number(out, inspection->sms.remaining);
		camp_markup_own(out, " more in the last");
	}
	camp_markup_paragraph(out);
}

static const char *weight(CampSeverity required) {
	if (required == CAMP_ERROR)
		return ": missing (rejected when missing)";
	return required == CAMP_WARNING ? ": missing (often asked for)" : ": missing (worth adding)";
}

static void write_elements(CampMarkup *out, const CampInspection *inspection, CampStr text) {
	for (size_t i = 0; i < inspection->element_count; i++) {
		const CampInspectedElement *element = &inspection->elements[i];

		if (!element->found && element->required == CAMP_OFF)
			continue;
		camp_markup_check(out, element->found);
		camp_markup_own(out, camp_concept_name(element->element));
		if (!element->found) {
			camp_markup_own(out, weight(element->required));
			continue;
		}
		camp_markup_own(out, ": ");
		for (size_t s = 0; s < element->span_count && s < 2; s++) {
			camp_markup_own(out, s > 0 ? ", " : "");
			camp_markup_quote(out, camp_str_slice(text, element->spans[s].start, element->spans[s].end));
		}
	}
	camp_markup_paragraph(out);
}

/* The checklist of the text at the cursor; on a field's name, of its only text. */
static void write_passage(Hover *hover, const CampAttribute *attribute, const CampValue *value) {
	size_t count;
	const CampPassage *passages = camp_doc_passages(hover->doc, hover->item, &count);
	const CampPassage *found = NULL;
	CampInspection inspection;

	for (size_t i = 0; i < count; i++) {
		if (passages[i].attribute != attribute ||
		    (value && value->kind != CAMP_VALUE_LIST && passages[i].value != value))
			continue;
		if (found) /* several samples, and the cursor is on none */
			return;
		found = &passages[i];
	}
	if (!found)
		return;
	camp_inspect_passage(hover->arena, camp_doc_profile(hover->doc, hover->item), found, &inspection);
	write_measure(hover->out, &inspection, attribute->schema);
	write_elements(hover->out, &inspection, found->reading->prose->text);
}

/* What an interpolation at the cursor stands for. */
static bool write_interpolation(Hover *hover, const CampBlock *block, const CampValue *value) {
	for (size_t i = 0; i < value->part_count; i++) {
		const CampPart *part = &value->parts[i];
		CampProse prose;
		CampStr text;

		if (part->kind != CAMP_PART_INTERPOLATION || !holds(part->span, hover->offset))
			continue;
		prose = camp_doc_prose(hover->arena, hover->doc, hover->item, block, value);
		text = camp_str_slice(prose.text, camp_prose_decoded(&prose, part->span.start),
		                      camp_prose_decoded(&prose, part->span.end));
		camp_markup_code(hover->out, part->text);
		camp_markup_own(hover->out, " stands for ");
		camp_markup_quote(hover->out, text);
		camp_markup_rule(hover->out);
		*hover->span = part->span;
		return true;
	}
	return false;
}

static bool write_choice(Hover *hover, const CampFieldSchema *schema, const CampValue *value) {
	for (const CampChoice *choice = schema->choices; choice && choice->name; choice++) {
		if (!camp_str_equal(camp_str(choice->name), value->name))
			continue;
		camp_markup_code(hover->out, value->name);
		camp_markup_own(hover->out, ": ");
		camp_markup_own(hover->out, choice->help);
		camp_markup_rule(hover->out);
		*hover->span = value->span;
		return true;
	}
	return false;
}

static bool write_provider(Hover *hover, const CampValue *value) {
	const CampProfile *profile = camp_doc_profile(hover->doc, hover->item);

	for (size_t i = 0; i < profile->provider_count; i++) {
		const CampProvider *provider = profile->providers[i];

		if (!camp_str_equal(camp_str(provider->name), value->name))
			continue;
		camp_markup_bold(hover->out, camp_str(provider->title));
		camp_markup_own(hover->out, ": ");
		camp_markup_own(hover->out, provider->help);
		camp_markup_rule(hover->out);
		*hover->span = value->span;
		return true;
	}
	return false;
}

/* The plain text of a string of another file: what can be said without resolving its references. */
static CampStr plain_text(CampArena *arena, const CampAttribute *attribute) {
	CampBuf text;
	CampStr copy;

	if (!attribute)
		return (CampStr){ 0 };
	camp_buf_init(&text, CAMP_BUF_MAX);
	for (size_t i = 0; i < attribute->value.part_count; i++)
		camp_buf_add(&text, attribute->value.parts[i].text);
	copy = camp_arena_copy(arena, camp_buf_str(&text));
	camp_buf_release(&text);
	return copy;
}

static bool write_brand(Hover *hover, const CampValue *value) {
	CampStr path = { 0 };
	const CampBlock *brand = is_campaign(&hover->item) ? camp_doc_brand(hover->doc, hover->item, &path) : NULL;

	if (!brand)
		return false;
	camp_markup_own(hover->out, "**brand ");
	camp_markup_text(hover->out, brand->name);
	camp_markup_own(hover->out, "**: ");
	camp_markup_quote(hover->out, plain_text(hover->arena, camp_block_attribute(brand, "name")));
	camp_markup_own(hover->out, path.len > 0 ? ", from " : ", in this file");
	camp_markup_text(hover->out, path);
	camp_markup_rule(hover->out);
	*hover->span = value->span;
	return true;
}

/* What a provider's answer means that stands in a `rejection` block. */
static void write_rejection(Hover *hover, const CampBlock *block, const CampValue *value) {
	const CampAttribute *provider = camp_block_attribute(block, "provider");
	CampStr words = camp_doc_prose(hover->arena, hover->doc, hover->item, block, value).text;
	size_t count;
	const CampMeaning *meanings = camp_explain(hover->arena, provider ? provider->value.name : (CampStr){ 0 }, words,
	                                           &count);

	for (size_t i = 0; i < count; i++) {
		camp_markup_item(hover->out);
		camp_markup_own(hover->out, meanings[i].provider->title);
		camp_markup_own(hover->out, " ");
		camp_markup_text(hover->out, camp_str(meanings[i].answer->code));
		camp_markup_own(hover->out, ": ");
		for (size_t r = 0; r < meanings[i].rule_count; r++) {
			camp_markup_own(hover->out, r > 0 ? ", " : "");
			camp_markup_text(hover->out, camp_str(meanings[i].rules[r]->info.name));
		}
	}
	camp_markup_paragraph(hover->out);
}

static bool write_attribute(Hover *hover, const CampAttribute *attribute, const CampBlock *block) {
	const CampFieldSchema *schema = attribute->schema;
	const CampValue *value = value_at(&attribute->value, hover->offset);
	bool named = false;

	if (!schema || (!value && !holds(attribute->name_span, hover->offset)))
		return false;
	*hover->span = value ? value->span : attribute->name_span;
	if (value && value->kind == CAMP_VALUE_NAME)
		named = write_choice(hover, schema, value) ||
		        (schema->type == CAMP_FIELD_REFERENCE && write_brand(hover, value)) ||
		        (camp_str_equal(attribute->name, CAMP_LIT("providers")) && is_campaign(&hover->item) &&
		         write_provider(hover, value));
	else if (value)
		named = write_interpolation(hover, block, value);
	write_field(hover, schema);
	if (!named)
		write_passage(hover, attribute, value);
	if (value && camp_str_equal(block->type, CAMP_LIT("rejection")) &&
	    (camp_str_equal(attribute->name, CAMP_LIT("code")) || camp_str_equal(attribute->name, CAMP_LIT("reason"))))
		write_rejection(hover, block, value);
	return true;
}

/* A campaign without a `message_flow` has one made of its opt-in blocks: its header shows it. */
static void write_composed_flow(Hover *hover) {
	size_t count;
	const CampPassage *passages = camp_doc_passages(hover->doc, hover->item, &count);

	for (size_t i = 0; i < count; i++) {
		if (passages[i].attribute || !passages[i].reading->prose ||
		    !camp_str_equal(camp_str(passages[i].field), CAMP_LIT("message_flow")))
			continue;
		camp_markup_own(hover->out, "The message flow, made of the opt-in blocks:");
		camp_markup_paragraph(hover->out);
		camp_markup_text(hover->out, passages[i].reading->prose->text);
	}
}

static bool write_block(Hover *hover, const CampBlock *block) {
	if (!block || !block->schema || !holds(block->header, hover->offset))
		return false;
	camp_markup_code(hover->out, block->type);
	if (block->name.len > 0) {
		camp_markup_own(hover->out, " ");
		camp_markup_text(hover->out, block->name);
	}
	camp_markup_paragraph(hover->out);
	camp_markup_own(hover->out, block->schema->help);
	camp_markup_paragraph(hover->out);
	if (is_campaign(&hover->item) && !block->parent)
		write_composed_flow(hover);
	*hover->span = block->header;
	return true;
}

static bool write_import(Hover *hover) {
	const CampValue *import = &hover->item.item->import;
	CampStr name;

	if (import->kind != CAMP_VALUE_STRING || !holds(import->span, hover->offset))
		return false;
	name = camp_doc_prose(hover->arena, hover->doc, hover->item, NULL, import).text;
	camp_markup_own(hover->out, "Brings the brands of this file into scope: ");
	camp_markup_text(hover->out, camp_path_relative_to_file(hover->arena, camp_doc_path(hover->doc), name));
	*hover->span = import->span;
	return true;
}

bool camp_hover_item(CampArena *arena, CampDoc *doc, CampDocItem item, uint32_t offset, CampMarkup *out,
                     CampSpan *span) {
	Hover hover = { arena, doc, item, offset, out, span };
	const CampBlock *block = NULL;
	const CampAttribute *attribute;

	if (item.item->kind == CAMP_ITEM_IMPORT)
		return write_import(&hover);
	if (item.item->kind != CAMP_ITEM_BLOCK)
		return false;
	attribute = camp_block_at(&item.item->block, offset, &block);
	if (attribute && write_attribute(&hover, attribute, block))
		return true;
	return write_block(&hover, block);
}
