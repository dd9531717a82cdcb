#include "ide/definition.h"

#include "ide/links.h"

static bool holds(CampSpan span, uint32_t offset) {
	return span.start <= offset && offset <= span.end;
}

/* The name of a brand's block among the items of a document. */
static bool find_brand(CampDoc *doc, CampStr name, CampSpan *span) {
	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);
		const CampBlock *block = &item.item->block;

		if (item.item->kind != CAMP_ITEM_BLOCK || !camp_str_equal(block->type, CAMP_LIT("brand")) ||
		    !camp_str_equal(block->name, name))
			continue;
		*span = (CampSpan){ item.start + block->name_span.start, item.start + block->name_span.end };
		return true;
	}
	return false;
}

static bool brand_definition(CampArena *arena, CampDoc *doc, CampDocItem item, CampDefinition *definition) {
	CampStr path = { 0 };
	const CampBlock *brand = camp_doc_brand(doc, item, &path);
	const CampText *text;
	CampDoc *other;
	bool found;

	if (!brand)
		return false;
	definition->path = camp_arena_copy(arena, path);
	if (path.len == 0)
		return find_brand(doc, brand->name, &definition->span);
	if (!camp_doc_file_text(doc, path, &text))
		return false;
	other = camp_doc_new(camp_doc_workspace(doc), definition->path, camp_text_bytes(text));
	found = find_brand(other, camp_arena_copy(arena, brand->name), &definition->span);
	camp_doc_free(other);
	return found;
}

/* The reference at the cursor in a text, or NULL. */
static const CampPart *reference_at(const CampValue *value, uint32_t offset) {
	for (size_t i = 0; i < value->item_count; i++) {
		const CampPart *found = reference_at(&value->items[i], offset);

		if (found)
			return found;
	}
	for (size_t i = 0; i < value->part_count; i++) {
		if (value->parts[i].kind == CAMP_PART_INTERPOLATION && holds(value->parts[i].span, offset))
			return &value->parts[i];
	}
	return NULL;
}

/* The field that the rest of a path names, from a block on: "url", "privacy_policy.url". NULL when there is none. */
static const CampAttribute *field_of(const CampBlock *block, CampStr path) {
	size_t dot = camp_str_find(path, CAMP_LIT("."), 0);
	CampStr name = camp_str_slice(path, 0, dot);

	for (size_t i = 0; dot == SIZE_MAX && i < block->attribute_count; i++) {
		if (camp_str_equal(block->attributes[i].name, name))
			return &block->attributes[i];
	}
	for (size_t i = 0; dot != SIZE_MAX && i < block->block_count; i++) {
		if (camp_str_equal(block->blocks[i].type, name))
			return field_of(&block->blocks[i], camp_str_slice(path, dot + 1, path.len));
	}
	return NULL;
}

/* What stands in a campaign counts before what its brand says, as for whoever reads the text. */
static bool field_definition(CampArena *arena, CampDoc *doc, CampDocItem item, const CampBlock *block, CampStr path,
                             CampDefinition *definition) {
	bool of_brand = camp_str_starts_with(path, CAMP_LIT("brand."));
	const CampAttribute *field = of_brand ? NULL : field_of(block, path);
	CampDoc *home = doc;
	CampDocItem found = item;

	if (!field && !of_brand)
		field = field_of(&item.item->block, path);
	if (!field && camp_doc_brand_item(doc, item, &home, &found))
		field = field_of(&found.item->block, of_brand ? camp_str_slice(path, strlen("brand."), path.len) : path);
	if (!field)
		return false;
	if (home != doc)
		definition->path = camp_arena_copy(arena, camp_doc_path(home));
	definition->span = (CampSpan){ found.start + field->name_span.start, found.start + field->name_span.end };
	return true;
}

static bool attribute_definition(CampArena *arena, CampDoc *doc, CampDocItem item, uint32_t offset,
                                 CampDefinition *definition) {
	const CampBlock *block;
	const CampAttribute *attribute = camp_block_at(&item.item->block, offset, &block);
	const CampPart *reference;

	if (!attribute)
		return false;
	if (attribute->schema && attribute->schema->type == CAMP_FIELD_REFERENCE && holds(attribute->value.span, offset)) {
		definition->origin = (CampSpan){ item.start + attribute->value.span.start,
			                             item.start + attribute->value.span.end };
		return brand_definition(arena, doc, item, definition);
	}
	reference = reference_at(&attribute->value, offset);
	if (reference) {
		definition->origin = (CampSpan){ item.start + reference->span.start, item.start + reference->span.end };
		return field_definition(arena, doc, item, block, reference->text, definition);
	}
	if (attribute->first && attribute->first != attribute && holds(attribute->name_span, offset)) {
		definition->origin = (CampSpan){ item.start + attribute->name_span.start,
			                             item.start + attribute->name_span.end };
		definition->span = (CampSpan){ item.start + attribute->first->name_span.start,
			                           item.start + attribute->first->name_span.end };
		return true;
	}
	return false;
}

bool camp_definition(CampArena *arena, CampDoc *doc, uint32_t offset, CampDefinition *definition) {
	CampDocItem item;
	size_t count;
	const CampLink *links = camp_links(arena, doc, &count);

	*definition = (CampDefinition){ 0 };
	for (size_t i = 0; i < count; i++) {
		const CampText *text;

		if (links[i].path.len == 0 || !holds(links[i].span, offset) || !camp_doc_file_text(doc, links[i].path, &text))
			continue;
		definition->origin = links[i].span;
		definition->path = links[i].path;
		return true;
	}
	return camp_doc_item_find(doc, offset, &item) && offset >= item.start && item.item->kind == CAMP_ITEM_BLOCK &&
	       attribute_definition(arena, doc, item, offset - item.start, definition);
}
