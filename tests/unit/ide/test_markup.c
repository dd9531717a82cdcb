#include "ide/markup.h"
#include "tests/support/unit.h"

static void expect_text(bool markdown, const char *text, const char *expected) {
	CampArena arena;
	CampMarkup out;

	camp_arena_init(&arena);
	camp_markup_init(&out, markdown);
	camp_markup_text(&out, camp_str(text));
	assert_view(camp_markup_finish(&out, &arena), expected);
	camp_arena_release(&arena);
}

static void a_files_words_make_no_markup(void **state) {
	(void)state;
	expect_text(true, "[a](http://b) <img> `c` **d**", "\\[a\\](http\\://b) \\<img\\> \\`c\\` \\*\\*d\\*\\*");
	expect_text(true, "www.x.example a@b &lt;", "www\\.x.example a\\@b \\&lt;");
	expect_text(true, "_i_ opt_in_message _", "\\_i\\_ opt_in_message \\_");
	expect_text(true, "- item", "\\- item");
	expect_text(true, "1. item", "1\\. item");
	expect_text(true, "1) item", "1\\) item");
	expect_text(true, "# item", "\\# item");
	expect_text(true, "&#60;img&#62;", "\\&#60;img\\&#62;");
	expect_text(true, "![a", "\\!\\[a");
	expect_text(true, "a!", "a\\!"); /* a link may follow */
	expect_text(true, "mailto:a@b", "mailto\\:a\\@b");
	expect_text(true, "(a)", "\\(a)");
	expect_text(true,
	            "a\nb\x01\x7f"
	            "c",
	            "a b  c");
	expect_text(true, "caf\xC3\xA9 \xF0\x9F\xA5\xAA", "caf\xC3\xA9 \xF0\x9F\xA5\xAA");
}

/* A backslash that is not needed is seen in some editors. */
static void ordinary_words_are_left_alone(void **state) {
	(void)state;
	expect_text(true, "Rejected: Msg & data rates (or more) cost $5.00! Call +1 (555) 555-0142 #2 {brand}",
	            "Rejected: Msg & data rates (or more) cost $5.00! Call +1 (555) 555-0142 #2 {brand}");
}

static void plain_text_is_plain(void **state) {
	CampArena arena;
	CampMarkup out;

	(void)state;
	expect_text(false, "[a](http://b) *c*", "[a](http://b) *c*");
	camp_arena_init(&arena);
	camp_markup_init(&out, false);
	camp_markup_own(&out, "**bold** and `code`");
	camp_markup_rule(&out);
	camp_markup_link(&out, CAMP_LIT("rule"), "https://x.example");
	camp_markup_check(&out, true);
	camp_markup_own(&out, "done");
	assert_view(camp_markup_finish(&out, &arena), "bold and code\n\nrule (https://x.example)\n- [x] done");
	camp_arena_release(&arena);
}

static void quotes_are_shortened_between_characters(void **state) {
	CampArena arena;
	CampMarkup out;
	CampBuf text;
	CampStr quote;

	(void)state;
	camp_arena_init(&arena);
	camp_buf_init(&text, CAMP_BUF_MAX);
	for (int i = 0; i < 100; i++)
		camp_buf_add_c(&text, "\xE2\x82\xAC");
	camp_markup_init(&out, true);
	camp_markup_quote(&out, camp_buf_str(&text));
	quote = camp_markup_finish(&out, &arena);
	assert_int_equal(quote.len, 1 + 120 + strlen("\xE2\x80\xA6\""));
	assert_true(camp_str_ends_with(quote, CAMP_LIT("\xE2\x82\xAC\xE2\x80\xA6\"")));
	camp_buf_release(&text);
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_files_words_make_no_markup),
		cmocka_unit_test(ordinary_words_are_left_alone),
		cmocka_unit_test(plain_text_is_plain),
		cmocka_unit_test(quotes_are_shortened_between_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
