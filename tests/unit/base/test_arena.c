#include "base/arena.h"
#include "tests/support/unit.h"

#include <stdint.h>

static void each_request_is_zeroed_aligned_and_apart(void **state) {
	static const size_t sizes[] = { 1, 0, 7, 16, 17, 1000, 4096, 3, 100000, 5, 300000, 2 };
	enum { COUNT = sizeof sizes / sizeof *sizes, ROUNDS = 50 };
	unsigned char *given[COUNT * ROUNDS];
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	for (size_t i = 0; i < COUNT * ROUNDS; i++) {
		/* text in between, of any length: neither its bytes nor its end are the next request's */
		camp_arena_copy(&arena, camp_str_of("abcdefgh", i % 9));
		given[i] = camp_arena_alloc(&arena, sizes[i % COUNT]);
		assert_int_equal((uintptr_t)given[i] % _Alignof(max_align_t), 0);
		for (size_t j = 0; j < sizes[i % COUNT]; j++)
			assert_int_equal(given[i][j], 0);
		memset(given[i], (int)(i % 251 + 1), sizes[i % COUNT]);
	}
	for (size_t i = 0; i < COUNT * ROUNDS; i++)
		for (size_t j = 0; j < sizes[i % COUNT]; j++)
			assert_int_equal(given[i][j], i % 251 + 1);
	camp_arena_release(&arena);
	assert_null(arena.chunks);
	assert_int_equal(arena.total, 0);
}

#ifndef CAMP_ARENA_DEBUG
static void small_requests_share_chunks(void **state) {
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	for (int i = 0; i < 10000; i++)
		assert_non_null(camp_arena_alloc(&arena, 32));
	assert_true(arena.total >= 320000);
	assert_true(arena.total < 320000 * 2);
	camp_arena_release(&arena);
}
#endif

/* The heap hands out again what was in use. */
static void what_is_expected_is_one_chunk(void **state) {
	CampArena arena;
	size_t total;

	(void)state;
	camp_arena_init(&arena);
	camp_arena_expect(&arena, 8000);
	total = arena.total;
	for (int i = 0; i < 10; i++)
		memset(camp_arena_alloc(&arena, 800), 1, 800);
#ifndef CAMP_ARENA_DEBUG
	assert_true(total >= 8000);
	assert_int_equal(arena.total, total);
#else
	assert_int_equal(total, 0);
#endif
	camp_arena_release(&arena);
}

static void used_memory_is_zeroed_again(void **state) {
	(void)state;
	for (int round = 0; round < 3; round++) {
		CampArena arena;

		camp_arena_init(&arena);
		for (int i = 0; i < 100; i++) {
			unsigned char *given = camp_arena_alloc(&arena, 100);

			for (int j = 0; j < 100; j++)
				assert_int_equal(given[j], 0);
			memset(given, 0xA5, 100);
		}
		camp_arena_release(&arena);
	}
}

static void copies_and_texts_end_in_nul(void **state) {
	CampArena arena;
	CampStr copy, text;

	(void)state;
	camp_arena_init(&arena);
	copy = camp_arena_copy(&arena, camp_str_of("ab\0cd", 5));
	assert_views(copy, camp_str_of("ab\0cd", 5));
	assert_int_equal(copy.ptr[5], 0);
	copy = camp_arena_copy(&arena, (CampStr){ NULL, 0 });
	assert_non_null(copy.ptr);
	assert_view(copy, "");
	text = camp_arena_printf(&arena, "%s-%03d", "x", 7);
	assert_view(text, "x-007");
	assert_int_equal(text.ptr[text.len], 0);
	for (int length = 254; length <= 258; length++) {
		text = camp_arena_printf(&arena, "%*s", length, "x");
		assert_int_equal(text.len, length);
		assert_int_equal(text.ptr[length - 1], 'x');
		assert_int_equal(text.ptr[length], 0);
	}
	camp_arena_release(&arena);
}

static void pieces_are_joined(void **state) {
	const CampStr pieces[] = { CAMP_LIT("url"), CAMP_LIT(" of "), { NULL, 0 }, CAMP_LIT("opt_in") };
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_string_equal(camp_arena_join(&arena, pieces, 4).ptr, "url of opt_in");
	assert_int_equal(camp_arena_join(&arena, pieces, 4).len, 13);
	assert_string_equal(camp_arena_join(&arena, pieces, 0).ptr, "");
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_request_is_zeroed_aligned_and_apart),
#ifndef CAMP_ARENA_DEBUG
		cmocka_unit_test(small_requests_share_chunks),
#endif
		cmocka_unit_test(what_is_expected_is_one_chunk),
		cmocka_unit_test(used_memory_is_zeroed_again),
		cmocka_unit_test(copies_and_texts_end_in_nul),
		cmocka_unit_test(pieces_are_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
