/* Checking: each item under what it depends on, and only when that has changed. */
#include "engine/internal.h"
#include "engine/roster.h"

#include "base/hash.h"
#include "providers/provider.h"

static bool is_subject(const CampItem *item) {
	return item->kind == CAMP_ITEM_BLOCK && (camp_str_equal(item->block.type, CAMP_LIT("campaign")) ||
	                                         camp_str_equal(item->block.type, CAMP_LIT("brand")));
}

CampBrandEntry *camp_doc_named_brand(const CampDoc *doc, const CampItem *item, bool *unknown) {
	bool campaign = item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item->block.type, CAMP_LIT("campaign"));
	const CampAttribute *attribute = campaign ? camp_block_attribute(&item->block, "brand") : NULL;
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
	CampDoc *brand_doc; /* that holds the brand, maybe another one */
	CampArena arena;    /* of the paths, until the check has them */
	CampAskedPages asked;
} PageAsker;

static CampPageStatus ask_page(void *data, CampStr written, bool of_brand, CampPage **page, const char **why) {
	PageAsker *asker = data;
	CampStr path = camp_doc_resolve_path(&asker->arena, of_brand ? asker->brand_doc : asker->doc, written);
	CampFile *file = camp_workspace_file(asker->doc->workspace, path);
	*page = camp_file_page(file);
	*why = camp_read_status_text(file->status);
	camp_vec_push(&asker->asked, (CampAskedPage){ path, file->hash });
	if (file->status == CAMP_READ_OK) {
		return CAMP_PAGE_OK;
	}
	return file->status == CAMP_READ_OUTSIDE ? CAMP_PAGE_OUTSIDE : CAMP_PAGE_UNREADABLE;
}

/* The check remembers what it found at each path, so that it can be told whether it would find the same again. */
static void keep_asked(CampCheck *check, const PageAsker *asker) {
	for (size_t i = 0; i < asker->asked.count; i++) {
		CampAskedPage asked = asker->asked.items[i];
		asked.path = camp_arena_copy(&check->arena, asked.path);
		camp_vec_push(&check->asked, asked);
	}
}

static bool finds_same_pages(CampDoc *doc, const CampCheck *check) {
	for (size_t i = 0; i < check->asked.count; i++) {
		if (camp_workspace_file(doc->workspace, check->asked.items[i].path)->hash != check->asked.items[i].hash) {
			return false;
		}
	}
	return true;
}

typedef struct PeerAsker {
	CampDoc *doc;
	CampSlot *slot;
	CampArena arena;
	CampSayings sayings; /* the slot's own, once asked */
	bool known;
} PeerAsker;

static size_t ask_peers(void *data, CampTopic topic, CampPeer *found) {
	PeerAsker *asker = data;
	const CampRoster *roster = asker->doc->workspace->roster;
	if (!roster) {
		return 0;
	}
	if (!asker->known) {
		camp_slot_sayings(&asker->arena, asker->doc, asker->slot, &asker->sayings);
		asker->known = true;
	}
	for (size_t i = 0; i < asker->sayings.count; i++) {
		if (asker->sayings.items[i].topic == topic) {
			return camp_roster_find(roster, &asker->sayings.items[i], found);
		}
	}
	return 0;
}

static void release_peers(PeerAsker *asker) {
	camp_vec_release(&asker->sayings);
	camp_arena_release(&asker->arena);
}

/* Whether the others still say what they said when the item was checked. */
static bool finds_same_peers(CampDoc *doc, CampSlot *slot) {
	CampCheck *check = slot->check;
	uint64_t state = camp_roster_state(doc->workspace->roster);
	PeerAsker asker = { .doc = doc, .slot = slot };
	bool same = true;
	if (check->roster == state || check->topics.count == 0) {
		return true;
	}
	camp_arena_init(&asker.arena);
	for (size_t i = 0; i < check->topics.count && same; i++) {
		CampPeer peers[CAMP_PEERS_GIVEN];
		size_t total = ask_peers(&asker, check->topics.items[i].topic, peers);
		same = camp_peers_hash(peers, total) == check->topics.items[i].hash;
	}
	release_peers(&asker);
	check->roster = same ? state : check->roster;
	return same;
}

static bool is_empty_string(const CampValue *value) {
	return value->kind == CAMP_VALUE_STRING && value->closed && value->inner.start == value->inner.end;
}

static void check_import(const CampSlot *slot, CampCheck *check) {
	CampArena *arena = &check->arena;
	CampStr written = camp_item_import_path(arena, slot->item);
	CampFault fault = { .span = slot->item->import.span };
	const CampFile *file = slot->import;
	if (is_empty_string(&slot->item->import)) {
		fault.kind = CAMP_FAULT_IMPORT_UNREADABLE;
		fault.message = CAMP_LIT(
			"this import names no file: write the path of one, as in `import \"brands/acme.campaign\"`");
	} else if (!file) {
		return;
	} else if (slot->leads_back) {
		fault.kind = CAMP_FAULT_IMPORT_CYCLE;
		fault.message = camp_arena_printf(arena, "this import leads back to this file: `%.*s` imports it in turn",
		                                  CAMP_FMT(written));
	} else if (file->status == CAMP_READ_OUTSIDE) {
		fault.kind = CAMP_FAULT_IMPORT_OUTSIDE;
		fault.message = camp_arena_printf(arena, "`%.*s` is outside of the project: only files of the project are read",
		                                  CAMP_FMT(written));
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
	CampStr near = { NULL, 0 };
	size_t nearest = name.len / 3 + 2;
	/* of the first thousand: no project has more, and every campaign may misspell one */
	for (size_t i = 0; i < doc->brands.count && i < 1000; i++) {
		size_t distance = camp_str_distance(name, doc->brands.items[i].name, name.len / 3 + 1);
		if (distance < nearest) {
			nearest = distance;
			near = doc->brands.items[i].name;
		}
	}
	CampFault fault = { .kind = CAMP_FAULT_UNKNOWN_REFERENCE, .span = attribute->value.span, .field = attribute->name };
	if (near.len > 0) {
		fault.message = camp_arena_printf(&check->arena, "no brand is called `%.*s`: did you mean `%.*s`?",
		                                  CAMP_FMT(name), CAMP_FMT(near));
		fault.fix_title = CAMP_LIT("Correct the reference");
		fault.fix_span = attribute->value.span;
		fault.fix_text = camp_arena_copy(&check->arena, near);
	} else {
		fault.message = camp_arena_printf(
			&check->arena, "no brand is called `%.*s` here: write `brand %.*s { ... }`, or import the file that has it",
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
			.message = camp_arena_printf(&check->arena, "the name `%.*s` is taken: another %.*s of this file has it",
			                             CAMP_FMT(block->name), CAMP_FMT(block->type)),
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
	CampFault fault = { .kind = CAMP_FAULT_UNKNOWN_VALUE, .span = value->span, .field = CAMP_LIT("providers") };
	fault.message = near ? camp_arena_printf(&check->arena,
	                                         "`%.*s` is not a provider that is known here: did you mean `%s`?",
	                                         CAMP_FMT(name), near)
	                     : camp_arena_printf(&check->arena, "`%.*s` is not a provider that is known here",
	                                         CAMP_FMT(name));
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

/* What an item is checked under, beside itself, its brand and its pages. Equal numbers, equal findings. */
static uint64_t environment_of(const CampDoc *doc, const CampSlot *slot, const CampBrandEntry *brand, bool unknown) {
	uint64_t hash = camp_hash(CAMP_HASH_SEED, camp_text_line_break(doc->text));
	hash = camp_hash_number(hash, slot->second);
	if (slot->import) {
		hash = camp_hash_number(hash,
		                        slot->import->hash); /* of which only the status matters: cheap enough to be exact */
		hash = camp_hash_number(hash, slot->leads_back);
	}
	if (unknown) {
		hash = camp_hash_number(hash, doc->brands_hash); /* "did you mean" */
	}
	return camp_hash(hash, brand && brand->doc != doc ? camp_str(brand->doc->path) : CAMP_LIT(""));
}

/* Whether a check was made with this brand or with one that reads the same. */
static bool has_brand(const CampCheck *check, const CampSlot *brand) {
	if (!brand || check->brand == brand->item) {
		return check->brand == (brand ? brand->item : NULL);
	}
	return check->brand && check->brand_stable && brand->stable &&
	       camp_str_equal(check->brand->source, brand->item->source);
}

static CampCheck *check_slot(CampDoc *doc, CampSlot *slot, const CampBrandEntry *brand, bool unknown) {
	CampSlot *brand_slot = brand ? &brand->doc->slots.items[brand->slot] : NULL;
	CampItem *brand_item = brand ? brand_slot->item : NULL;
	PageAsker asker = { .doc = doc, .brand_doc = brand ? brand->doc : doc };
	PeerAsker peers = { .doc = doc, .slot = slot };
	camp_arena_init(&asker.arena);
	camp_arena_init(&peers.arena);
	CampSubject subject = {
		.item = slot->item,
		.brand = brand_item,
		.brand_path = brand && brand->doc != doc ? camp_str(brand->doc->path) : (CampStr){ NULL, 0 },
		.line_break = camp_text_line_break(doc->text),
		.profile = &doc->workspace->engine->profile,
		.prose_reader = doc->workspace->prose_reader,
		.pages = { &asker, ask_page },
		.peers = { &peers, ask_peers },
		.codes = doc->workspace->engine->codes,
		.levels = &doc->workspace->engine->levels,
		.only = doc->workspace->engine->only,
	};
	CampCheck *check = camp_check_new(&subject, slot->item, brand_item);
	check->brand_stable = brand && brand_slot->stable;
	check->lint.line_break = camp_arena_copy(&check->arena, subject.line_break); /* the text may die before the check */
	check->lint.brand_path = camp_arena_copy(&check->arena, subject.brand_path);
	check->lint.profile = camp_profile_of(&check->arena, doc->workspace->engine, slot->item);
	check_import(slot, check);
	if (is_subject(slot->item)) {
		check_brand_reference(check, doc, slot->item, unknown);
		check_second_name(check, slot);
		check_providers(check, slot->item);
	}
	camp_check_run(check, &subject);
	camp_check_rejections(check);
	camp_check_finish(check, &subject);
	check->roster = camp_roster_state(doc->workspace->roster);
	keep_asked(check, &asker);
	camp_vec_release(&asker.asked);
	camp_arena_release(&asker.arena);
	release_peers(&peers);
	return check;
}

CampCheck *camp_doc_check_guest(CampDoc *doc, CampSlot *guest) {
	bool unknown;
	const CampBrandEntry *brand = camp_doc_named_brand(doc, guest->item, &unknown);
	return check_slot(doc, guest, brand, unknown);
}

uint64_t camp_slot_scope(const CampDoc *doc, const CampSlot *slot) {
	bool known = doc->scope_generation == doc->workspace->generation;
	return known ? camp_hash_number(doc->scope, slot->second) : 0;
}

/* Whether the check was found to hold in surroundings that are the same: then nothing needs to be looked up. */
static bool is_known_to_hold(CampDoc *doc, const CampSlot *slot, uint64_t scope) {
	if (!slot->check || scope == 0 || slot->checked_in != scope) {
		return false;
	}
	return slot->check->topics.count == 0 || slot->check->roster == camp_roster_state(doc->workspace->roster);
}

/* Makes the check anew when it does not hold any more. */
static void renew_check(CampDoc *doc, CampSlot *slot) {
	bool unknown = false;
	const CampBrandEntry *brand = camp_doc_named_brand(doc, slot->item, &unknown);
	slot->brand = brand ? (size_t)(brand - doc->brands.items) : CAMP_NO_BRAND;
	uint64_t environment = environment_of(doc, slot, brand, unknown);
	bool fresh = slot->check && slot->check->environment == environment &&
	             has_brand(slot->check, brand ? &brand->doc->slots.items[brand->slot] : NULL) &&
	             finds_same_pages(doc, slot->check) && finds_same_peers(doc, slot);
	if (!fresh) {
		camp_check_release(slot->check);
		slot->check = check_slot(doc, slot, brand, unknown);
		slot->check->environment = environment;
	}
}

CampCheck *camp_doc_check_slot(CampDoc *doc, size_t index) {
	CampSlot *slot = &doc->slots.items[index];
	uint64_t scope = camp_slot_scope(doc, slot);
	if (!is_known_to_hold(doc, slot, scope)) {
		renew_check(doc, slot);
		slot->checked_in = scope;
	}
	if (slot->brand != CAMP_NO_BRAND) {
		doc->brands.items[slot->brand].named = true;
	}
	return slot->check;
}
