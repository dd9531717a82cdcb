#include "ide/names.h"

static CampSpan in_file(CampDocItem item, CampSpan span) {
	return (CampSpan){ item.start + span.start, item.start + span.end };
}

static bool declares(CampDocItem item, bool is_brand) {
	const CampBlock *block = &item.item->block;

	return item.item->kind == CAMP_ITEM_BLOCK && block->name.len > 0 &&
	       camp_str_equal(block->type, is_brand ? CAMP_LIT("brand") : CAMP_LIT("campaign"));
}

/* The attribute by which a campaign names its brand, or NULL. */
static const CampAttribute *reference_in(CampDocItem item) {
	const CampAttribute *attribute = item.item->kind == CAMP_ITEM_BLOCK
	                                     ? camp_block_attribute(&item.item->block, "brand")
	                                     : NULL;
	bool is_name = attribute && attribute->schema && attribute->schema->type == CAMP_FIELD_REFERENCE &&
	               attribute->value.kind == CAMP_VALUE_NAME;

	return is_name ? attribute : NULL;
}

static bool holds(CampSpan span, uint32_t offset) {
	return span.start <= offset && offset <= span.end;
}

bool camp_name_at(CampArena *arena, CampDoc *doc, uint32_t offset, CampName *name) {
	const CampAttribute *reference;
	const CampBlock *brand;
	CampDocItem item;
	CampStr path;

	if (!camp_doc_item_find(doc, offset, &item) || item.item->kind != CAMP_ITEM_BLOCK)
		return false;
	*name = (CampName){ .is_brand = declares(item, true), .name = item.item->block.name };
	name->span = in_file(item, item.item->block.name_span);
	if ((name->is_brand || declares(item, false)) && holds(name->span, offset))
		return true;
	reference = reference_in(item);
	if (!reference || !holds(in_file(item, reference->value.span), offset))
		return false;
	brand = camp_doc_brand(doc, item, &path);
	if (!brand)
		return false;
	*name = (CampName){ true, reference->value.name, camp_arena_copy(arena, path),
		                in_file(item, reference->value.span) };
	return true;
}

/* Whether the campaign's brand is the one that is meant: by name, and by the file that declares it. */
static bool refers(CampDoc *doc, CampDocItem item, const CampName *name) {
	const CampAttribute *reference = reference_in(item);
	CampStr path;

	return reference && camp_str_equal(reference->value.name, name->name) && camp_doc_brand(doc, item, &path) &&
	       camp_str_equal(path, name->path);
}

const CampNameUse *camp_name_uses(CampArena *arena, CampDoc *doc, const CampName *name, size_t *count) {
	size_t items = camp_doc_item_count(doc);
	CampNameUse *uses = CAMP_ARENA_ARRAY(arena, CampNameUse, items + 1);

	*count = 0;
	for (size_t i = 0; i < items; i++) {
		CampDocItem item = camp_doc_item_at(doc, i);
		const CampBlock *block = &item.item->block;

		if (declares(item, name->is_brand) && name->path.len == 0 && camp_str_equal(block->name, name->name))
			uses[(*count)++] = (CampNameUse){ in_file(item, block->name_span), true };
		else if (name->is_brand && refers(doc, item, name))
			uses[(*count)++] = (CampNameUse){ in_file(item, reference_in(item)->value.span), false };
	}
	return uses;
}

bool camp_name_is_declared(CampDoc *doc, bool is_brand, CampStr name) {
	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (declares(item, is_brand) && camp_str_equal(item.item->block.name, name))
			return true;
	}
	return false;
}

bool camp_name_is_well_formed(CampStr word) {
	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.ptr[i];

		if (!camp_is_alpha(c) && c != '_' && (i == 0 || (!camp_is_digit(c) && c != '-')))
			return false;
	}
	return word.len > 0 && !camp_schema_reserves(word);
}
