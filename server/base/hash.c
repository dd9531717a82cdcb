#include "base/hash.h"

#include <string.h>

/* MurmurHash3's finaliser: every bit of the input reaches every bit of the output. */
static uint64_t mix(uint64_t h) {
	h ^= h >> 33;
	h *= 0xFF51AFD7ED558CCDu;
	h ^= h >> 33;
	h *= 0xC4CEB9FE1A85EC53u;
	h ^= h >> 33;
	return h;
}

uint64_t camp_hash_number(uint64_t seed, uint64_t number) {
	return mix(seed * 0x9FB21C651E98DF25u + number);
}

uint64_t camp_hash(uint64_t seed, CampStr s) {
	uint64_t h = camp_hash_number(seed, s.len);
	size_t i = 0;

	for (; i + 8 <= s.len; i += 8) {
		uint64_t word;

		memcpy(&word, s.ptr + i, sizeof word);
		h = camp_hash_number(h, word);
	}
	if (i < s.len) {
		uint64_t tail = 0;

		memcpy(&tail, s.ptr + i, s.len - i);
		h = camp_hash_number(h, tail);
	}
	return h;
}
