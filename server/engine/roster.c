#include "engine/roster.h"

#include "base/hash.h"

#include <assert.h>
#include <stdlib.h>

typedef struct Said {
	CampSaying saying;
	const struct Member *member;
} Said;

/* A brand or campaign of a file. */
typedef struct Member {
	CampArena arena;
	const struct Entry *entry;
	CampPeer peer;      /* who it is: `says` is empty */
	uint64_t hash;      /* of all that it says */
	size_t number;      /* among those of the file */
	CampSpan name_span; /* in the file */
	Said *said;
	size_t said_count;
} Member;

typedef CAMP_VEC(Member *) Members;

typedef CAMP_VEC(struct Entry *) Entries;

/* What is known of one file. It stays while it is listed or imported by one that is. */
typedef struct Entry {
	CampStr path;     /* owned */
	Members members;  /* in the order in which they stand */
	CampNames names;  /* into `members`, by type and name */
	bool listed;      /* it was added itself, not only as an import */
	Entries imports;  /* of a listed file: borrowed from the roster, which counts them ... */
	size_t importers; /* ... here */
} Entry;

struct CampRoster {
	Entries entries;             /* by path */
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

static void free_member(Member *member) {
	camp_arena_release(&member->arena);
	camp_free(member);
}

static void free_entry(Entry *entry) {
	for (size_t i = 0; i < entry->members.count; i++) {
		free_member(entry->members.items[i]);
	}
	camp_vec_release(&entry->members);
	camp_vec_release(&entry->imports);
	camp_names_release(&entry->names);
	camp_free((void *)entry->path.ptr);
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

static Member *new_member(const Entry *entry, CampDoc *doc, CampSlot *slot, uint64_t hash) {
	const CampBlock *block = &slot->item->block;
	Member *member = camp_alloc(sizeof *member);
	CampSayings sayings = { 0 };
	camp_arena_init(&member->arena);
	member->entry = entry;
	member->hash = hash;
	member->peer = (CampPeer){ .path = entry->path,
		                       .type = camp_arena_copy(&member->arena, block->type),
		                       .name = camp_arena_copy(&member->arena, block->name) };
	camp_slot_sayings(&member->arena, doc, slot, &sayings);
	member->said = CAMP_ARENA_ARRAY(&member->arena, Said, sayings.count);
	member->said_count = sayings.count;
	for (size_t i = 0; i < sayings.count; i++) {
		member->said[i] = (Said){ sayings.items[i], member };
		/* the item may go before the roster */
		member->said[i].saying.says = camp_arena_copy(&member->arena, sayings.items[i].says);
	}
	camp_vec_release(&sayings);
	return member;
}

/* Finds members by their names again after some of them are others. */
static void index_members(Entry *entry) {
	camp_names_clear(&entry->names);
	camp_names_reserve(&entry->names, entry->members.count);
	for (size_t i = 0; i < entry->members.count; i++) {
		Member *member = entry->members.items[i];
		size_t first;
		member->number = i;
		camp_names_add(&entry->names, member->peer.type, member->peer.name, i, &first);
	}
}

/* What stands in a document for a member: the slot, and the hash of what it says. */
typedef struct Stand {
	CampSlot *slot;
	uint64_t hash;
} Stand;

typedef CAMP_VEC(Stand) Stands;

static Stands list_members(CampDoc *doc) {
	Stands stands = { 0 };
	camp_vec_reserve(&stands, doc->slots.count);
	for (size_t i = 0; i < doc->slots.count; i++) {
		CampSlot *slot = &doc->slots.items[i];
		if (is_member(slot)) {
			camp_vec_push(&stands, (Stand){ slot, camp_slot_said(doc, slot) });
		}
	}
	return stands;
}

/* Members at both ends that say what they said stay; those between are made anew. Gives whether there are any. */
static bool renew_members(Entry *entry, CampDoc *doc, const Stands *stands) {
	Members *old = &entry->members;
	size_t least = !stands->items || !old->items ? 0 : stands->count < old->count ? stands->count : old->count;
	size_t head = 0;
	size_t tail = 0;
	while (head < least && stands->items[head].hash == old->items[head]->hash) {
		head++;
	}
	while (tail < least - head &&
	       stands->items[stands->count - 1 - tail].hash == old->items[old->count - 1 - tail]->hash) {
		tail++;
	}
	if (head == stands->count && head == old->count) {
		return false;
	}
	Members members = { 0 };
	camp_vec_reserve(&members, stands->count);
	for (size_t i = 0; i < stands->count; i++) {
		bool kept = i < head || i >= stands->count - tail;
		size_t was = i < head ? i : i + old->count - stands->count;
		camp_vec_push(&members,
		              kept ? old->items[was] : new_member(entry, doc, stands->items[i].slot, stands->items[i].hash));
	}
	for (size_t i = head; i < old->count - tail; i++) {
		free_member(old->items[i]);
	}
	camp_vec_release(old);
	*old = members;
	index_members(entry);
	return true;
}

static void place_members(Entry *entry, const Stands *stands) {
	for (size_t i = 0; i < stands->count; i++) {
		const CampSlot *slot = stands->items[i].slot;
		CampSpan span = slot->item->block.name_span;
		entry->members.items[i]->name_span = (CampSpan){ span.start + slot->start, span.end + slot->start };
	}
}

static Entry *new_entry(CampStr path) {
	Entry *entry = camp_alloc(sizeof *entry);
	char *copy = camp_alloc(path.len + 1);
	if (path.len) {
		memcpy(copy, path.ptr, path.len);
	}
	entry->path = camp_str_of(copy, path.len);
	return entry;
}

/* The entry of a path, made when there is none. */
static Entry *entry_at(CampRoster *roster, CampStr path) {
	bool found;
	size_t at = place_of(roster, path, &found);
	if (!found) {
		camp_vec_push(&roster->entries, NULL);
		memmove(&roster->entries.items[at + 1], &roster->entries.items[at],
		        (roster->entries.count - 1 - at) * sizeof *roster->entries.items);
		roster->entries.items[at] = new_entry(path);
		roster->settled = false;
	}
	return roster->entries.items[at];
}

/* Of an entry whose file cannot be read, `doc` is NULL. */
static void renew(CampRoster *roster, Entry *entry, CampDoc *doc) {
	Stands stands = { 0 };
	if (doc) {
		camp_doc_collect_brands(doc);
		stands = list_members(doc);
	}
	roster->settled &= !renew_members(entry, doc, &stands);
	place_members(entry, &stands);
	camp_vec_release(&stands);
}

static void drop_unless_needed(CampRoster *roster, Entry *entry) {
	bool found;
	size_t at = place_of(roster, entry->path, &found);
	if (entry->listed || entry->importers > 0) {
		return;
	}
	free_entry(entry);
	roster->entries.count--;
	memmove(&roster->entries.items[at], &roster->entries.items[at + 1],
	        (roster->entries.count - at) * sizeof *roster->entries.items);
	roster->settled = false;
}

static void let_go(CampRoster *roster, Entries *imports) {
	for (size_t i = 0; i < imports->count; i++) {
		imports->items[i]->importers--;
		drop_unless_needed(roster, imports->items[i]);
	}
	camp_vec_release(imports);
}

/* What nobody listed is known from those that import it, so each of them tells it anew. */
static Entries put_imports(CampRoster *roster, const CampDoc *doc) {
	Entries imports = { 0 };
	camp_vec_reserve(&imports, doc->imported.count);
	for (size_t i = 0; i < doc->imported.count; i++) {
		CampFile *file = doc->imported.items[i];
		Entry *entry = entry_at(roster, camp_str(file->path));
		if (!entry->listed) {
			renew(roster, entry, camp_file_doc(doc->workspace, file));
		}
		entry->importers++;
		camp_vec_push(&imports, entry);
	}
	return imports;
}

void camp_roster_add(CampRoster *roster, CampDoc *doc) {
	Entry *entry = entry_at(roster, camp_str(doc->path));
	entry->listed = true;
	renew(roster, entry, doc);
	Entries before = entry->imports;
	entry->imports = put_imports(roster, doc);
	let_go(roster, &before);
}

bool camp_roster_remove(CampRoster *roster, CampStr path) {
	bool found;
	size_t at = place_of(roster, path, &found);
	Entry *entry = found ? roster->entries.items[at] : NULL;
	if (!entry || !entry->listed) {
		return false;
	}
	entry->listed = false;
	let_go(roster, &entry->imports);
	drop_unless_needed(roster, entry);
	return true;
}

static bool tells_of_others(const Entry *entry) {
	for (size_t i = 0; i < entry->imports.count; i++) {
		if (!entry->imports.items[i]->listed) {
			return true;
		}
	}
	return false;
}

bool camp_roster_next_teller(const CampRoster *roster, size_t *position, CampStr *path) {
	while (*position < roster->entries.count) {
		const Entry *entry = roster->entries.items[(*position)++];
		if (tells_of_others(entry)) {
			*path = entry->path;
			return true;
		}
	}
	return false;
}

static int compare_said(const void *left, const void *right) {
	const Said *a = *(const Said *const *)left;
	const Said *b = *(const Said *const *)right;
	if (a->saying.about != b->saying.about) {
		return a->saying.about < b->saying.about ? -1 : 1;
	}
	int order = camp_str_compare(a->saying.what, b->saying.what);
	order = order ? order : camp_str_compare(a->member->entry->path, b->member->entry->path);
	return order ? order : a->member->number < b->member->number ? -1 : a->member->number > b->member->number;
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
			const CampPeer *peer = &said->member->peer;
			hash = camp_hash(camp_hash(hash, said->saying.what), said->saying.says);
			hash = camp_hash(camp_hash(hash, peer->path), peer->name);
		}
	}
	return hash;
}

static void add_said(CampRoster *roster, const Member *member) {
	for (size_t i = 0; i < member->said_count; i++) {
		if (member->said[i].saying.what.len > 0) {
			camp_vec_push(&roster->said, &member->said[i]);
		}
	}
}

bool camp_roster_settle(CampRoster *roster) {
	uint64_t before = roster->state;
	if (roster->settled) {
		return false;
	}
	camp_vec_clear(&roster->said);
	for (size_t i = 0; i < roster->entries.count; i++) {
		const Entry *entry = roster->entries.items[i];
		for (size_t j = 0; j < entry->members.count; j++) {
			add_said(roster, entry->members.items[j]);
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
		found[given] = said->member->peer;
		found[given++].says = said->saying.says;
	}
	return (end - first) - (same_end - same);
}

static bool is_wanted(const CampPeer *peer, const char *type, CampDeclaration wanted) {
	return camp_str_equal(peer->type, camp_str(type)) &&
	       (wanted.name.len == 0 || camp_str_equal(peer->name, wanted.name));
}

size_t camp_roster_declarations(const CampRoster *roster, const char *type, CampDeclaration wanted,
                                CampDeclaration *found, size_t most) {
	size_t count = 0;
	for (size_t i = 0; i < roster->entries.count; i++) {
		const Entry *entry = roster->entries.items[i];
		if (wanted.path.len > 0 && !camp_str_equal(entry->path, wanted.path)) {
			continue;
		}
		for (size_t j = 0; j < entry->members.count && count < most; j++) {
			const CampPeer *peer = &entry->members.items[j]->peer;
			if (is_wanted(peer, type, wanted)) {
				found[count++] = (CampDeclaration){ .path = peer->path, .name = peer->name };
			}
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
	*span = roster->entries.items[at]->members.items[number]->name_span;
	return true;
}

void camp_workspace_use_roster(CampWorkspace *workspace, const CampRoster *roster) {
	workspace->roster = roster;
}
