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

static bool attribute_definition(CampArena *arena, CampDoc *doc, CampDocItem item, uint32_t offset,
                                 CampDefinition *definition) {
	const CampBlock *block;
	const CampAttribute *attribute = camp_block_at(&item.item->block, offset, &block);

	if (!attribute)
		return false;
	if (attribute->schema && attribute->schema->type == CAMP_FIELD_REFERENCE && holds(attribute->value.span, offset)) {
		definition->origin = (CampSpan){ item.start + attribute->value.span.start,
			                             item.start + attribute->value.span.end };
		return brand_definition(arena, doc, item, definition);
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
