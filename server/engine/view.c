#include "engine/view.h"

#include "engine/internal.h"
#include "engine/roster.h"
#include "model/compose.h"

const CampText *camp_doc_text_view(const CampDoc *doc) {
	return doc->text;
}

CampWorkspace *camp_doc_workspace(const CampDoc *doc) {
	return doc->workspace;
}

size_t camp_doc_item_count(CampDoc *doc) {
	camp_doc_itemise(doc);
	return doc->slots.count;
}

CampDocItem camp_doc_item_at(CampDoc *doc, size_t index) {
	camp_doc_itemise(doc);
	const CampSlot *slot = &doc->slots.items[index];
	return (CampDocItem){ slot->item, slot->start, slot->end };
}

size_t camp_doc_slot_at(const CampDoc *doc, uint32_t offset) {
	size_t low = 0;
	size_t high = doc->slots.count;
	while (low + 1 < high) {
		size_t middle = low + (high - low) / 2;
		if (doc->slots.items[middle].start <= offset) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return low;
}

bool camp_doc_item_find(CampDoc *doc, uint32_t offset, CampDocItem *found) {
	camp_doc_itemise(doc);
	if (doc->slots.count == 0) {
		return false;
	}
	*found = camp_doc_item_at(doc, camp_doc_slot_at(doc, offset));
	return true;
}

CampCheck *camp_doc_check_of(CampDoc *doc, CampDocItem item) {
	camp_doc_collect_brands(doc);
	return camp_doc_check_slot(doc, camp_doc_slot_at(doc, item.start));
}

const CampPassage *camp_doc_passages(CampDoc *doc, CampDocItem item, size_t *count) {
	CampCheck *check = camp_doc_check_of(doc, item);
	*count = check->passages.count;
	return check->passages.items;
}

const CampProfile *camp_doc_profile(CampDoc *doc, CampDocItem item) {
	return camp_doc_check_of(doc, item)->lint.profile;
}

CampProse camp_doc_prose(CampArena *arena, CampDoc *doc, CampDocItem item, const CampBlock *block,
                         const CampValue *value) {
	return camp_resolve_value(arena, camp_doc_check_of(doc, item), block, NULL, value, true, NULL);
}

const CampBlock *camp_doc_brand(CampDoc *doc, CampDocItem item, CampStr *path) {
	CampCheck *check = camp_doc_check_of(doc, item);
	*path = check->lint.brand_path;
	return check->brand ? &check->brand->block : NULL;
}

bool camp_doc_brand_item(CampDoc *doc, CampDocItem item, CampDoc **home, CampDocItem *brand) {
	bool unknown;
	camp_doc_collect_brands(doc);
	const CampBrandEntry *entry = camp_doc_named_brand(doc, item.item, &unknown);
	if (!entry) {
		return false;
	}
	*home = entry->doc;
	*brand = camp_doc_item_at(entry->doc, entry->slot);
	return true;
}

const CampDeclaration *camp_doc_brands(CampArena *arena, CampDoc *doc, size_t *count) {
	camp_doc_collect_brands(doc);
	CampDeclaration *brands = CAMP_ARENA_ARRAY(arena, CampDeclaration, doc->brands.count);
	for (size_t i = 0; i < doc->brands.count; i++) {
		const CampBrandEntry *entry = &doc->brands.items[i];
		CampStr path = entry->doc == doc ? (CampStr){ NULL, 0 } : camp_str(entry->doc->path);
		brands[i].path = camp_arena_copy(arena, path);
		brands[i].name = camp_arena_copy(arena, entry->name);
	}
	*count = doc->brands.count;
	return brands;
}

size_t camp_doc_declarations(CampDoc *doc, const char *type, CampDeclaration wanted, CampDeclaration *found,
                             size_t most) {
	const CampRoster *roster = doc->workspace->roster;
	return roster ? camp_roster_declarations(roster, type, wanted, found, most) : 0;
}

typedef struct PlacedFindings {
	CampArena *arena;
	CAMP_VEC(CampFinding) list;
} PlacedFindings;

static void add_placed(PlacedFindings *placed, const CampCheck *check, uint32_t start, CampStr path,
                       const CampRoster *roster) {
	for (size_t i = 0; i < check->drafts.count; i++) {
		camp_vec_push(&placed->list, camp_place_finding(placed->arena, check->drafts.items[i], start, path, roster));
	}
}

const CampFinding *camp_doc_item_findings(CampArena *arena, CampDoc *doc, CampDocItem item, size_t *count) {
	PlacedFindings placed = { .arena = arena };
	CampDoc *home;
	CampDocItem brand;
	add_placed(&placed, camp_doc_check_of(doc, item), item.start, (CampStr){ NULL, 0 }, doc->workspace->roster);
	if (camp_doc_brand_item(doc, item, &home, &brand)) {
		CampStr path = home == doc ? (CampStr){ NULL, 0 } : camp_arena_copy(arena, camp_doc_path(home));
		add_placed(&placed, camp_doc_check_of(home, brand), brand.start, path, doc->workspace->roster);
	}
	CampFinding *copy = CAMP_ARENA_ARRAY(arena, CampFinding, placed.list.count);
	if (placed.list.count) {
		memcpy(copy, placed.list.items, placed.list.count * sizeof *copy);
	}
	*count = placed.list.count;
	camp_vec_release(&placed.list);
	return copy;
}

/* Related places may be in other files, or where peers stand by now. */
bool camp_doc_kept(const CampDoc *doc, size_t index, const CampKept **kept, uint32_t *segment) {
	const CampOrigin *origin = &doc->origins.items[index];
	if (!origin->draft || origin->draft->finding.related_count > 0) {
		return false;
	}
	*kept = origin->draft->kept;
	*segment = origin->segment;
	return true;
}

const CampKept *camp_doc_keep(CampDoc *doc, size_t index, const CampKept *kept) {
	CampDraft *draft = doc->origins.items[index].draft;
	CampArena *arena = draft->lint->arena;
	CampKept *copy = CAMP_ARENA_NEW(arena, CampKept);
	*copy = *kept;
	copy->text = camp_arena_copy(arena, kept->text);
	draft->kept = copy;
	return copy;
}

CampStr camp_doc_composed_flow(CampArena *arena, CampDoc *doc, CampDocItem item) {
	CampCheck *check = camp_doc_check_of(doc, item);
	CampBuf told;
	camp_buf_init(&told, CAMP_MAXIMUM_COMPOSED);
	if (check->lint.is_campaign) {
		camp_flow_compose(&check->lint, " ", &told);
	}
	CampStr copy = camp_arena_copy(arena, camp_buf_str(&told));
	camp_buf_release(&told);
	return copy;
}

CampSyntax *camp_doc_item_syntax(CampDoc *doc, CampDocItem item) {
	return camp_syntax_new(doc->workspace->parser, camp_text_slice(doc->text, (CampSpan){ item.start, item.end }));
}

bool camp_doc_file_text(CampDoc *doc, CampStr path, const CampText **text) {
	if (path.len == 0 || camp_str_equal(path, camp_str(doc->path))) {
		*text = doc->text;
		return true;
	}
	*text = camp_workspace_file(doc->workspace, path)->text;
	return *text != NULL;
}

typedef struct Paths {
	CampArena *arena;
	CampNames seen;
	CAMP_VEC(CampStr) list;
} Paths;

static void add_path(Paths *paths, CampStr path) {
	CampStr copy = camp_arena_copy(paths->arena, path);
	size_t first;
	if (camp_names_add(&paths->seen, CAMP_LIT(""), copy, paths->list.count, &first)) {
		camp_vec_push(&paths->list, copy);
	}
}

static void add_pages(Paths *paths, const CampCheck *check) {
	for (size_t i = 0; i < check->asked.count; i++) {
		add_path(paths, check->asked.items[i].path);
	}
}

const CampStr *camp_doc_dependencies(CampArena *arena, CampDoc *doc, size_t *count) {
	Paths paths = { .arena = arena };
	camp_doc_collect_brands(doc);
	for (size_t i = 0; i < doc->imported.count; i++) {
		add_path(&paths, camp_str(doc->imported.items[i]->path));
	}
	for (size_t i = 0; i < doc->slots.count; i++) {
		add_pages(&paths, camp_doc_check_slot(doc, i));
	}
	for (size_t i = 0; i < doc->brands.count; i++) {
		const CampBrandEntry *brand = &doc->brands.items[i];
		if (brand->doc != doc && brand->named) {
			add_pages(&paths, camp_doc_check_slot(brand->doc, brand->slot));
		}
	}
	CampStr *copy = CAMP_ARENA_ARRAY(arena, CampStr, paths.list.count);
	if (paths.list.count) {
		memcpy(copy, paths.list.items, paths.list.count * sizeof *copy);
	}
	*count = paths.list.count;
	camp_names_release(&paths.seen);
	camp_vec_release(&paths.list);
	return copy;
}
