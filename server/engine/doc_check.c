/* Checking: each item under what it depends on, and only when that has changed. */
#include "engine/internal.h"

#include "base/hash.h"
#include "providers/provider.h"

static bool is_subject(const CampItem *item) {
	return item->kind == CAMP_ITEM_BLOCK &&
	       (camp_str_equal(item->block.type, CAMP_LIT("campaign")) || camp_str_equal(item->block.type, CAMP_LIT("brand")));
}

/* The brand that a campaign item names. `*unknown`: it names one that is not defined. */
static CampBrandEntry *named_brand(const CampDoc *doc, const CampItem *item, bool *unknown) {
	const CampAttribute *attribute = camp_block_attribute(&item->block, "brand");
	*unknown = false;
	if (!attribute || attribute->broken || attribute->value.kind != CAMP_VALUE_NAME) {
		return NULL;
	}
	CampBrandEntry *brand = camp_doc_find_brand(doc, attribute->value.name);
	*unknown = brand == NULL;
	return brand;
}

typedef struct PageAsker {
	CampDoc *doc;
	uint64_t hash; /* of what was found, for the environment */
} PageAsker;

static CampPageStatus ask_page(void *data, CampStr written, CampPage **page, const char **why) {
	PageAsker *asker = data;
	CampArena arena;
	camp_arena_init(&arena);
	CampFile *file = camp_workspace_file(asker->doc->workspace, camp_doc_resolve_path(&arena, asker->doc, written));
	camp_arena_release(&arena);
	*page = camp_file_page(file);
	*why = camp_read_status_text(file->status);
	asker->hash = camp_hash_number(asker->hash, file->hash);
	if (file->status == CAMP_READ_OK) {
		return CAMP_PAGE_OK;
	}
	return file->status == CAMP_READ_OUTSIDE ? CAMP_PAGE_OUTSIDE : CAMP_PAGE_UNREADABLE;
}

/* Legal files of the item, for the key: their path is usually written out, so that it can be found without composing. */
static uint64_t hash_pages(CampDoc *doc, const CampItem *item, uint64_t hash) {
	for (size_t i = 0; i < item->block.block_count; i++) {
		const CampAttribute *file = camp_block_attribute(&item->block.blocks[i], "file");
		if (file && !file->broken && file->value.part_count == 1 && file->value.parts[0].kind == CAMP_PART_TEXT) {
			CampPage *page;
			const char *why;
			PageAsker asker = {doc, hash};
			ask_page(&asker, file->value.parts[0].text, &page, &why);
			hash = asker.hash;
		}
	}
	return hash;
}

/* Whether following imports from `item` leads back to the document's own file. */
static bool leads_back(CampDoc *doc, CampDoc *from, const CampItem *item, unsigned depth) {
	CampArena arena;
	camp_arena_init(&arena);
	CampStr written = camp_item_import_path(&arena, item);
	CampStr path = camp_doc_resolve_path(&arena, from, written);
	bool back = written.len > 0 && camp_str_equal(path, camp_str(doc->path));
	CampFile *file = written.len > 0 && !back && depth < 32 ? camp_workspace_file(doc->workspace, path) : NULL;
	camp_arena_release(&arena);
	CampDoc *next = file && !file->visiting ? camp_file_doc(doc->workspace, file) : NULL;
	if (!next) {
		return back;
	}
	file->visiting = true;
	camp_doc_itemise(next);
	for (size_t i = 0; i < next->slots.count && !back; i++) {
		const CampItem *inner = next->slots.items[i].item;
		back = inner->kind == CAMP_ITEM_IMPORT && leads_back(doc, next, inner, depth + 1);
	}
	file->visiting = false;
	return back;
}

static void check_import(CampDoc *doc, CampCheck *check, const CampItem *item) {
	CampArena *arena = &check->arena;
	CampStr written = camp_item_import_path(arena, item);
	CampFault fault = {.span = item->import.span};
	if (written.len == 0) {
		return;
	}
	CampStr path = camp_doc_resolve_path(arena, doc, written);
	CampFile *file = camp_workspace_file(doc->workspace, path);
	if (leads_back(doc, doc, item, 0)) {
		fault.kind = CAMP_FAULT_IMPORT_CYCLE;
		fault.message = camp_arena_printf(arena, "this import leads back to this file: `%.*s` imports it in turn", CAMP_FMT(written));
	} else if (file->status == CAMP_READ_OUTSIDE) {
		fault.kind = CAMP_FAULT_IMPORT_OUTSIDE;
		fault.message = camp_arena_printf(arena, "`%.*s` is outside of the project: only files of the project are read", CAMP_FMT(written));
	} else if (file->status != CAMP_READ_OK) {
		fault.kind = CAMP_FAULT_IMPORT_UNREADABLE;
		fault.message = camp_arena_printf(arena, "`%.*s` %s", CAMP_FMT(written), camp_read_status_text(file->status));
	} else {
		return;
	}
	camp_check_add_fault(check, &fault);
}

static void check_brand_reference(CampCheck *check, const CampDoc *doc, const CampItem *item, bool unknown) {
	const CampAttribute *attribute = camp_block_attribute(&item->block, "brand");
	if (!unknown) {
		return;
	}
	const CampStr name = attribute->value.name;
	CampStr near = {NULL, 0};
	size_t nearest = name.len / 3 + 2;
	for (size_t i = 0; i < doc->brands.count; i++) {
		size_t distance = camp_str_distance(name, doc->brands.items[i].name, name.len / 3 + 1);
		if (distance < nearest) {
			nearest = distance;
			near = doc->brands.items[i].name;
		}
	}
	CampFault fault = {.kind = CAMP_FAULT_UNKNOWN_REFERENCE, .span = attribute->value.span, .field = attribute->name};
	if (near.len > 0) {
		fault.message = camp_arena_printf(&check->arena, "no brand is called `%.*s`: did you mean `%.*s`?", CAMP_FMT(name), CAMP_FMT(near));
		fault.fix_title = CAMP_LIT("Correct the reference");
		fault.fix_span = attribute->value.span;
		fault.fix_text = camp_arena_copy(&check->arena, near);
	} else {
		fault.message = camp_arena_printf(&check->arena,
		                                  "no brand is called `%.*s` here: write `brand %.*s { ... }`, or import the file that has it",
		                                  CAMP_FMT(name), CAMP_FMT(name));
	}
	camp_check_add_fault(check, &fault);
}

static void check_second_name(CampCheck *check, const CampSlot *slot) {
	const CampBlock *block = &slot->item->block;
	if (slot->second) {
		CampFault fault = {
		    .kind = CAMP_FAULT_DUPLICATE_BLOCK,
		    .span = block->name_span,
		    .message = camp_arena_printf(&check->arena, "the name `%.*s` is taken: another %.*s of this file has it", CAMP_FMT(block->name),
		                                 CAMP_FMT(block->type)),
		};
		camp_check_add_fault(check, &fault);
	}
}

static void report_provider(CampCheck *check, const CampValue *value) {
	CampStr name = value->name;
	const char *near = NULL;
	size_t nearest = 3;
	for (size_t i = 0; i < camp_provider_count; i++) {
		size_t distance = camp_str_distance(name, camp_str(camp_provider_table[i]->name), 2);
		near = distance < nearest ? camp_provider_table[i]->name : near;
		nearest = distance < nearest ? distance : nearest;
	}
	CampFault fault = {.kind = CAMP_FAULT_UNKNOWN_VALUE, .span = value->span, .field = CAMP_LIT("providers")};
	fault.message = near ? camp_arena_printf(&check->arena, "`%.*s` is not a provider that is known here: did you mean `%s`?", CAMP_FMT(name), near)
	                     : camp_arena_printf(&check->arena, "`%.*s` is not a provider that is known here", CAMP_FMT(name));
	if (near) {
		fault.fix_title = CAMP_LIT("Correct the value");
		fault.fix_span = value->span;
		fault.fix_text = camp_str(near);
	}
	camp_check_add_fault(check, &fault);
}

static void check_providers(CampCheck *check, const CampItem *item) {
	const CampAttribute *named = camp_block_attribute(&item->block, "providers");
	for (size_t i = 0; named && !named->broken && i < named->value.item_count; i++) {
		if (!camp_provider_find(named->value.items[i].name)) {
			report_provider(check, &named->value.items[i]);
		}
	}
}

static uint64_t hash_block_name(const CampItem *item) {
	return camp_hash(camp_hash(CAMP_HASH_SEED, item->block.type), item->block.name);
}

static uint64_t environment_of(CampDoc *doc, size_t index, const CampBrandEntry *brand) {
	const CampItem *item = doc->slots.items[index].item;
	uint64_t hash = hash_block_name(item);
	if (item->kind == CAMP_ITEM_IMPORT) {
		CampArena arena;
		camp_arena_init(&arena);
		CampStr written = camp_item_import_path(&arena, item);
		if (written.len > 0) {
			hash = camp_hash_number(hash, camp_workspace_file(doc->workspace, camp_doc_resolve_path(&arena, doc, written))->hash);
			hash = camp_hash_number(hash, leads_back(doc, doc, item, 0));
		}
		camp_arena_release(&arena);
	}
	if (brand) {
		hash = camp_hash_number(hash, brand->doc->slots.items[brand->slot].item->hash);
		hash = camp_hash(hash, brand->doc == doc ? (CampStr){NULL, 0} : camp_str(brand->doc->path));
	} else if (is_subject(item)) {
		hash = camp_hash_number(hash, doc->brands.count);
	}
	hash = camp_hash_number(hash, doc->slots.items[index].second);
	return hash_pages(doc, item, hash);
}

CampCheck *camp_doc_check_slot(CampDoc *doc, size_t index) {
	CampSlot *slot = &doc->slots.items[index];
	bool unknown = false;
	CampBrandEntry *brand = is_subject(slot->item) ? named_brand(doc, slot->item, &unknown) : NULL;
	if (brand) {
		brand->named = true;
	}
	uint64_t environment = environment_of(doc, index, brand);
	if (slot->check && slot->check->environment == environment) {
		return slot->check;
	}
	camp_check_release(slot->check);
	CampItem *brand_item = brand ? brand->doc->slots.items[brand->slot].item : NULL;
	PageAsker asker = {doc, 0};
	CampSubject subject = {
	    .item = slot->item,
	    .brand = brand_item,
	    .brand_path = brand && brand->doc != doc ? camp_str(brand->doc->path) : (CampStr){NULL, 0},
	    .line_break = camp_text_line_break(doc->text),
	    .profile = &doc->workspace->engine->profile,
	    .vocabulary = doc->workspace->engine->vocabulary,
	    .pages = {&asker, ask_page},
	    .only = doc->workspace->engine->only,
	};
	CampCheck *check = camp_check_new(&subject, slot->item, brand_item);
	check->lint.brand_path = camp_arena_copy(&check->arena, subject.brand_path);
	check->lint.profile = camp_profile_of(&check->arena, doc->workspace->engine, slot->item);
	check->environment = environment;
	if (slot->item->kind == CAMP_ITEM_IMPORT) {
		check_import(doc, check, slot->item);
	}
	if (is_subject(slot->item)) {
		check_brand_reference(check, doc, slot->item, unknown);
		check_second_name(check, slot);
		check_providers(check, slot->item);
	}
	camp_check_finish(check, &subject);
	slot->check = check;
	return check;
}

static CampSpan shifted(CampSpan span, uint32_t start, CampStr path) {
	return path.len > 0 ? span : (CampSpan){span.start + start, span.end + start};
}

/* A copy of a finding at its place in the file, seen from another file when `path` is given. */
static CampFinding place_finding(CampArena *arena, const CampFinding *finding, uint32_t start, CampStr path) {
	CampFinding placed = *finding;
	CampFix *fixes = CAMP_ARENA_ARRAY(arena, CampFix, finding->fix_count);
	CampRelated *related = CAMP_ARENA_ARRAY(arena, CampRelated, finding->related_count);
	placed.span = shifted(finding->span, start, finding->path);
	placed.path = finding->path.len ? finding->path : path;
	for (size_t i = 0; i < finding->fix_count; i++) {
		CampEdit *edits = CAMP_ARENA_ARRAY(arena, CampEdit, finding->fixes[i].edit_count);
		fixes[i] = finding->fixes[i];
		for (size_t j = 0; j < fixes[i].edit_count; j++) {
			edits[j] = finding->fixes[i].edits[j];
			edits[j].span = shifted(edits[j].span, start, edits[j].path);
			edits[j].path = edits[j].path.len ? edits[j].path : path;
		}
		fixes[i].edits = edits;
	}
	for (size_t i = 0; i < finding->related_count; i++) {
		related[i] = finding->related[i];
		related[i].span = shifted(related[i].span, start, related[i].path);
		related[i].path = related[i].path.len ? related[i].path : path;
	}
	placed.fixes = fixes;
	placed.related = related;
	return placed;
}

static void add_findings(CampDoc *doc, const CampCheck *check, uint32_t start, CampStr path) {
	for (size_t i = 0; i < check->drafts.count; i++) {
		CampFinding placed = place_finding(&doc->findings_arena, &check->drafts.items[i]->finding, start, path);
		camp_vec_push(&doc->findings, placed);
	}
}

/* What stands against the brands of other files that this file's campaigns send for: it stands against them too. */
static void add_imported(CampDoc *doc) {
	for (size_t i = 0; i < doc->brands.count; i++) {
		const CampBrandEntry brand = doc->brands.items[i];
		if (brand.doc == doc || !brand.named) {
			continue;
		}
		CampCheck *check = camp_doc_check_slot(brand.doc, brand.slot);
		CampStr path = camp_arena_copy(&doc->findings_arena, camp_str(brand.doc->path));
		add_findings(doc, check, brand.doc->slots.items[brand.slot].start, path);
	}
}

static int compare_findings(const void *left, const void *right) {
	const CampFinding *a = left;
	const CampFinding *b = right;
	return camp_str_compare(a->path, b->path);
}

/* Own findings come in order of the items; those of other files are brought together by a stable sort of few. */
static void sort_by_file(CampDoc *doc) {
	for (size_t i = 1; i < doc->findings.count; i++) {
		CampFinding finding = doc->findings.items[i];
		size_t at = i;
		while (at > 0 && compare_findings(&doc->findings.items[at - 1], &finding) > 0) {
			doc->findings.items[at] = doc->findings.items[at - 1];
			at--;
		}
		doc->findings.items[at] = finding;
	}
}

static const CampFinding *too_large(CampDoc *doc, size_t *count) {
	const CampRule *rule = camp_rule_of_fault(CAMP_FAULT_FILE_TOO_LARGE);
	camp_vec_clear(&doc->findings);
	if (rule) {
		CampFinding finding = {
		    .rule = &rule->info,
		    .severity = rule->info.severity,
		    .message = camp_arena_printf(&doc->findings_arena, "this file has %.1f MB; files up to %.1f MB are checked",
		                                 (double)camp_doc_text(doc).len / 1e6, (double)doc->workspace->engine->maximum_file_size / 1e6),
		    .span = {0, 1},
		};
		camp_vec_push(&doc->findings, finding);
	}
	*count = doc->findings.count;
	return doc->findings.items;
}

const CampFinding *camp_doc_findings(CampDoc *doc, size_t *count) {
	if (camp_doc_text(doc).len > doc->workspace->engine->maximum_file_size) {
		return too_large(doc, count);
	}
	camp_doc_itemise(doc);
	camp_doc_collect_brands(doc);
	camp_vec_clear(&doc->findings);
	camp_arena_release(&doc->findings_arena);
	camp_arena_init(&doc->findings_arena);
	for (size_t i = 0; i < doc->slots.count; i++) {
		add_findings(doc, camp_doc_check_slot(doc, i), doc->slots.items[i].start, (CampStr){NULL, 0});
	}
	add_imported(doc);
	sort_by_file(doc);
	*count = doc->findings.count;
	return doc->findings.items;
}
