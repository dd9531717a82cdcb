/* What a document can name: its own brands, and those of the files that it imports, and of theirs. */
#include "engine/internal.h"

/* More imported files than any project has: a bound for hostile input. */
#define CAMP_MAXIMUM_IMPORT_DEPTH 32

CampStr camp_item_import_path(CampArena *arena, const CampItem *item) {
	const CampValue *value = &item->import;
	bool plain = value->kind == CAMP_VALUE_STRING && value->closed;
	CampStr path = {NULL, 0};
	for (size_t i = 0; plain && i < value->part_count; i++) {
		if (value->parts[i].kind == CAMP_PART_INTERPOLATION) {
			return (CampStr){NULL, 0};
		}
		path = camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(path), CAMP_FMT(value->parts[i].text));
	}
	return path;
}

static bool is_brand(const CampItem *item) {
	return item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item->block.type, CAMP_LIT("brand")) && item->block.name.len > 0;
}

static void collect_from(CampDoc *doc, CampDoc *from, unsigned depth);

static void follow_import(CampDoc *doc, CampDoc *from, const CampItem *item, unsigned depth) {
	CampArena arena;
	camp_arena_init(&arena);
	CampStr written = camp_item_import_path(&arena, item);
	if (written.len > 0) {
		CampFile *file = camp_workspace_file(doc->workspace, camp_doc_resolve_path(&arena, from, written));
		bool itself = camp_str_equal(camp_str(file->path), camp_str(doc->path));
		CampDoc *imported = file->visiting || itself ? NULL : camp_file_doc(doc->workspace, file);
		if (imported) {
			file->visiting = true;
			collect_from(doc, imported, depth + 1);
			file->visiting = false;
		}
	}
	camp_arena_release(&arena);
}

static void collect_from(CampDoc *doc, CampDoc *from, unsigned depth) {
	camp_doc_itemise(from);
	for (size_t i = 0; i < from->slots.count; i++) {
		const CampItem *item = from->slots.items[i].item;
		if (is_brand(item)) {
			CampBrandEntry brand = {item->block.name, from, i, false};
			size_t first;
			if (camp_names_add(&doc->brand_names, CAMP_LIT(""), brand.name, doc->brands.count, &first)) {
				camp_vec_push(&doc->brands, brand);
			}
		}
	}
	for (size_t i = 0; i < from->slots.count && depth < CAMP_MAXIMUM_IMPORT_DEPTH; i++) {
		if (from->slots.items[i].item->kind == CAMP_ITEM_IMPORT) {
			follow_import(doc, from, from->slots.items[i].item, depth);
		}
	}
}

static void find_second_names(CampDoc *doc) {
	camp_names_clear(&doc->block_names);
	for (size_t i = 0; i < doc->slots.count; i++) {
		const CampItem *item = doc->slots.items[i].item;
		size_t first;
		bool named = item->kind == CAMP_ITEM_BLOCK && item->block.name.len > 0;
		doc->slots.items[i].second = named && !camp_names_add(&doc->block_names, item->block.type, item->block.name, i, &first);
	}
}

void camp_doc_collect_brands(CampDoc *doc) {
	camp_vec_clear(&doc->brands);
	camp_names_clear(&doc->brand_names);
	find_second_names(doc);
	collect_from(doc, doc, 0);
}

CampBrandEntry *camp_doc_find_brand(const CampDoc *doc, CampStr name) {
	size_t at;
	return camp_names_find(&doc->brand_names, CAMP_LIT(""), name, &at) ? &doc->brands.items[at] : NULL;
}
