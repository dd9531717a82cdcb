#include "base/utf8.h"
#include "tests/support/unit.h"

static void every_code_point_survives_the_round_trip(void **state) {
	(void)state;
	for (uint32_t code_point = 0; code_point <= 0x10FFFF; code_point++) {
		char bytes[4];
		size_t written, read;
		CampStr s;

		if (code_point >= 0xD800 && code_point <= 0xDFFF)
			continue;
		written = camp_utf8_encode(code_point, bytes);
		s = camp_str_of(bytes, written);
		if (camp_utf8_decode(s, 0, &read) != code_point || read != written || camp_utf8_first_invalid(s) != written)
			fail_msg("U+%04X", code_point);
		if (camp_utf16_count(s) != (code_point > 0xFFFF ? 2 : 1))
			fail_msg("U+%04X", code_point);
	}
}

static void what_is_no_character_is_written_as_replacement(void **state) {
	static const uint32_t wrong[] = { 0xD800, 0xDFFF, 0x110000, UINT32_MAX };
	char bytes[4];

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_int_equal(camp_utf8_encode(wrong[i], bytes), 3);
		assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
	}
}

/* Every byte of `text` must be ill-formed, one replacement character each. */
static void expect_ill_formed(CampStr text) {
	size_t length;

	assert_int_equal(camp_utf8_first_invalid(text), 0);
	for (size_t i = 0; i < text.len; i++) {
		assert_int_equal(camp_utf8_decode(text, i, &length), CAMP_REPLACEMENT_CHARACTER);
		assert_int_equal(length, 1);
	}
	assert_int_equal(camp_utf8_count(text), text.len);
	assert_int_equal(camp_utf16_count(text), text.len);
}

static void ill_formed_bytes_count_one_each(void **state) {
	(void)state;
	expect_ill_formed(CAMP_LIT("\x80"));
	expect_ill_formed(CAMP_LIT("\xC0\xAF"));         /* an overlong slash */
	expect_ill_formed(CAMP_LIT("\xE0\x80\xAF"));     /* and a longer one */
	expect_ill_formed(CAMP_LIT("\xED\xA0\x80"));     /* a surrogate */
	expect_ill_formed(CAMP_LIT("\xF0\x80\x80\xAF")); /* overlong in four bytes */
	expect_ill_formed(CAMP_LIT("\xF4\x90\x80\x80")); /* above U+10FFFF */
	expect_ill_formed(CAMP_LIT("\xF5\x80\x80\x80"));
	expect_ill_formed(CAMP_LIT("\xFF\xFE"));
	expect_ill_formed(CAMP_LIT("\xE2\x82")); /* cut off by the end */
	expect_ill_formed(CAMP_LIT("\xF0\x9F\x98"));
	assert_int_equal(camp_utf8_first_invalid(CAMP_LIT("ab\xE2\x82"
	                                                  "c")),
	                 2);
	assert_int_equal(camp_utf8_first_invalid(CAMP_LIT("ab\xE2\x82\xAC")), 5);
	assert_int_equal(camp_utf8_first_invalid((CampStr){ NULL, 0 }), 0);
}

static void counting(void **state) {
	CampStr text = CAMP_LIT("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFF"); /* a é € 😀 and a stray byte */

	(void)state;
	assert_int_equal(camp_utf8_count(text), 5);
	assert_int_equal(camp_utf16_count(text), 6);
	assert_int_equal(camp_utf8_count((CampStr){ NULL, 0 }), 0);
}

static void the_floor_of_an_offset_is_its_characters_start(void **state) {
	CampStr text = CAMP_LIT("a\xC3\xA9\xF0\x9F\x98\x80\x80\xE2\x82");
	static const size_t floors[] = { 0, 1, 1, 3, 3, 3, 3, 7, 8, 9, 10, 10 };

	(void)state;
	for (size_t i = 0; i < sizeof floors / sizeof *floors; i++)
		assert_int_equal(camp_utf8_floor(text, i), floors[i]);
}

static void ascii_is_skipped_up_to_the_first_other_byte(void **state) {
	char text[40];

	(void)state;
	for (size_t length = 0; length <= sizeof text; length++) {
		for (size_t other = 0; other <= length; other++) {
			memset(text, 'a', sizeof text);
			if (other < length)
				text[other] = '\x80';
			for (size_t from = 0; from <= other; from++)
				assert_int_equal(camp_utf8_skip_ascii((CampStr){ text, length }, from), other);
		}
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_survives_the_round_trip),
		cmocka_unit_test(what_is_no_character_is_written_as_replacement),
		cmocka_unit_test(ill_formed_bytes_count_one_each),
		cmocka_unit_test(counting),
		cmocka_unit_test(the_floor_of_an_offset_is_its_characters_start),
		cmocka_unit_test(ascii_is_skipped_up_to_the_first_other_byte),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
