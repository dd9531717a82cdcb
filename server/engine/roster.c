#include "engine/roster.h"

#include "base/hash.h"

#include <assert.h>
#include <stdlib.h>

/* A brand or campaign of a file. */
typedef struct Member {
	CampPeer peer;      /* who it is: `says` is empty */
	CampSpan name_span; /* in the file */
} Member;

typedef struct Said {
	CampSaying saying;
	const struct Entry *entry;
	size_t member;
} Said;

/* What is known of one file. */
typedef struct Entry {
	CampArena arena;
	CampStr path;
	uint64_t hash; /* of all that it says */
	Member *members;
	size_t member_count;
	CampNames names; /* into `members`, by type and name */
	CAMP_VEC(Said) said;
} Entry;

struct CampRoster {
	CAMP_VEC(Entry *) entries;   /* by path */
	CAMP_VEC(const Said *) said; /* by what it is about, what it says, and where: once settled */
	uint64_t state; /* a hash of what stands against each other: what nobody contradicts cannot change a finding */
	bool settled;
};

CampRoster *camp_roster_new(void) {
	CampRoster *roster = camp_alloc(sizeof *roster);
	roster->state = CAMP_HASH_SEED;
	roster->settled = true;
	return roster;
}

static void free_entry(Entry *entry) {
	camp_vec_release(&entry->said);
	camp_names_release(&entry->names);
	camp_arena_release(&entry->arena);
	camp_free(entry);
}

void camp_roster_free(CampRoster *roster) {
	if (!roster) {
		return;
	}
	for (size_t i = 0; i < roster->entries.count; i++) {
		free_entry(roster->entries.items[i]);
	}
	camp_vec_release(&roster->entries);
	camp_vec_release(&roster->said);
	camp_free(roster);
}

uint64_t camp_roster_state(const CampRoster *roster) {
	return roster ? roster->state : 0;
}

/* Where the entry of a path is, or belongs. */
static size_t place_of(const CampRoster *roster, CampStr path, bool *found) {
	size_t low = 0;
	size_t high = roster->entries.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (camp_str_compare(roster->entries.items[middle]->path, path) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	*found = low < roster->entries.count && camp_str_equal(roster->entries.items[low]->path, path);
	return low;
}

/* Whether the document says anything, as far as a roster holds it. */
static bool is_member(const CampSlot *slot) {
	const CampBlock *block = &slot->item->block;
	return slot->item->kind == CAMP_ITEM_BLOCK && block->name.len > 0 && !slot->second &&
	       (camp_str_equal(block->type, CAMP_LIT("brand")) || camp_str_equal(block->type, CAMP_LIT("campaign")));
}

static void add_member(Entry *entry, CampDoc *doc, CampSlot *slot) {
	const CampBlock *block = &slot->item->block;
	CampSayings sayings = { 0 };
	Member member = {
		.peer = { .path = entry->path,
		          .type = camp_arena_copy(&entry->arena, block->type),
		          .name = camp_arena_copy(&entry->arena, block->name) },
		.name_span = { block->name_span.start + slot->start, block->name_span.end + slot->start },
	};
	camp_slot_sayings(&entry->arena, doc, slot, &sayings);
	entry->hash = camp_hash(camp_hash(entry->hash, member.peer.type), member.peer.name);
	for (size_t i = 0; i < sayings.count; i++) {
		CampSaying saying = sayings.items[i];
		saying.says = camp_arena_copy(&entry->arena, saying.says); /* the item may go before the roster */
		entry->hash = camp_hash(camp_hash_number(entry->hash, saying.about), saying.what);
		entry->hash = camp_hash(entry->hash, saying.says);
		camp_vec_push(&entry->said, (Said){ saying, entry, entry->member_count });
	}
	size_t number = entry->member_count;
	camp_names_add(&entry->names, member.peer.type, member.peer.name, number, &number);
	entry->members[entry->member_count++] = member;
	camp_vec_release(&sayings);
}

static Entry *make_entry(CampDoc *doc) {
	Entry *entry = camp_alloc(sizeof *entry);
	camp_arena_init(&entry->arena);
	entry->path = camp_arena_copy(&entry->arena, camp_str(doc->path));
	entry->hash = camp_hash(CAMP_HASH_SEED, entry->path);
	entry->members = CAMP_ARENA_ARRAY(&entry->arena, Member, doc->slots.count);
	for (size_t i = 0; i < doc->slots.count; i++) {
		if (is_member(&doc->slots.items[i])) {
			add_member(entry, doc, &doc->slots.items[i]);
		}
	}
	return entry;
}

/* Whether the file says what it said before: then only the places of its blocks are taken over. */
static bool takes_over(Entry *entry, const Entry *newer) {
	if (entry->hash != newer->hash || entry->member_count != newer->member_count) {
		return false;
	}
	for (size_t i = 0; i < entry->member_count; i++) {
		entry->members[i].name_span = newer->members[i].name_span;
	}
	return true;
}

static void put(CampRoster *roster, CampDoc *doc, bool instead) {
	bool found;
	size_t at = place_of(roster, camp_str(doc->path), &found);
	if (found && !instead) {
		return;
	}
	Entry *entry = make_entry(doc);
	if (found && takes_over(roster->entries.items[at], entry)) {
		free_entry(entry);
		return;
	}
	if (found) {
		free_entry(roster->entries.items[at]);
	} else {
		camp_vec_push(&roster->entries, NULL);
		memmove(&roster->entries.items[at + 1], &roster->entries.items[at],
		        (roster->entries.count - 1 - at) * sizeof *roster->entries.items);
	}
	roster->entries.items[at] = entry;
	roster->settled = false;
}

void camp_roster_add(CampRoster *roster, CampDoc *doc) {
	camp_doc_collect_brands(doc);
	put(roster, doc, true);
	for (size_t i = 0; i < doc->imported.count; i++) {
		CampDoc *imported = camp_file_doc(doc->workspace, doc->imported.items[i]);
		if (imported) {
			camp_doc_collect_brands(imported);
			put(roster, imported, false);
		}
	}
}

void camp_roster_remove(CampRoster *roster, CampStr path) {
	bool found;
	size_t at = place_of(roster, path, &found);
	if (!found) {
		return;
	}
	free_entry(roster->entries.items[at]);
	roster->entries.count--;
	memmove(&roster->entries.items[at], &roster->entries.items[at + 1],
	        (roster->entries.count - at) * sizeof *roster->entries.items);
	roster->settled = false;
}

static int compare_said(const void *left, const void *right) {
	const Said *a = *(const Said *const *)left;
	const Said *b = *(const Said *const *)right;
	if (a->saying.about != b->saying.about) {
		return a->saying.about < b->saying.about ? -1 : 1;
	}
	int order = camp_str_compare(a->saying.what, b->saying.what);
	order = order ? order : camp_str_compare(a->entry->path, b->entry->path);
	return order ? order : a->member < b->member ? -1 : a->member > b->member;
}

/* Where those end that are about the same as the one at `first`. */
static size_t end_of_group(const CampRoster *roster, size_t first) {
	size_t end = first + 1;
	while (end < roster->said.count &&
	       roster->said.items[end]->saying.about == roster->said.items[first]->saying.about) {
		end++;
	}
	return end;
}

/* Of all groups in which something else is said. A count of campaigns is told, and which the first of them are. */
static uint64_t hash_contradictions(const CampRoster *roster) {
	uint64_t hash = CAMP_HASH_SEED;
	size_t end;
	for (size_t first = 0; first < roster->said.count; first = end) {
		end = end_of_group(roster, first);
		const CampSaying *one = &roster->said.items[first]->saying;
		bool counted = one->topic == CAMP_TOPIC_CAMPAIGNS;
		if (end - first < one->least || camp_str_equal(one->what, roster->said.items[end - 1]->saying.what)) {
			continue;
		}
		hash = camp_hash_number(camp_hash_number(hash, one->about), end - first);
		for (size_t i = first; i < end && (!counted || i < first + CAMP_PEERS_GIVEN); i++) {
			const Said *said = roster->said.items[i];
			const Member *member = &said->entry->members[said->member];
			hash = camp_hash(camp_hash(hash, said->saying.what), said->saying.says);
			hash = camp_hash(camp_hash(hash, said->entry->path), member->peer.name);
		}
	}
	return hash;
}

bool camp_roster_settle(CampRoster *roster) {
	uint64_t before = roster->state;
	if (roster->settled) {
		return false;
	}
	camp_vec_clear(&roster->said);
	for (size_t i = 0; i < roster->entries.count; i++) {
		const Entry *entry = roster->entries.items[i];
		for (size_t j = 0; j < entry->said.count; j++) {
			if (entry->said.items[j].saying.what.len > 0) {
				camp_vec_push(&roster->said, &entry->said.items[j]);
			}
		}
	}
	if (roster->said.count > 1) {
		qsort(roster->said.items, roster->said.count, sizeof *roster->said.items, compare_said);
	}
	roster->state = hash_contradictions(roster);
	roster->settled = true;
	return roster->state != before;
}

/* The first that stands at or behind (about, what); with `what` NULL, the first behind all that is about it. */
static size_t first_from(const CampRoster *roster, uint64_t about, const CampStr *what, bool behind) {
	size_t low = 0;
	size_t high = roster->said.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const CampSaying *saying = &roster->said.items[middle]->saying;
		int order = saying->about < about ? -1 : saying->about > about;
		order = order || !what ? order : camp_str_compare(saying->what, *what);
		if (order < 0 || (order == 0 && behind)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

size_t camp_roster_find(const CampRoster *roster, const CampSaying *saying, CampPeer *found) {
	size_t first = first_from(roster, saying->about, NULL, false);
	size_t end = first_from(roster, saying->about, NULL, true);
	size_t same = first_from(roster, saying->about, &saying->what, false);
	size_t same_end = first_from(roster, saying->about, &saying->what, true);
	size_t given = 0;
	assert(roster->settled);
	for (size_t i = first; i < end && given < CAMP_PEERS_GIVEN; i++) {
		const Said *said = roster->said.items[i];
		if (i >= same && i < same_end) {
			continue;
		}
		found[given] = said->entry->members[said->member].peer;
		found[given++].says = said->saying.says;
	}
	return (end - first) - (same_end - same);
}

size_t camp_roster_declaring(const CampRoster *roster, const char *type, CampStr name, CampStr *paths, size_t most) {
	size_t count = 0;
	for (size_t i = 0; i < roster->entries.count && count < most; i++) {
		size_t member;
		if (camp_names_find(&roster->entries.items[i]->names, camp_str(type), name, &member)) {
			paths[count++] = roster->entries.items[i]->path;
		}
	}
	return count;
}

bool camp_roster_place(const CampRoster *roster, const CampPeer *peer, CampSpan *span) {
	bool found;
	size_t at = place_of(roster, peer->path, &found);
	size_t number;
	if (!found || !camp_names_find(&roster->entries.items[at]->names, peer->type, peer->name, &number)) {
		return false;
	}
	*span = roster->entries.items[at]->members[number].name_span;
	return true;
}

void camp_workspace_use_roster(CampWorkspace *workspace, const CampRoster *roster) {
	workspace->roster = roster;
}
