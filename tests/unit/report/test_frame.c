#include "report/frame.h"
#include "report/width.h"
#include "tests/support/unit.h"

static void expect_frame(CampStr source, uint32_t start, uint32_t end, const char *expected) {
	CampText *text = camp_text_new(source);
	CampStyle style = camp_style(false);
	CampFrame frame = { text, { start, end }, camp_frame_gutter(text, (CampSpan){ start, end }), '^', "" };
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_frame_add(&out, &frame, &style);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
	camp_text_free(text);
}

static void marks_stand_below_the_words(void **state) {
	(void)state;
	expect_frame(CAMP_LIT("a: bcd\n"), 3, 6, "1 | a: bcd\n  |    ^^^\n");
	expect_frame(CAMP_LIT("x\n\ta: b"), 6, 7, "2 |     a: b\n  |        ^\n");
	expect_frame(CAMP_LIT("a\tb"), 2, 3, "1 | a   b\n  |     ^\n");
}

static void wide_characters_take_two_columns(void **state) {
	(void)state;
	expect_frame(CAMP_LIT("\xF0\x9F\xA5\x96 ab"), 5, 7, "1 | \xF0\x9F\xA5\x96 ab\n  |    ^^\n");
	expect_frame(CAMP_LIT("\xE6\x97\xA5\xE6\x9C\xAC"), 3, 6, "1 | \xE6\x97\xA5\xE6\x9C\xAC\n  |   ^^\n");
	expect_frame(CAMP_LIT("e\xCC\x81x"), 3, 4, "1 | e\xCC\x81x\n  |  ^\n");
}

static void an_empty_place_is_pointed_at(void **state) {
	(void)state;
	expect_frame(CAMP_LIT("ab\n"), 2, 2, "1 | ab\n  |   ^\n");
	expect_frame(CAMP_LIT("ab\n"), 1, 1, "1 | ab\n  |  ^\n");
	expect_frame(CAMP_LIT(""), 0, 0, "1 |\n  | ^\n");
	expect_frame(CAMP_LIT("ab\ncd"), 2, 3, "1 | ab\n  |   ^\n");
}

static void several_lines(void **state) {
	(void)state;
	expect_frame(CAMP_LIT("a: \"\"\"\n  b  \n\n  c\n"), 3, 17,
	             "1 | a: \"\"\"\n  |    ^^^\n2 |   b  \n  |   ^\n4 |   c\n  |   ^\n");
	expect_frame(CAMP_LIT("a\nb\nc\nd\ne\nf"), 0, 11, "1 | a\n  | ^\n2 | b\n  | ^\n...\n6 | f\n  | ^\n");
}

static void controls_are_shown(void **state) {
	(void)state;
	expect_frame(CAMP_LIT("\x1B[0m\xFFx"), 5, 6, "1 | <U+001B>[0m<FF>x\n  |                ^\n");
	expect_frame(CAMP_LIT("\xEF\xBB\xBFx"), 3, 4, "1 | x\n  | ^\n");
}

static void long_lines_are_cut_around_the_words(void **state) {
	CampText *text;
	CampStyle style = camp_style(false);
	CampBuf source;
	CampBuf out;

	(void)state;
	camp_buf_init(&source, CAMP_BUF_MAX);
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (int i = 0; i < 200; i++)
		camp_buf_add_c(&source, "word ");
	camp_buf_splice(&source, 500, 504, CAMP_LIT("HERE"));
	text = camp_text_new(camp_buf_str(&source));
	camp_frame_add(&out, &(CampFrame){ text, { 500, 504 }, 1, '^', "" }, &style);
	assert_true(camp_str_starts_with(camp_buf_str(&out), CAMP_LIT("1 | ...")));
	assert_true(out.len < 300);
	{
		size_t words = camp_str_find(camp_buf_str(&out), CAMP_LIT("HERE"), 0);
		size_t marks = camp_str_find(camp_buf_str(&out), CAMP_LIT("^^^^"), 0);
		size_t second = camp_str_find(camp_buf_str(&out), CAMP_LIT("\n"), 0) + 1;

		assert_true(words != SIZE_MAX && marks != SIZE_MAX);
		assert_int_equal(words, marks - second);
	}
	camp_text_free(text);
	camp_buf_release(&out);
	camp_buf_release(&source);
}

/* Marks that combine take no column, and are cut all the same. */
static void lines_without_width_are_cut(void **state) {
	CampStyle style = camp_style(false);
	CampText *text;
	CampBuf source;
	CampBuf out;

	(void)state;
	camp_buf_init(&source, CAMP_BUF_MAX);
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (int i = 0; i < 10000; i++)
		camp_buf_add_c(&source, i == 5000 ? "HERE" : "\xCC\x81");
	text = camp_text_new(camp_buf_str(&source));
	camp_frame_add(&out, &(CampFrame){ text, { 10000, 10004 }, 1, '^', "" }, &style);
	assert_true(out.len < 1000);
	assert_true(camp_str_find(camp_buf_str(&out), CAMP_LIT("HERE"), 0) != SIZE_MAX);
	assert_true(camp_str_ends_with(camp_buf_str(&out), CAMP_LIT("...\n  |    ^^^^\n")));
	camp_text_free(text);
	camp_buf_release(&out);
	camp_buf_release(&source);
}

static void widths(void **state) {
	(void)state;
	assert_int_equal(camp_width('a'), 1);
	assert_int_equal(camp_width(0x301), 0);
	assert_int_equal(camp_width(0x200D), 0);
	assert_int_equal(camp_width(0x4E00), 2);
	assert_int_equal(camp_width(0x1F950), 2);
	assert_int_equal(camp_width(0x10FFFF), 1);
	assert_int_equal(camp_width_of(CAMP_LIT("a\xE6\x97\xA5")), 3);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_stand_below_the_words),  cmocka_unit_test(wide_characters_take_two_columns),
		cmocka_unit_test(an_empty_place_is_pointed_at), cmocka_unit_test(several_lines),
		cmocka_unit_test(controls_are_shown),           cmocka_unit_test(long_lines_are_cut_around_the_words),
		cmocka_unit_test(lines_without_width_are_cut),  cmocka_unit_test(widths),
	};

	return cmocka_run_group_tests_name("report/frame", tests, NULL, NULL);
}
