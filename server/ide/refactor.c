#include "ide/refactor.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "ide/edits.h"
#include "ide/refactor_kinds.h"

#define LONGEST_LINE 100 /* columns: code points */
#define SHORT_LINE 40    /* after which a sentence's end is a good place for a break */

CampAction *camp_refactoring_add(CampRefactoring *refactoring, CampActionKind kind, CampStr title,
                                 const CampEdit *edits, size_t count) {
	camp_vec_push(
		&refactoring->list,
		(CampAction){ .kind = kind, .title = title, .fix_kind = CAMP_FIX_SAFE, .edits = edits, .edit_count = count });
	return &refactoring->list.items[refactoring->list.count - 1];
}

bool camp_refactoring_touches(const CampRefactoring *refactoring, CampSpan in_item) {
	return refactoring->item.start + in_item.start <= refactoring->span.end &&
	       refactoring->span.start <= refactoring->item.start + in_item.end;
}

CampStr camp_refactoring_escaped(CampArena *arena, CampStr text) {
	CampBuf out;
	CampStr copy;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < text.len; i++) {
		CampStr rest = camp_str_slice(text, i, text.len);

		if (text.ptr[i] == '\\' || camp_str_starts_with(rest, CAMP_LIT("${")) ||
		    camp_str_starts_with(rest, CAMP_LIT("\"\"\"")))
			camp_buf_add_char(&out, '\\');
		camp_buf_add_char(&out, text.ptr[i]);
	}
	copy = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

static bool ends_sentence(CampStr word) {
	char last = word.len > 1 && strchr("\")", word.ptr[word.len - 1]) ? word.ptr[word.len - 2]
	            : word.len > 0                                        ? word.ptr[word.len - 1]
	                                                                  : ' ';

	return strchr(".!?:", last) != NULL;
}

CampStr camp_refactoring_block(const CampRefactoring *refactoring, CampStr inner, uint32_t at) {
	CampStr line_break = camp_text_line_break(camp_doc_text_view(refactoring->doc));
	CampStr indentation = camp_indentation_deeper(
		refactoring->arena, camp_indentation_at(camp_doc_text(refactoring->doc), refactoring->item.start + at));
	CampStr word;
	CampBuf out;
	CampStr copy;
	size_t column = SIZE_MAX; /* none yet: the first word begins a line */
	bool sentence = false;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_buf_add_c(&out, "\"\"\"");
	while (camp_str_next_piece(&inner, ' ', &word)) {
		size_t width = camp_utf8_count(word);
		bool breaks = column == SIZE_MAX || (sentence && column >= SHORT_LINE) ||
		              indentation.len + column + 1 + width > LONGEST_LINE;

		if (breaks) {
			camp_buf_add(&out, line_break);
			camp_buf_add(&out, indentation);
		} else {
			camp_buf_add_char(&out, ' ');
		}
		camp_buf_add(&out, word);
		column = breaks ? width : column + 1 + width;
		sentence = ends_sentence(word);
	}
	camp_buf_add(&out, line_break);
	camp_buf_add(&out, indentation);
	camp_buf_add_c(&out, "\"\"\"");
	copy = camp_arena_copy(refactoring->arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

static const CampValue *string_at(const CampValue *value, uint32_t offset) {
	for (size_t i = 0; i < value->item_count; i++) {
		if (value->items[i].span.start <= offset && offset <= value->items[i].span.end)
			return string_at(&value->items[i], offset);
	}
	return value->kind == CAMP_VALUE_STRING || value->kind == CAMP_VALUE_TEXT_BLOCK ? value : NULL;
}

static bool find_place(CampRefactoring *refactoring) {
	uint32_t at = refactoring->span.start;

	if (!camp_doc_item_find(refactoring->doc, at, &refactoring->item) || at < refactoring->item.start ||
	    refactoring->item.item->kind != CAMP_ITEM_BLOCK)
		return false;
	at -= refactoring->item.start;
	refactoring->attribute = camp_block_at(&refactoring->item.item->block, at, &refactoring->block);
	if (!refactoring->block)
		return false;
	if (refactoring->attribute && !refactoring->attribute->broken)
		refactoring->value = string_at(&refactoring->attribute->value, at);
	if (refactoring->value && !refactoring->value->closed)
		refactoring->value = NULL;
	return true;
}

const CampAction *camp_refactorings(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count) {
	CampRefactoring refactoring = { .arena = arena, .doc = doc, .span = span };
	CampAction *list;

	if (find_place(&refactoring)) {
		camp_refactor_extract(&refactoring);
		camp_refactor_split_consent(&refactoring);
		camp_refactor_text_block(&refactoring);
		camp_refactor_compose_flow(&refactoring);
	}
	*count = refactoring.list.count;
	list = CAMP_ARENA_ARRAY(arena, CampAction, *count + 1);
	if (*count > 0)
		memcpy(list, refactoring.list.items, *count * sizeof *list);
	camp_vec_release(&refactoring.list);
	return list;
}
