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

#define LANES ((size_t)4)
#define STRIDE (LANES * 8) /* bytes */

static uint64_t word_at(const char *bytes) {
	uint64_t word;

	memcpy(&word, bytes, sizeof word);
	return word;
}

/* As much of a long text as is a multiple of 32 bytes, eight at a time in four numbers, none of which waits for another: the
 * processor does them side by side. */
static uint64_t hash_long(uint64_t h, CampStr s) {
	uint64_t lanes[LANES];

	for (size_t lane = 0; lane < LANES; lane++)
		lanes[lane] = h + lane * 0x9FB21C651E98DF25u;
	for (size_t i = 0; i + STRIDE <= s.len; i += STRIDE) {
		for (size_t lane = 0; lane < LANES; lane++) {
			uint64_t mixed = (lanes[lane] ^ word_at(s.ptr + i + lane * 8)) * 0xD6E8FEB86659FD93u;

			lanes[lane] = mixed ^ mixed >> 32;
		}
	}
	for (size_t lane = 0; lane < LANES; lane++)
		h = camp_hash_number(h, lanes[lane]);
	return h;
}

uint64_t camp_hash(uint64_t seed, CampStr s) {
	uint64_t h = camp_hash_number(seed, s.len);
	size_t i = 0;

	if (s.len >= STRIDE) {
		h = hash_long(h, s);
		i = s.len / STRIDE * STRIDE;
	}
	for (; i + 8 <= s.len; i += 8)
		h = camp_hash_number(h, word_at(s.ptr + i));
	if (i < s.len) {
		uint64_t tail = 0;

		memcpy(&tail, s.ptr + i, s.len - i);
		h = camp_hash_number(h, tail);
	}
	return h;
}
