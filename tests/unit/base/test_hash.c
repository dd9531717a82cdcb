#include "support/unit.h"

#include "base/hash.h"

#include <stdlib.h>

#define LONGEST 200

static int by_value(const void *a, const void *b) {
	uint64_t left = *(const uint64_t *)a;
	uint64_t right = *(const uint64_t *)b;

	return left < right ? -1 : left > right;
}

static void expect_all_different(uint64_t *hashes, size_t count) {
	qsort(hashes, count, sizeof *hashes, by_value);
	for (size_t i = 1; i < count; i++)
		assert_true(hashes[i - 1] != hashes[i]);
}

/* Whatever the length is a multiple of, and wherever the bytes lie. */
static void every_bit_and_the_length_count(void **state) {
	static uint64_t hashes[LONGEST * 9];
	char bytes[LONGEST + 1];

	(void)state;
	for (size_t length = 0; length < LONGEST; length++) {
		size_t count = 0;

		memset(bytes, 0, sizeof bytes);
		hashes[count++] = camp_hash(CAMP_HASH_SEED, (CampStr){ bytes, length + 1 });
		hashes[count++] = camp_hash(CAMP_HASH_SEED, (CampStr){ bytes, length });
		assert_true(camp_hash(CAMP_HASH_SEED, (CampStr){ bytes + 1, length }) == hashes[1]);
		for (size_t bit = 0; bit < length * 8; bit++) {
			bytes[bit / 8] = (char)(1u << (bit % 8));
			hashes[count++] = camp_hash(CAMP_HASH_SEED, (CampStr){ bytes, length });
			bytes[bit / 8] = 0;
		}
		expect_all_different(hashes, count);
	}
}

/* Blocks that change places are another text. */
static void the_order_counts(void **state) {
	uint64_t hashes[3];

	(void)state;
	hashes[0] = camp_hash(1, CAMP_LIT("one-----two-----three---four----five----six-----seven---eight---"));
	hashes[1] = camp_hash(1, CAMP_LIT("two-----one-----three---four----five----six-----seven---eight---"));
	hashes[2] = camp_hash(1, CAMP_LIT("five----two-----three---four----one-----six-----seven---eight---"));
	expect_all_different(hashes, 3);
}

static void seeds_count(void **state) {
	CampStr text = CAMP_LIT("A text of more than thirty-two bytes, so that all is gone through.");
	uint64_t hashes[100];

	(void)state;
	for (size_t i = 0; i < 50; i++) {
		hashes[i] = camp_hash(i, text);
		hashes[i + 50] = camp_hash(i, CAMP_LIT(""));
	}
	expect_all_different(hashes, 100);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_bit_and_the_length_count),
		cmocka_unit_test(the_order_counts),
		cmocka_unit_test(seeds_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
