#include "engine/names.h"

#include "base/hash.h"
#include "base/memory.h"

struct CampNameSlot {
	CampStr kind;
	CampStr name;
	uint64_t hash;
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

uint64_t camp_names_hash(CampStr kind, CampStr name) {
	return camp_hash(camp_hash(CAMP_HASH_SEED, kind), name);
}

/* The slot of the name, or the free one where it belongs. */
static struct CampNameSlot *slot_of(const CampNames *names, uint64_t hash, CampStr kind, CampStr name) {
	size_t at = (size_t)hash & (names->capacity - 1);
	while (names->slots[at].used && !(names->slots[at].hash == hash && camp_str_equal(names->slots[at].name, name) &&
	                                  camp_str_equal(names->slots[at].kind, kind))) {
		at = (at + 1) & (names->capacity - 1);
	}
	return &names->slots[at];
}

static void grow(CampNames *names, size_t capacity) {
	CampNames larger = { camp_alloc_array(capacity, sizeof *names->slots), capacity, names->count };
	for (size_t i = 0; i < names->capacity; i++) {
		const struct CampNameSlot *slot = &names->slots[i];
		if (slot->used) {
			*slot_of(&larger, slot->hash, slot->kind, slot->name) = *slot;
		}
	}
	camp_free(names->slots);
	*names = larger;
}

void camp_names_reserve(CampNames *names, size_t count) {
	size_t capacity = names->capacity ? names->capacity : 16;
	while (count * 2 > capacity) {
		capacity *= 2;
	}
	if (capacity > names->capacity) {
		grow(names, capacity);
	}
}

bool camp_names_add(CampNames *names, CampStr kind, CampStr name, size_t number, size_t *first) {
	return camp_names_add_hashed(names, camp_names_hash(kind, name), kind, name, number, first);
}

bool camp_names_add_hashed(CampNames *names, uint64_t hash, CampStr kind, CampStr name, size_t number, size_t *first) {
	camp_names_reserve(names, names->count + 1);
	struct CampNameSlot *slot = slot_of(names, hash, kind, name);
	if (slot->used) {
		*first = slot->number;
		return false;
	}
	*slot = (struct CampNameSlot){ kind, name, hash, number, true };
	names->count++;
	*first = number;
	return true;
}

bool camp_names_find(const CampNames *names, CampStr kind, CampStr name, size_t *number) {
	if (names->capacity == 0) {
		return false;
	}
	struct CampNameSlot *slot = slot_of(names, camp_names_hash(kind, name), kind, name);
	*number = slot->number;
	return slot->used;
}
