#include "engine/names.h"

#include "base/hash.h"
#include "base/memory.h"

struct CampNameSlot {
	CampStr kind;
	CampStr name;
	size_t number;
	bool used;
};

void camp_names_release(CampNames *names) {
	camp_free(names->slots);
	*names = (CampNames){ NULL, 0, 0 };
}

void camp_names_clear(CampNames *names) {
	if (names->count > 0) {
		memset(names->slots, 0, names->capacity * sizeof *names->slots);
		names->count = 0;
	}
}

/* The slot of the name, or the free one where it belongs. */
static struct CampNameSlot *slot_of(const CampNames *names, CampStr kind, CampStr name) {
	size_t at = (size_t)camp_hash(camp_hash(CAMP_HASH_SEED, kind), name) & (names->capacity - 1);
	while (names->slots[at].used &&
	       !(camp_str_equal(names->slots[at].name, name) && camp_str_equal(names->slots[at].kind, kind))) {
		at = (at + 1) & (names->capacity - 1);
	}
	return &names->slots[at];
}

static void grow(CampNames *names) {
	CampNames larger = { camp_alloc_array(names->capacity ? names->capacity * 2 : 16, sizeof *names->slots),
		                 names->capacity ? names->capacity * 2 : 16, names->count };
	for (size_t i = 0; i < names->capacity; i++) {
		if (names->slots[i].used) {
			*slot_of(&larger, names->slots[i].kind, names->slots[i].name) = names->slots[i];
		}
	}
	camp_free(names->slots);
	*names = larger;
}

bool camp_names_add(CampNames *names, CampStr kind, CampStr name, size_t number, size_t *first) {
	if ((names->count + 1) * 2 > names->capacity) {
		grow(names);
	}
	struct CampNameSlot *slot = slot_of(names, kind, name);
	if (slot->used) {
		*first = slot->number;
		return false;
	}
	*slot = (struct CampNameSlot){ kind, name, number, true };
	names->count++;
	*first = number;
	return true;
}

bool camp_names_find(const CampNames *names, CampStr kind, CampStr name, size_t *number) {
	if (names->capacity == 0) {
		return false;
	}
	struct CampNameSlot *slot = slot_of(names, kind, name);
	*number = slot->number;
	return slot->used;
}
