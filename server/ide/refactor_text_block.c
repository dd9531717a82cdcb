/* From a string to a text block, and back: what a reader reads stays the same. */
#include "base/buf.h"
#include "base/utf8.h"
#include "ide/edits.h"
#include "ide/refactor_kinds.h"

#define WORTH_A_BLOCK 60   /* bytes of a string from which on a block reads better */
#define WORTH_A_STRING 160 /* bytes of a text that still reads well on a line of its own */

/* `\"` need not be written in a text block, but where three quotes would come together. */
static CampStr without_escaped_quotes(CampArena *arena, CampStr inner) {
	CampBuf out;
	CampStr copy;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < inner.len; i++) {
		bool escape = inner.ptr[i] == '\\' && i + 1 < inner.len;
		bool quote = escape && inner.ptr[i + 1] == '"' && !camp_str_ends_with(camp_buf_str(&out), CAMP_LIT("\"")) &&
		             i + 2 < inner.len;

		if (!quote)
			camp_buf_add_char(&out, inner.ptr[i]);
		if (escape)
			camp_buf_add_char(&out, inner.ptr[++i]);
	}
	copy = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

/* A text block's words on one line. False when they are several paragraphs. */
static bool on_one_line(const CampRefactoring *refactoring, CampBuf *out) {
	const CampValue *value = refactoring->value;

	camp_buf_add_char(out, '"');
	for (size_t i = 0; i < value->part_count; i++) {
		const CampPart *part = &value->parts[i];

		if (part->kind == CAMP_PART_FOLD && part->text.len > 1)
			return false;
		if (part->kind == CAMP_PART_TEXT) {
			for (size_t c = 0; c < part->text.len; c++) {
				if (part->text.ptr[c] == '"')
					camp_buf_add_char(out, '\\');
				camp_buf_add_char(out, part->text.ptr[c]);
			}
		} else if (part->kind == CAMP_PART_FOLD) {
			camp_buf_add(out, part->text);
		} else {
			camp_buf_add(out, camp_str_slice(refactoring->item.item->source, part->span.start, part->span.end));
		}
	}
	camp_buf_add_char(out, '"');
	return true;
}

/* Whether the value reads the same after the edit, and stands whole. */
static bool reads_the_same(const CampRefactoring *refactoring, const CampEdit *edit) {
	CampStr before = camp_doc_prose(refactoring->arena, refactoring->doc, refactoring->item, refactoring->block,
	                                refactoring->value)
	                     .text;
	CampDoc *doc = camp_edits_applied(refactoring->doc, edit, 1);
	CampRefactoring after = { .arena = refactoring->arena, .doc = doc };
	const CampBlock *block = NULL;
	const CampAttribute *attribute;
	bool same = false;

	if (camp_doc_item_find(doc, edit->span.start + 1, &after.item) && after.item.item->kind == CAMP_ITEM_BLOCK) {
		uint32_t at = edit->span.start + 1 - after.item.start;

		attribute = camp_block_at(&after.item.item->block, at, &block);
		for (size_t i = 0; attribute && i <= attribute->value.item_count && !same; i++) {
			const CampValue *value = i == 0 ? &attribute->value : &attribute->value.items[i - 1];

			same = value->span.start + after.item.start == edit->span.start && value->closed && !attribute->broken &&
			       value->span.end - value->span.start == edit->replacement.len &&
			       camp_str_equal(camp_doc_prose(refactoring->arena, doc, after.item, block, value).text, before);
		}
	}
	camp_doc_free(doc);
	return same;
}

static void offer(CampRefactoring *refactoring, const char *title, CampStr replacement) {
	CampEdit *edit = CAMP_ARENA_NEW(refactoring->arena, CampEdit);

	edit->span = (CampSpan){ refactoring->item.start + refactoring->value->span.start,
		                     refactoring->item.start + refactoring->value->span.end };
	edit->replacement = replacement;
	if (reads_the_same(refactoring, edit))
		(void)camp_refactoring_add(refactoring, CAMP_ACTION_REWRITE, camp_str(title), edit, 1);
}

void camp_refactor_text_block(CampRefactoring *refactoring) {
	const CampValue *value = refactoring->value;
	CampFieldType type = refactoring->attribute && refactoring->attribute->schema ? refactoring->attribute->schema->type
	                                                                              : CAMP_FIELD_STRING;
	CampStr inner;
	CampBuf line;

	if (!value || (type != CAMP_FIELD_TEXT && type != CAMP_FIELD_TEXTS))
		return;
	if (value->kind == CAMP_VALUE_STRING) {
		inner = camp_str_slice(refactoring->item.item->source, value->inner.start, value->inner.end);
		if (inner.len >= WORTH_A_BLOCK)
			offer(refactoring, "Convert to a text block",
			      camp_refactoring_block(refactoring, without_escaped_quotes(refactoring->arena, inner),
			                             value->span.start));
		return;
	}
	camp_buf_init(&line, CAMP_BUF_MAX);
	if (on_one_line(refactoring, &line) && line.len <= WORTH_A_STRING)
		offer(refactoring, "Convert to a string on one line", camp_arena_copy(refactoring->arena, camp_buf_str(&line)));
	camp_buf_release(&line);
}
