#include "base/buf.h"
#include "tests/support/unit.h"

static void appending(void **state) {
	CampBuf buf;

	(void)state;
	camp_buf_init(&buf, CAMP_BUF_MAX);
	assert_view(camp_buf_str(&buf), "");
	camp_buf_add(&buf, (CampStr){ NULL, 0 });
	camp_buf_add_c(&buf, "ab");
	camp_buf_add_char(&buf, '\0');
	camp_buf_add_code_point(&buf, 0x20AC);
	camp_buf_printf(&buf, "%d%s", 42, "!");
	assert_views(camp_buf_str(&buf), camp_str_of("ab\0\xE2\x82\xAC"
	                                             "42!",
	                                             9));
	assert_int_equal(buf.ptr[buf.len], 0);
	for (int i = 0; i < 1000; i++)
		camp_buf_printf(&buf, "%d,", i);
	assert_int_equal(buf.len, 9 + 10 * 2 + 90 * 3 + 900 * 4);
	assert_true(camp_str_ends_with(camp_buf_str(&buf), CAMP_LIT(",998,999,")));
	camp_buf_clear(&buf);
	assert_view(camp_buf_str(&buf), "");
	assert_true(camp_buf_ok(&buf));
	camp_buf_release(&buf);
	assert_null(buf.ptr);
}

static void trimming_keeps_what_is_small(void **state) {
	CampBuf buf;

	(void)state;
	camp_buf_init(&buf, 200);
	camp_buf_add_c(&buf, "a few bytes");
	camp_buf_trim(&buf, 100);
	assert_non_null(buf.ptr);
	assert_view(camp_buf_str(&buf), "");
	camp_buf_printf(&buf, "%150d", 1);
	camp_buf_printf(&buf, "%150d", 1);
	assert_false(camp_buf_ok(&buf));
	camp_buf_trim(&buf, 100);
	assert_null(buf.ptr);
	assert_true(camp_buf_ok(&buf));
	camp_buf_printf(&buf, "%150d", 1);
	assert_int_equal(buf.len, 150);
	camp_buf_release(&buf);
}

static void beyond_the_maximum_nothing_more_is_taken(void **state) {
	CampBuf buf;

	(void)state;
	camp_buf_init(&buf, 5);
	camp_buf_add_c(&buf, "12345");
	assert_true(camp_buf_ok(&buf));
	camp_buf_add_char(&buf, '6');
	assert_false(camp_buf_ok(&buf));
	assert_view(camp_buf_str(&buf), "12345");
	camp_buf_clear(&buf);
	camp_buf_add_c(&buf, "123");
	camp_buf_printf(&buf, "%s", "456");
	/* Even what would fit: behind a gap it would be wrong. */
	camp_buf_add_char(&buf, '7');
	camp_buf_splice(&buf, 0, 1, CAMP_LIT(""));
	assert_view(camp_buf_str(&buf), "123");
	assert_false(camp_buf_ok(&buf));
	camp_buf_release(&buf);
}

static void splicing(void **state) {
	CampBuf buf;

	(void)state;
	camp_buf_init(&buf, 10);
	camp_buf_splice(&buf, 0, 0, CAMP_LIT("hello"));
	camp_buf_splice(&buf, 1, 3, CAMP_LIT("EL--"));
	assert_view(camp_buf_str(&buf), "hEL--lo");
	camp_buf_splice(&buf, 7, 7, CAMP_LIT("!"));
	camp_buf_splice(&buf, 0, 5, CAMP_LIT(""));
	assert_view(camp_buf_str(&buf), "lo!");
	assert_int_equal(buf.ptr[3], 0);
	camp_buf_splice(&buf, 0, 3, CAMP_LIT("0123456789"));
	assert_view(camp_buf_str(&buf), "0123456789");
	camp_buf_splice(&buf, 0, 1, CAMP_LIT("ab"));
	assert_false(camp_buf_ok(&buf));
	assert_view(camp_buf_str(&buf), "0123456789");
	camp_buf_release(&buf);
}

static void random_splices_equal_a_naive_model(void **state) {
	UnitRandom random = unit_random_new();
	char model[600] = "";
	size_t length = 0;
	CampBuf buf, inserted;

	(void)state;
	camp_buf_init(&buf, CAMP_BUF_MAX);
	camp_buf_init(&inserted, CAMP_BUF_MAX);
	for (int i = 0; i < 2000; i++) {
		uint32_t start = unit_random(&random, (uint32_t)length + 1);
		uint32_t end = start + unit_random(&random, (uint32_t)length - start + 1);
		char next[600];

		camp_buf_clear(&inserted);
		unit_random_bytes(&random, CAMP_LIT("abcdef"), unit_random(&random, length < 300 ? 20 : 3), &inserted);
		memcpy(next, model, start);
		if (inserted.len)
			memcpy(next + start, inserted.ptr, inserted.len);
		memcpy(next + start + inserted.len, model + end, length - end);
		length = length - (end - start) + inserted.len;
		memcpy(model, next, length);
		camp_buf_splice(&buf, start, end, camp_buf_str(&inserted));
		assert_views(camp_buf_str(&buf), camp_str_of(model, length));
	}
	camp_buf_release(&inserted);
	camp_buf_release(&buf);
}

static void room_is_made_at_once_and_never_beyond_the_maximum(void **state) {
	CampBuf buf;

	(void)state;
	camp_buf_init(&buf, 100);
	camp_buf_reserve(&buf, 60);
	const char *place = buf.ptr;
	for (int i = 0; i < 60; i++)
		camp_buf_add_char(&buf, 'x');
	assert_ptr_equal(buf.ptr, place);
	camp_buf_reserve(&buf, 1000);
	assert_true(camp_buf_ok(&buf));
	assert_int_equal(buf.len, 60);
	camp_buf_release(&buf);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(appending),
		cmocka_unit_test(trimming_keeps_what_is_small),
		cmocka_unit_test(beyond_the_maximum_nothing_more_is_taken),
		cmocka_unit_test(splicing),
		cmocka_unit_test(random_splices_equal_a_naive_model),
		cmocka_unit_test(room_is_made_at_once_and_never_beyond_the_maximum),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
