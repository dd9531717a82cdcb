#include "base/utf8.h"
#include "tests/support/unit.h"
#include "text/text.h"

static void expect_lines(const char *bytes, uint32_t count, const char *const *lines) {
	CampText *text = camp_text_new(camp_str(bytes));

	assert_int_equal(camp_text_line_count(text), count);
	for (uint32_t i = 0; i < count; i++)
		assert_view(camp_text_slice(text, camp_text_line_span(text, i)), lines[i]);
	assert_int_equal(camp_text_line_start(text, count), strlen(bytes));
	assert_int_equal(camp_text_line_start(text, UINT32_MAX), strlen(bytes));
	assert_span(camp_text_line_span(text, count), (uint32_t)strlen(bytes), (uint32_t)strlen(bytes));
	camp_text_free(text);
}

static void lines_end_in_lf_crlf_or_cr(void **state) {
	(void)state;
	expect_lines("", 1, (const char *[]){ "" });
	expect_lines("a", 1, (const char *[]){ "a" });
	expect_lines("a\n", 2, (const char *[]){ "a", "" });
	expect_lines("a\r\nb\rc\nd", 4, (const char *[]){ "a", "b", "c", "d" });
	expect_lines("\r\r\n\n\n\r", 6, (const char *[]){ "", "", "", "", "", "" });
	expect_lines("a\r", 2, (const char *[]){ "a", "" });
}

static void expect_line_break(const char *bytes, const char *expected) {
	CampText *text = camp_text_new(camp_str(bytes));

	assert_view(camp_text_line_break(text), expected);
	camp_text_free(text);
}

static void the_first_line_gives_the_style(void **state) {
	(void)state;
	expect_line_break("", "\n");
	expect_line_break("a", "\n");
	expect_line_break("a\nb\r\n", "\n");
	expect_line_break("a\r\nb\n", "\r\n");
	expect_line_break("a\rb\n", "\r");
}

static void lines_of_offsets(void **state) {
	CampText *text = camp_text_new(CAMP_LIT("ab\r\nc\n\nd"));
	static const uint32_t lines[] = { 0, 0, 0, 0, 1, 1, 2, 3, 3, 3 };

	(void)state;
	for (uint32_t i = 0; i < sizeof lines / sizeof *lines; i++)
		assert_int_equal(camp_text_line_of(text, i), lines[i]);
	assert_int_equal(camp_text_bytes(text).ptr[8], 0);
	camp_text_free(text);
}

/* a é € 😀 stray-byte z, behind a line of its own */
#define MIXED "x\na\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFFz\r\nend"

typedef struct Column {
	uint32_t offset, utf8, utf16, utf32;
} Column;

/* Only offsets where characters start. */
static const Column columns[] = {
	{ 2, 0, 0, 0 },   { 3, 1, 1, 1 },   { 5, 3, 2, 2 },   { 8, 6, 3, 3 },
	{ 12, 10, 5, 4 }, { 13, 11, 6, 5 }, { 14, 12, 7, 6 },
};

static void expect_column(const CampText *text, uint32_t offset, CampEncoding encoding, uint32_t column) {
	CampPos position = camp_text_position(text, offset, encoding);

	assert_int_equal(position.line, 1);
	assert_int_equal(position.column, column);
	assert_int_equal(camp_text_offset(text, position, encoding), offset);
}

static void columns_count_what_the_encoding_says(void **state) {
	CampText *text = camp_text_new(CAMP_LIT(MIXED));

	(void)state;
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		expect_column(text, columns[i].offset, CAMP_UTF8, columns[i].utf8);
		expect_column(text, columns[i].offset, CAMP_UTF16, columns[i].utf16);
		expect_column(text, columns[i].offset, CAMP_UTF32, columns[i].utf32);
	}
	camp_text_free(text);
}

static void within_a_character_is_its_start(void **state) {
	CampText *text = camp_text_new(CAMP_LIT(MIXED));

	(void)state;
	/* Between the two surrogates of the emoji, and between its bytes. */
	assert_int_equal(camp_text_offset(text, (CampPos){ 1, 4 }, CAMP_UTF16), 8);
	for (uint32_t column = 6; column < 10; column++)
		assert_int_equal(camp_text_offset(text, (CampPos){ 1, column }, CAMP_UTF8), 8);
	for (uint32_t offset = 8; offset < 12; offset++) {
		assert_int_equal(camp_text_position(text, offset, CAMP_UTF8).column, 6);
		assert_int_equal(camp_text_position(text, offset, CAMP_UTF16).column, 3);
		assert_int_equal(camp_text_position(text, offset, CAMP_UTF32).column, 3);
	}
	camp_text_free(text);
}

static void past_the_end_is_the_end(void **state) {
	CampText *text = camp_text_new(CAMP_LIT(MIXED));
	const CampEncoding all[] = { CAMP_UTF8, CAMP_UTF16, CAMP_UTF32 };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(camp_text_offset(text, (CampPos){ 1, UINT32_MAX }, all[i]), 14);
		assert_int_equal(camp_text_offset(text, (CampPos){ 0, 2 }, all[i]), 1);
		assert_int_equal(camp_text_offset(text, (CampPos){ 2, 99 }, all[i]), 19);
		assert_int_equal(camp_text_offset(text, (CampPos){ 3, 0 }, all[i]), 19);
		assert_int_equal(camp_text_offset(text, (CampPos){ UINT32_MAX, UINT32_MAX }, all[i]), 19);
		assert_int_equal(camp_text_position(text, UINT32_MAX, all[i]).line, 2);
		assert_int_equal(camp_text_position(text, UINT32_MAX, all[i]).column, 3);
	}
	/* Between CR and LF is the end of the line. */
	assert_int_equal(camp_text_position(text, 15, CAMP_UTF16).line, 1);
	assert_int_equal(camp_text_position(text, 15, CAMP_UTF16).column, 7);
	camp_text_free(text);
}

static void expect_same(const CampText *actual, const CampText *expected) {
	assert_views(camp_text_bytes(actual), camp_text_bytes(expected));
	assert_int_equal(camp_text_line_count(actual), camp_text_line_count(expected));
	for (uint32_t i = 0; i < camp_text_line_count(expected); i++)
		if (camp_text_line_start(actual, i) != camp_text_line_start(expected, i))
			fail_msg("line %u, seed %lu", i, unit_random_seed());
}

/* The text with the span replaced, in one of the ways that there are; `text`, which holds `was`, is freed. */
static CampText *splice_somehow(UnitRandom *random, CampText *text, CampStr was, CampSpan span, CampStr replacement) {
	CampText *new;

	if (unit_random(random, 2))
		return camp_text_edit(text, span, replacement);
	/* Who owns it too still has it as it was. */
	new = unit_random(random, 2) ? camp_text_edit(camp_text_retain(text), span, replacement)
	                             : camp_text_splice(text, span, replacement);
	assert_views(camp_text_bytes(text), was);
	camp_text_free(text);
	return new;
}

/* Applies one random splice and compares with a text made from the whole. */
static CampText *splice_and_compare(UnitRandom *random, CampText *text, CampBuf *whole) {
	static const CampStr pieces[] = {
		{ "\r", 1 }, { "\n", 1 }, { "\r\n", 2 }, { "a", 1 }, { "\xF0\x9F\x98\x80", 4 }, { "\x80", 1 }, { "", 0 },
	};
	uint32_t length = (uint32_t)whole->len;
	CampSpan span = { unit_random(random, length + 1), 0 };
	CampText *spliced, *fresh;
	CampStr own = { NULL, 0 };
	CampBuf inserted;

	/* Mostly small edits; now and then the rest goes, so that the text does not only grow. */
	span.end = span.start + unit_random(random, unit_random(random, 20) ? 4 : length);
	if (span.end > length)
		span.end = length;
	camp_buf_init(&inserted, CAMP_BUF_MAX);
	unit_random_pieces(random, pieces, sizeof pieces / sizeof *pieces, unit_random(random, 6), &inserted);
	if (unit_random(random, 8) == 0) { /* what is inserted is a piece of the text itself */
		uint32_t from = unit_random(random, length + 1);

		own = camp_text_slice(text, (CampSpan){ from, from + unit_random(random, length - from + 1) / 8 });
		camp_buf_clear(&inserted);
		camp_buf_add(&inserted, own);
	}
	spliced = splice_somehow(random, text, camp_buf_str(whole), span, own.ptr ? own : camp_buf_str(&inserted));
	camp_buf_splice(whole, span.start, span.end, camp_buf_str(&inserted));
	fresh = camp_text_new(camp_buf_str(whole));
	expect_same(spliced, fresh);
	camp_text_free(fresh);
	camp_buf_release(&inserted);
	return spliced;
}

static void random_splices_equal_a_fresh_text(void **state) {
	UnitRandom random = unit_random_new();
	CampText *text = camp_text_new((CampStr){ NULL, 0 });
	CampBuf whole;

	(void)state;
	camp_buf_init(&whole, CAMP_BUF_MAX);
	for (int i = 0; i < 5000; i++)
		text = splice_and_compare(&random, text, &whole);
	camp_text_free(text);
	camp_buf_release(&whole);
}

static void splicing_leaves_the_old_text_alone(void **state) {
	CampText *old = camp_text_new(CAMP_LIT("a\r\nb"));
	CampText *new = camp_text_splice(old, (CampSpan){ 1, 2 }, (CampStr){ NULL, 0 });

	(void)state;
	assert_view(camp_text_bytes(old), "a\r\nb");
	assert_view(camp_text_bytes(new), "a\nb");
	assert_int_equal(camp_text_line_start(old, 1), 3);
	assert_int_equal(camp_text_line_start(new, 1), 2);
	camp_text_free(old);
	assert_view(camp_text_slice(new, camp_text_line_span(new, 1)), "b");
	camp_text_free(new);
	camp_text_free(NULL);
}

/* Each offset where a character starts comes back from its position, in every encoding, whatever the bytes. */
static void positions_come_back(void **state) {
	UnitRandom random = unit_random_new();
	CampBuf bytes;

	(void)state;
	camp_buf_init(&bytes, CAMP_BUF_MAX);
	for (int round = 0; round < 300; round++) {
		CampText *text;

		camp_buf_clear(&bytes);
		unit_random_bytes(&random, CAMP_LIT("a\r\n\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xED\xFF"), 60, &bytes);
		text = camp_text_new(camp_buf_str(&bytes));
		for (uint32_t offset = 0; offset <= bytes.len; offset++) {
			bool in_break = offset && offset < bytes.len && bytes.ptr[offset - 1] == '\r' && bytes.ptr[offset] == '\n';
			uint32_t expected = (uint32_t)camp_utf8_floor(camp_buf_str(&bytes), offset) - in_break;

			for (int encoding = CAMP_UTF8; encoding <= CAMP_UTF32; encoding++) {
				CampPos position = camp_text_position(text, offset, (CampEncoding)encoding);

				assert_int_equal(camp_text_offset(text, position, (CampEncoding)encoding), expected);
			}
		}
		camp_text_free(text);
	}
	camp_buf_release(&bytes);
}

/* A place on a long line is where it is, whatever was asked for before. */
static void places_on_a_long_line_do_not_depend_on_others(void **state) {
	UnitRandom random = unit_random_new();
	CampBuf bytes;

	(void)state;
	camp_buf_init(&bytes, CAMP_BUF_MAX);
	unit_random_bytes(&random, CAMP_LIT("aaaa\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xED\xFF"), 3000, &bytes);
	camp_buf_add(&bytes, CAMP_LIT("\n"));
	unit_random_bytes(&random, CAMP_LIT("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), 3000, &bytes);
	CampText *text = camp_text_new(camp_buf_str(&bytes));

	for (int round = 0; round < 3000; round++) {
		CampEncoding encoding = (CampEncoding)unit_random(&random, CAMP_UTF32 + 1);
		uint32_t offset = unit_random(&random, (uint32_t)bytes.len + 1);
		CampPos position = camp_text_position(text, offset, encoding);
		CampText *other = camp_text_new(camp_buf_str(&bytes));
		CampPos alone = camp_text_position(other, offset, encoding);

		assert_int_equal(position.line, alone.line);
		assert_int_equal(position.column, alone.column);
		assert_int_equal(camp_text_offset(text, position, encoding), camp_utf8_floor(camp_buf_str(&bytes), offset));
		camp_text_free(other);
	}
	camp_text_free(text);
	camp_buf_release(&bytes);
}

static void differences_are_the_middle(void **state) {
	static const struct {
		const char *old;
		const char *new;
		CampSpan span;
		const char *replacement;
	} cases[] = {
		{ "", "", { 0, 0 }, "" },
		{ "same", "same", { 4, 4 }, "" },
		{ "", "new", { 0, 0 }, "new" },
		{ "old", "", { 0, 3 }, "" },
		{ "one two", "one 2 two", { 4, 4 }, "2 " },
		{ "aaa", "aa", { 2, 3 }, "" },
		{ "\xC3\xA9", "\xC3\xA8", { 0, 2 }, "\xC3\xA8" },
		{ "\xC3\xA9", "\xC4\xA9", { 0, 2 }, "\xC4\xA9" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CampStr replacement;
		CampSpan span = camp_text_difference(camp_str(cases[i].old), camp_str(cases[i].new), &replacement);

		assert_int_equal(span.start, cases[i].span.start);
		assert_int_equal(span.end, cases[i].span.end);
		assert_true(camp_str_equal(replacement, camp_str(cases[i].replacement)));
	}
}

/* Long enough to be compared in blocks. */
static void random_differences_make_the_text(void **state) {
	UnitRandom random = { unit_random_seed() };
	CampBuf bytes, other;

	(void)state;
	camp_buf_init(&bytes, CAMP_BUF_MAX);
	camp_buf_init(&other, CAMP_BUF_MAX);
	for (int round = 0; round < 300; round++) {
		CampStr replacement;
		CampText *old, *new;
		uint32_t at;

		camp_buf_clear(&bytes);
		camp_buf_clear(&other);
		unit_random_bytes(&random, CAMP_LIT("a\n\xC3\xA9\xF0\x9F\x98\x80\xFF"), 900, &bytes);
		at = unit_random(&random, (uint32_t)bytes.len + 1);
		camp_buf_add(&other, camp_buf_str(&bytes));
		camp_buf_splice(&other, at, at + unit_random(&random, (uint32_t)(bytes.len - at) + 1) / 8,
		                CAMP_LIT("\xC3\xA8 b"));
		CampSpan span = camp_text_difference(camp_buf_str(&bytes), camp_buf_str(&other), &replacement);
		old = camp_text_new(camp_buf_str(&bytes));
		new = camp_text_splice(old, span, replacement);
		assert_true(camp_str_equal(camp_text_bytes(new), camp_buf_str(&other)));
		assert_true(replacement.len <= 40);
		camp_text_free(new);
		camp_text_free(old);
	}
	camp_buf_release(&bytes);
	camp_buf_release(&other);
}

static void a_text_has_several_owners(void **state) {
	CampText *text = camp_text_new(CAMP_LIT("one\ntwo"));
	CampText *same = camp_text_retain(text);

	(void)state;
	camp_text_free(text);
	assert_int_equal(camp_text_line_count(same), 2);
	camp_text_free(same);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_in_lf_crlf_or_cr),
		cmocka_unit_test(the_first_line_gives_the_style),
		cmocka_unit_test(lines_of_offsets),
		cmocka_unit_test(columns_count_what_the_encoding_says),
		cmocka_unit_test(within_a_character_is_its_start),
		cmocka_unit_test(past_the_end_is_the_end),
		cmocka_unit_test(random_splices_equal_a_fresh_text),
		cmocka_unit_test(splicing_leaves_the_old_text_alone),
		cmocka_unit_test(positions_come_back),
		cmocka_unit_test(places_on_a_long_line_do_not_depend_on_others),
		cmocka_unit_test(differences_are_the_middle),
		cmocka_unit_test(random_differences_make_the_text),
		cmocka_unit_test(a_text_has_several_owners),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
