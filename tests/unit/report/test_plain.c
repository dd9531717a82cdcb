#include "report/plain.h"
#include "tests/support/unit.h"

static void expect_plain(CampStr text, const char *expected) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_plain_add(&out, text);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
}

static void expect_guarded(const char *text, const char *expected) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_plain_guard(camp_str(text), &out);
	assert_view(camp_buf_str(&out), expected);
	assert_int_equal(camp_plain_commands(camp_str(text)), strcmp(text, expected) != 0);
	camp_buf_release(&out);
}

static void words_stay_as_they_are(void **state) {
	(void)state;
	expect_plain(CAMP_LIT(""), "");
	expect_plain(CAMP_LIT("Message frequency varies."), "Message frequency varies.");
	expect_plain(CAMP_LIT("\xC3\xA9 \xE6\x97\xA5 \xF0\x9F\xA5\x96"), "\xC3\xA9 \xE6\x97\xA5 \xF0\x9F\xA5\x96");
}

static void what_drives_a_terminal_is_shown(void **state) {
	(void)state;
	expect_plain(CAMP_LIT("\x1B[31mred"), "<U+001B>[31mred");
	expect_plain(CAMP_LIT("a\tb\rc\nd\a"), "a b<U+000D>c<U+000A>d<U+0007>");
	expect_plain(CAMP_LIT("\0"), "<U+0000>");
	expect_plain(CAMP_LIT("\x7F\xC2\x9B"), "<U+007F><U+009B>");
	expect_plain(CAMP_LIT("\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\xA8"), "<U+202E><U+2066><U+2028>");
	expect_plain(CAMP_LIT("\xF3\xA0\x81\x81"), "<U+E0041>");
	expect_plain(CAMP_LIT("\xEF\xBF\xBD\xEF\xBF\xBE\xEF\xBF\xBF"), "\xEF\xBF\xBD<U+FFFE><U+FFFF>");
	expect_plain(CAMP_LIT("\xFFok\xC3"), "<FF>ok<C3>");
}

static void commands_of_a_runner_are_broken(void **state) {
	(void)state;
	expect_guarded("::error::x", ":\\:error::x");
	expect_guarded(" \t::warning::x\n", " \t:\\:warning::x\n");
	expect_guarded("a\n::error::x", "a\n:\\:error::x");
	expect_guarded("a ##[error]x", "a ##\\[error]x");
	expect_guarded("###[group]", "###\\[group]");
	expect_guarded("a ##vso[task.setvariable variable=x]y", "a ##vso\\[task.setvariable variable=x]y");
	expect_guarded("##teamcity[buildStop]", "##teamcity\\[buildStop]");
	expect_guarded("##a##vso[x] #a##b c[x] ##a1[x] #vso[x]", "##a##vso\\[x] #a##b c[x] ##a1[x] #vso[x]");
	expect_guarded("\xE3\x80\x80::error::x", "\xE3\x80\x80:\\:error::x");
}

static void characters_without_weight_hide_nothing(void **state) {
	(void)state;
	expect_guarded("#\xE2\x80\x8D#[error]", "#\xE2\x80\x8D#\\[error]");
	expect_guarded("##\xC2\xAD[error]", "##\xC2\xAD\\[error]");
	expect_guarded("\xE2\x80\x8B:\xE2\x81\xA0:error::", "\xE2\x80\x8B:\xE2\x81\xA0\\:error::");
}

static void what_is_no_command_is_left_alone(void **state) {
	(void)state;
	expect_guarded("error: a::b", "error: a::b");
	expect_guarded("12 | ::error::x", "12 | ::error::x");
	expect_guarded(": :error::x", ": :error::x");
	expect_guarded("# #[x] #[y] [##]", "# #[x] #[y] [##]");
	expect_guarded("", "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stay_as_they_are),           cmocka_unit_test(what_drives_a_terminal_is_shown),
		cmocka_unit_test(commands_of_a_runner_are_broken),  cmocka_unit_test(characters_without_weight_hide_nothing),
		cmocka_unit_test(what_is_no_command_is_left_alone),
	};

	return cmocka_run_group_tests_name("report/plain", tests, NULL, NULL);
}
