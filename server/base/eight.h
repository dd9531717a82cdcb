/*
 * Eight bytes of a text at once. Where a word ends is then found with a few operations on a number, and without a branch for
 * each letter, which no processor can foretell.
 */
#ifndef CAMP_BASE_EIGHT_H
#define CAMP_BASE_EIGHT_H

#include <stdint.h>
#include <string.h>

/* The byte, eight times. */
#define CAMP_EIGHT_TIMES(byte) ((byte)*UINT64_C(0x0101010101010101))

/* The eight bytes from `at` on, the first in the lowest byte of the number. */
static inline uint64_t camp_eight_bytes(const char *at) {
	uint64_t bytes;
	memcpy(&bytes, at, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	bytes = __builtin_bswap64(bytes);
#endif
	return bytes;
}

/* The highest bit of each byte that is a letter of ASCII. */
static inline uint64_t camp_eight_letters(uint64_t bytes) {
	uint64_t small = (bytes | CAMP_EIGHT_TIMES(0x20)) & CAMP_EIGHT_TIMES(0x7F);
	uint64_t letters = (small + CAMP_EIGHT_TIMES(0x80 - 'a')) & ~(small + CAMP_EIGHT_TIMES(0x7F - 'z')) & ~bytes;
	return letters & CAMP_EIGHT_TIMES(0x80);
}

/* The highest bit of the first byte that is this one, and maybe of bytes behind it. */
static inline uint64_t camp_eight_equal(uint64_t bytes, unsigned char byte) {
	uint64_t others = bytes ^ CAMP_EIGHT_TIMES(byte);
	return (others - CAMP_EIGHT_TIMES(1)) & ~others & CAMP_EIGHT_TIMES(0x80);
}

/* Of such bits, not all of them 0: how many bytes are before the first. */
static inline unsigned camp_eight_before(uint64_t bits) {
	return (unsigned)__builtin_ctzll(bits) / 8;
}

#endif
