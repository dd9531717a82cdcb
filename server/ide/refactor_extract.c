/* What a field says already, written out again in a text: a reference to the field stands for it just as well. */
#include "ide/refactor_kinds.h"

#include <stdlib.h>

#define MOST_PLACES 500

typedef struct Place {
	CampSpan span; /* in the item */
	bool touched;
} Place;

typedef struct Extractor {
	CampRefactoring *refactoring;
	CampStr path; /* "brand.name" */
	CampStr fact;
	const CampBlock *only; /* a block's own fields stand for what is in the block; NULL: in the whole campaign */
	const CampAttribute *source;
	CAMP_VEC(Place) places;
	size_t touched;
} Extractor;

/* What the reference stands for in the block. */
static CampStr fact_of(const CampRefactoring *refactoring, const CampBlock *block, CampStr path) {
	CampPart part = { .kind = CAMP_PART_INTERPOLATION, .text = path };
	CampValue value = { .kind = CAMP_VALUE_STRING, .parts = &part, .part_count = 1 };

	return camp_doc_prose(refactoring->arena, refactoring->doc, refactoring->item, block, &value).text;
}

static bool is_word(CampStr text, size_t at) {
	unsigned char c = at < text.len ? (unsigned char)text.ptr[at] : ' ';

	return camp_is_alpha(c) || camp_is_digit(c) || c >= 0x80;
}

/* Whether the words at `at` stand for themselves: not within a longer word or a longer address. */
static bool stands_alone(CampStr text, size_t at, CampStr fact) {
	size_t end = at + fact.len;

	if ((at > 0 && is_word(text, at - 1) && is_word(fact, 0)) || (is_word(fact, fact.len - 1) && is_word(text, end)))
		return false;
	/* "acme.example" goes on in "acme.example.org" and in "shop-acme.example" */
	return !(end + 1 < text.len && strchr(".-@", text.ptr[end]) && is_word(text, end + 1)) &&
	       !(at > 1 && strchr(".-@/", text.ptr[at - 1]) && is_word(text, at - 2));
}

static void search_value(Extractor *extractor, const CampBlock *block, const CampValue *value) {
	const CampRefactoring *refactoring = extractor->refactoring;
	CampStr source = refactoring->item.item->source;
	CampProse prose;
	size_t at = 0;

	for (size_t i = 0; i < value->item_count; i++)
		search_value(extractor, block, &value->items[i]);
	if ((value->kind != CAMP_VALUE_STRING && value->kind != CAMP_VALUE_TEXT_BLOCK) || !value->closed)
		return;
	prose = camp_doc_prose(refactoring->arena, refactoring->doc, refactoring->item, block, value);
	while (extractor->places.count < MOST_PLACES && (at = camp_str_find(prose.text, extractor->fact, at)) != SIZE_MAX) {
		CampSpan span = camp_prose_source(&prose, (CampSpan){ (uint32_t)at, (uint32_t)(at + extractor->fact.len) });
		bool plain = camp_str_find(camp_str_slice(source, span.start, span.end), CAMP_LIT("${"), 0) == SIZE_MAX;

		if (plain && stands_alone(prose.text, at, extractor->fact)) {
			Place place = { span, camp_refactoring_touches(refactoring, span) };

			camp_vec_push(&extractor->places, place);
			extractor->touched += place.touched;
		}
		at += extractor->fact.len;
	}
}

static bool holds_words(const CampAttribute *attribute) {
	if (!attribute->schema || attribute->broken)
		return false;
	switch (attribute->schema->type) {
	case CAMP_FIELD_TEXT:
	case CAMP_FIELD_TEXTS:
	case CAMP_FIELD_ADDRESS:
	case CAMP_FIELD_EMAIL:
	case CAMP_FIELD_PHONE: return true;
	default: return false;
	}
}

static void search_block(Extractor *extractor, const CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		const CampAttribute *attribute = &block->attributes[i];

		if (attribute != extractor->source && holds_words(attribute))
			search_value(extractor, block, &attribute->value);
	}
	for (size_t i = 0; !extractor->only && i < block->block_count; i++) {
		/* What a provider answered stays in its words, and a legal text is where its facts come from. */
		if (camp_str_equal(block->blocks[i].type, CAMP_LIT("opt_in")))
			search_block(extractor, &block->blocks[i]);
	}
}

static int by_place(const void *a, const void *b) {
	const Place *left = a;
	const Place *right = b;

	return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static void offer(Extractor *extractor, bool everywhere) {
	CampRefactoring *refactoring = extractor->refactoring;
	CampArena *arena = refactoring->arena;
	CampEdit *edits = CAMP_ARENA_ARRAY(arena, CampEdit, extractor->places.count + 1);
	CampStr reference = camp_arena_printf(arena, "${%.*s}", CAMP_FMT(extractor->path));
	CampStr title = camp_arena_printf(arena, "Extract \"%.*s\" to %.*s", CAMP_FMT(extractor->fact),
	                                  CAMP_FMT(reference));
	size_t count = 0;

	for (size_t i = 0; i < extractor->places.count; i++) {
		CampSpan span = extractor->places.items[i].span;

		if (everywhere || extractor->places.items[i].touched)
			edits[count++] = (CampEdit){
				.span = { refactoring->item.start + span.start, refactoring->item.start + span.end },
				.replacement = reference,
			};
	}
	if (everywhere)
		title = camp_arena_printf(arena, "%.*s in all %zu places of this %s", CAMP_FMT(title), count,
		                          extractor->only ? "block" : "campaign");
	(void)camp_refactoring_add(refactoring, CAMP_ACTION_EXTRACT, title, edits, count);
}

/* Whether it was offered: the longest fact counts, of an address and the site that it is of the address. */
static bool extract(Extractor *extractor) {
	CampRefactoring *refactoring = extractor->refactoring;

	if (extractor->fact.len > 2 && !memchr(extractor->fact.ptr, '\n', extractor->fact.len))
		search_block(extractor, extractor->only ? extractor->only : &refactoring->item.item->block);
	if (extractor->touched > 0) {
		qsort(extractor->places.items, extractor->places.count, sizeof *extractor->places.items, by_place);
		offer(extractor, false);
		if (extractor->places.count > extractor->touched)
			offer(extractor, true);
	}
	camp_vec_release(&extractor->places);
	return extractor->touched > 0;
}

static bool is_written_out(const CampValue *value) {
	for (size_t i = 0; i < value->part_count; i++) {
		if (value->parts[i].kind == CAMP_PART_INTERPOLATION)
			return false;
	}
	return value->part_count > 0;
}

/* What the block itself says: an address or a number in a field of its own. */
static bool extract_of_block(CampRefactoring *refactoring) {
	for (size_t i = 0; i < refactoring->block->attribute_count; i++) {
		const CampAttribute *attribute = &refactoring->block->attributes[i];
		Extractor extractor = {
			.refactoring = refactoring, .path = attribute->name, .only = refactoring->block, .source = attribute
		};

		if (!holds_words(attribute) || attribute == refactoring->attribute || attribute->first ||
		    !is_written_out(&attribute->value) || /* or a reference might lead back to here */
		    attribute->schema->type == CAMP_FIELD_TEXT || attribute->schema->type == CAMP_FIELD_TEXTS)
			continue;
		extractor.fact = fact_of(refactoring, refactoring->block, attribute->name);
		if (extract(&extractor))
			return true;
	}
	return false;
}

void camp_refactor_extract(CampRefactoring *refactoring) {
	/* The address of a page before that of the site which it begins with. */
	static const char *const paths[] = { "privacy_policy.url",  "terms.url",           "brand.website",
		                                 "brand.support_email", "brand.support_phone", "brand.legal_name",
		                                 "brand.name" };

	if (!refactoring->value || !camp_str_equal(refactoring->item.item->block.type, CAMP_LIT("campaign")) ||
	    !holds_words(refactoring->attribute) || extract_of_block(refactoring))
		return;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		Extractor extractor = { .refactoring = refactoring, .path = camp_str(paths[i]) };

		extractor.fact = fact_of(refactoring, &refactoring->item.item->block, extractor.path);
		if (extract(&extractor))
			return;
	}
}
