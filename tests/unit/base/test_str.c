#include "base/hash.h"
#include "base/str.h"
#include "tests/support/unit.h"

static const CampStr none = { NULL, 0 };

static void slices_are_clamped(void **state) {
	(void)state;
	assert_view(camp_str_slice(CAMP_LIT("hello"), 1, 3), "el");
	assert_view(camp_str_slice(CAMP_LIT("hello"), 3, 99), "lo");
	assert_view(camp_str_slice(CAMP_LIT("hello"), 9, 99), "");
	assert_view(camp_str_slice(CAMP_LIT("hello"), 4, 2), "");
	assert_view(camp_str_slice(none, 0, 5), "");
	assert_view(camp_str_trim(CAMP_LIT(" \t\r\n a b \v\f")), "a b");
	assert_view(camp_str_trim(CAMP_LIT(" \n ")), "");
	assert_view(camp_str_trim(none), "");
}

static void comparing(void **state) {
	(void)state;
	assert_true(camp_str_equal(none, CAMP_LIT("")));
	assert_true(camp_str_equal(camp_str_of("a\0b", 3), camp_str_of("a\0b", 3)));
	assert_false(camp_str_equal(camp_str_of("a\0b", 3), camp_str_of("a\0c", 3)));
	assert_true(camp_str_equal_ignoring_case(CAMP_LIT("STOP"), CAMP_LIT("stoP")));
	assert_false(camp_str_equal_ignoring_case(CAMP_LIT("STOP"), CAMP_LIT("STOPS")));
	/* Only ASCII has letters: \xC0 and \xE0 would be a pair in Latin-1, '@' and '`' differ by the same bit. */
	assert_false(camp_str_equal_ignoring_case(CAMP_LIT("\xC0"), CAMP_LIT("\xE0")));
	assert_false(camp_str_equal_ignoring_case(CAMP_LIT("@"), CAMP_LIT("`")));
	assert_true(camp_str_starts_with_ignoring_case(CAMP_LIT("WWW.acme.example"), CAMP_LIT("www.")));
	assert_false(camp_str_starts_with_ignoring_case(CAMP_LIT("www"), CAMP_LIT("www.")));
	assert_true(camp_str_ends_with_ignoring_case(CAMP_LIT("acme.Test"), CAMP_LIT(".tesT")));
	assert_false(camp_str_ends_with_ignoring_case(CAMP_LIT("Test"), CAMP_LIT(".test")));
	assert_true(camp_str_is(CAMP_LIT("brand"), "brand"));
	assert_false(camp_str_is(CAMP_LIT("brand"), "brands"));
	assert_false(camp_str_is(CAMP_LIT("brands"), "brand"));
	assert_false(camp_str_is(CAMP_LIT(""), "brand"));
	assert_true(camp_str_compare(CAMP_LIT("a"), CAMP_LIT("b")) < 0);
	assert_true(camp_str_compare(CAMP_LIT("ab"), CAMP_LIT("a")) > 0);
	assert_true(camp_str_compare(CAMP_LIT("\xFF"), CAMP_LIT("a")) > 0);
	assert_int_equal(camp_str_compare(none, CAMP_LIT("")), 0);
	assert_true(camp_str_starts_with(CAMP_LIT("opt-in"), CAMP_LIT("opt")));
	assert_false(camp_str_starts_with(CAMP_LIT("op"), CAMP_LIT("opt")));
	assert_true(camp_str_ends_with(CAMP_LIT("opt-in"), CAMP_LIT("-in")));
	assert_false(camp_str_ends_with(CAMP_LIT("in"), CAMP_LIT("-in")));
	assert_true(camp_str_ends_with(CAMP_LIT("in"), none));
}

static void finding(void **state) {
	(void)state;
	assert_int_equal(camp_str_find(CAMP_LIT("aabaabb"), CAMP_LIT("aabb"), 0), 3);
	assert_int_equal(camp_str_find(CAMP_LIT("abab"), CAMP_LIT("ab"), 1), 2);
	assert_int_equal(camp_str_find(CAMP_LIT("abab"), CAMP_LIT("ab"), 3), SIZE_MAX);
	assert_int_equal(camp_str_find(CAMP_LIT("abab"), CAMP_LIT(""), 4), 4);
	assert_int_equal(camp_str_find(CAMP_LIT("abab"), CAMP_LIT(""), 5), SIZE_MAX);
	assert_int_equal(camp_str_find(CAMP_LIT("ab"), CAMP_LIT("abc"), 0), SIZE_MAX);
	assert_int_equal(camp_str_find(CAMP_LIT("xxb"), CAMP_LIT("b"), 0), 2);
	assert_int_equal(camp_str_find_ignoring_case(CAMP_LIT("Reply STOP"), CAMP_LIT("stop"), 0), 6);
	assert_int_equal(camp_str_find_ignoring_case(CAMP_LIT("Reply STO"), CAMP_LIT("stop"), 0), SIZE_MAX);
	assert_int_equal(camp_str_find_ignoring_case(CAMP_LIT("`home @home"), CAMP_LIT("@HOME"), 0), 6);
	assert_int_equal(camp_str_find_ignoring_case(none, none, 0), 0);
}

static void expect_pieces(const char *text, size_t count, const char *const *expected) {
	CampStr rest = camp_str(text), piece;

	for (size_t i = 0; i < count; i++) {
		assert_true(camp_str_next_piece(&rest, ',', &piece));
		assert_view(piece, expected[i]);
	}
	assert_false(camp_str_next_piece(&rest, ',', &piece));
}

static void pieces(void **state) {
	CampStr rest = none, piece;

	(void)state;
	expect_pieces("a,b", 2, (const char *[]){ "a", "b" });
	expect_pieces("a,", 2, (const char *[]){ "a", "" });
	expect_pieces(",", 2, (const char *[]){ "", "" });
	expect_pieces("abc", 1, (const char *[]){ "abc" });
	expect_pieces("", 1, (const char *[]){ "" });
	assert_false(camp_str_next_piece(&rest, ',', &piece));
}

static void distances(void **state) {
	char sixty_four[65] = { 0 };

	(void)state;
	memset(sixty_four, 'a', 64);
	assert_int_equal(camp_str_distance(CAMP_LIT("campaign"), CAMP_LIT("campaign"), 3), 0);
	assert_int_equal(camp_str_distance(CAMP_LIT("CAMPAIGN"), CAMP_LIT("campaign"), 3), 0);
	assert_int_equal(camp_str_distance(CAMP_LIT("campagin"), CAMP_LIT("campaign"), 3), 1); /* a swap */
	assert_int_equal(camp_str_distance(CAMP_LIT("campain"), CAMP_LIT("campaign"), 3), 1);
	assert_int_equal(camp_str_distance(CAMP_LIT("campaiggn"), CAMP_LIT("campaign"), 3), 1);
	assert_int_equal(camp_str_distance(CAMP_LIT("kitten"), CAMP_LIT("sitting"), 9), 3);
	assert_int_equal(camp_str_distance(CAMP_LIT("ca"), CAMP_LIT("abc"), 9), 3); /* no edit between swapped ones */
	assert_int_equal(camp_str_distance(CAMP_LIT("kitten"), CAMP_LIT("sitting"), 2), 3);
	assert_int_equal(camp_str_distance(CAMP_LIT("abcdefgh"), CAMP_LIT("zyxwvuts"), 2), 3);
	assert_int_equal(camp_str_distance(CAMP_LIT(""), CAMP_LIT("ab"), 9), 2);
	assert_int_equal(camp_str_distance(camp_str_of(sixty_four, 63), camp_str_of(sixty_four, 62), 2), 1);
	assert_int_equal(camp_str_distance(camp_str(sixty_four), camp_str(sixty_four), 2), 3);
}

static const char *fruit(size_t index) {
	static const char *const names[] = { "apple", "pear", "plum" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static void near_names_are_found(void **state) {
	(void)state;
	assert_string_equal(camp_str_nearest(CAMP_LIT("aple"), fruit), "apple");
	assert_string_equal(camp_str_nearest(CAMP_LIT("PLUM"), fruit), "plum");
	assert_null(camp_str_nearest(CAMP_LIT("banana"), fruit));
	assert_null(camp_str_nearest(CAMP_LIT(""), fruit));
}

static void hashes_tell_neighbours_apart(void **state) {
	enum { COUNT = 2000 };
	uint64_t seen[COUNT];
	char text[COUNT];
	int moved = 0;

	(void)state;
	memset(text, 0, sizeof text);
	for (size_t i = 0; i < COUNT; i++)
		seen[i] = camp_hash(CAMP_HASH_SEED, camp_str_of(text, i)); /* zeros of every length */
	for (size_t i = 0; i < COUNT; i++)
		for (size_t j = i + 1; j < COUNT; j++)
			assert_true(seen[i] != seen[j]);
	assert_true(camp_hash(1, CAMP_LIT("a")) != camp_hash(2, CAMP_LIT("a")));
	assert_true(camp_hash(1, CAMP_LIT("12345678a")) != camp_hash(1, CAMP_LIT("a12345678")));
	assert_true(camp_hash(1, none) == camp_hash(1, CAMP_LIT("")));
	assert_true(camp_hash_number(1, 2) != camp_hash_number(2, 1));
	/* One bit of the last byte moves about half of the hash. */
	for (uint64_t difference = camp_hash(1, CAMP_LIT("stop a")) ^ camp_hash(1, CAMP_LIT("stop b")); difference;
	     difference &= difference - 1)
		moved++;
	assert_in_range(moved, 16, 48);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slices_are_clamped),
		cmocka_unit_test(comparing),
		cmocka_unit_test(finding),
		cmocka_unit_test(pieces),
		cmocka_unit_test(distances),
		cmocka_unit_test(near_names_are_found),
		cmocka_unit_test(hashes_tell_neighbours_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
