#include "ide/folding.h"

#include <stdlib.h>

typedef struct Folding {
	const CampText *text;
	CampDocItem item;
	CAMP_VEC(CampFold) folds;
} Folding;

static void add(Folding *folding, CampSpan span, bool is_comment) {
	if (span.end > span.start &&
	    camp_text_line_of(folding->text, span.start) < camp_text_line_of(folding->text, span.end))
		camp_vec_push(&folding->folds, (CampFold){ span, is_comment });
}

static void add_value(Folding *folding, const CampValue *value) {
	for (size_t i = 0; i < value->item_count; i++)
		add_value(folding, &value->items[i]);
	if (value->kind == CAMP_VALUE_LIST || value->kind == CAMP_VALUE_TEXT_BLOCK)
		add(folding, (CampSpan){ folding->item.start + value->span.start, folding->item.start + value->span.end },
		    false);
}

static void add_block(Folding *folding, const CampBlock *block) {
	add(folding, (CampSpan){ folding->item.start + block->header.end, folding->item.start + block->span.end }, false);
	for (size_t i = 0; i < block->attribute_count; i++)
		add_value(folding, &block->attributes[i].value);
	for (size_t i = 0; i < block->block_count; i++)
		add_block(folding, &block->blocks[i]);
}

static bool is_comment_line(const CampText *text, uint32_t line) {
	CampStr bytes = camp_str_trim(camp_text_slice(text, camp_text_line_span(text, line)));

	return bytes.len > 0 && bytes.ptr[0] == '#';
}

/* Whether the line stands within a text block, where `#` begins no comment. */
static bool is_within_text(const Folding *folding, uint32_t line) {
	uint32_t start = camp_text_line_start(folding->text, line);

	for (size_t i = 0; i < folding->folds.count; i++) {
		const CampFold *fold = &folding->folds.items[i];
		CampStr head = camp_text_slice(folding->text, (CampSpan){ fold->span.start, fold->span.end });

		if (!fold->is_comment && fold->span.start < start && start < fold->span.end &&
		    camp_str_starts_with(head, CAMP_LIT("\"\"\"")))
			return true;
	}
	return false;
}

static void add_comments(Folding *folding) {
	uint32_t lines = camp_text_line_count(folding->text);

	for (uint32_t line = 0; line < lines;) {
		uint32_t end = line;

		while (end < lines && is_comment_line(folding->text, end))
			end++;
		if (end > line + 1 && !is_within_text(folding, line))
			add(folding,
			    (CampSpan){ camp_text_line_span(folding->text, line).start,
			                camp_text_line_span(folding->text, end - 1).end },
			    true);
		line = end > line ? end : line + 1;
	}
}

static int by_place(const void *a, const void *b) {
	const CampFold *left = a;
	const CampFold *right = b;

	return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

const CampFold *camp_folds(CampArena *arena, CampDoc *doc, size_t *count) {
	Folding folding = { .text = camp_doc_text_view(doc) };
	CampFold *folds;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		folding.item = camp_doc_item_at(doc, i);
		if (folding.item.item->kind == CAMP_ITEM_BLOCK)
			add_block(&folding, &folding.item.item->block);
	}
	add_comments(&folding);
	folds = CAMP_ARENA_ARRAY(arena, CampFold, folding.folds.count + 1);
	if (folding.folds.count > 0)
		memcpy(folds, folding.folds.items, folding.folds.count * sizeof *folds);
	*count = folding.folds.count;
	qsort(folds, *count, sizeof *folds, by_place);
	camp_vec_release(&folding.folds);
	return folds;
}
