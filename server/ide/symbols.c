#include "ide/symbols.h"

#include <stdlib.h>

#define LONGEST_DETAIL 60 /* bytes */

typedef struct Outline {
	CampArena *arena;
	CampDocItem item;
} Outline;

static CampSpan in_file(const Outline *outline, CampSpan span) {
	return (CampSpan){ outline->item.start + span.start, outline->item.start + span.end };
}

/* A value on one line; longer ones are the reader's to open. */
static CampStr detail_of(const Outline *outline, CampSpan span) {
	CampStr text = camp_str_slice(outline->item.item->source, span.start, span.end);

	return text.len > LONGEST_DETAIL || memchr(text.ptr ? text.ptr : "", '\n', text.len) ? (CampStr){ 0 } : text;
}

static int by_place(const void *a, const void *b) {
	const CampSymbol *left = a;
	const CampSymbol *right = b;

	return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static CampSymbol field_symbol(const Outline *outline, const CampAttribute *attribute) {
	return (CampSymbol){
		.kind = CAMP_SYMBOL_FIELD,
		.name = attribute->name,
		.detail = attribute->value.kind == CAMP_VALUE_NONE ? (CampStr){ 0 } : detail_of(outline, attribute->value.span),
		.span = in_file(outline, attribute->span),
		.selection = in_file(outline, attribute->name_span),
	};
}

static CampSymbol block_symbol(const Outline *outline, const CampBlock *block) {
	bool is_campaign = camp_str_equal(block->type, CAMP_LIT("campaign"));
	bool is_brand = camp_str_equal(block->type, CAMP_LIT("brand"));
	CampSymbol symbol = {
		.kind = is_campaign ? CAMP_SYMBOL_CAMPAIGN
		        : is_brand  ? CAMP_SYMBOL_BRAND
		                    : CAMP_SYMBOL_BLOCK,
		.name = block->type,
		.span = in_file(outline, block->span),
		.selection = in_file(outline, block->header),
	};
	CampSymbol *children = CAMP_ARENA_ARRAY(outline->arena, CampSymbol,
	                                        block->attribute_count + block->block_count + 1);

	if (block->name.len > 0 && (is_campaign || is_brand)) {
		symbol.name = block->name;
		symbol.detail = block->type;
		symbol.selection = in_file(outline, block->name_span);
	} else if (block->name.len > 0) {
		symbol.name = camp_arena_printf(outline->arena, "%.*s %.*s", CAMP_FMT(block->type), CAMP_FMT(block->name));
	}
	for (size_t i = 0; i < block->attribute_count; i++) {
		if (block->attributes[i].name.len > 0)
			children[symbol.child_count++] = field_symbol(outline, &block->attributes[i]);
	}
	for (size_t i = 0; i < block->block_count; i++)
		children[symbol.child_count++] = block_symbol(outline, &block->blocks[i]);
	qsort(children, symbol.child_count, sizeof *children, by_place);
	symbol.children = children;
	return symbol;
}

const CampSymbol *camp_symbols(CampArena *arena, CampDoc *doc, size_t *count) {
	size_t items = camp_doc_item_count(doc);
	CampSymbol *symbols = CAMP_ARENA_ARRAY(arena, CampSymbol, items + 1);

	*count = 0;
	for (size_t i = 0; i < items; i++) {
		Outline outline = { arena, camp_doc_item_at(doc, i) };

		if (outline.item.item->kind == CAMP_ITEM_BLOCK && outline.item.item->block.type.len > 0)
			symbols[(*count)++] = block_symbol(&outline, &outline.item.item->block);
	}
	return symbols;
}
