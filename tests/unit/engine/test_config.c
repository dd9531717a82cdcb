/* Settings from JSON: what they come to, and where what is wrong with them stands. */
#include "support/unit.h"

#include "base/file.h"
#include "engine/config.h"

#include <sys/stat.h>
#include <unistd.h>

static CampArena arena;

static int set_up(void **state) {
	(void)state;
	camp_arena_init(&arena);
	return 0;
}

static int tear_down(void **state) {
	(void)state;
	camp_arena_release(&arena);
	return 0;
}

static CampSettings read_good(const char *text) {
	CampSettings settings = camp_settings_default(&arena);
	CampConfigProblems problems = { 0 };

	if (!camp_config_read(&arena, camp_str(text), CAMP_LIT("here"), &settings, &problems))
		fail_msg("%s: %s", text, problems.items[0].message.ptr);
	camp_vec_release(&problems);
	return settings;
}

/* One problem, at the words, with the message. */
static void expect_problem(const char *text, const char *words, const char *message) {
	CampSettings settings = camp_settings_default(&arena);
	CampConfigProblems problems = { 0 };
	CampSpan span;

	assert_false(camp_config_read(&arena, camp_str(text), CAMP_LIT("here"), &settings, &problems));
	assert_int_equal(problems.count, 1);
	span = problems.items[0].span;
	assert_view(camp_str_slice(camp_str(text), span.start, span.end), words);
	assert_view(problems.items[0].message, message);
	camp_vec_release(&problems);
}

static const CampRuleInfo *rule(const char *name) {
	const CampRuleInfo *info = camp_rule_info_find(camp_str(name));

	assert_non_null(info);
	return info;
}

static void values_of_every_kind_are_read(void **state) {
	CampSettings settings = read_good(
		"\xEF\xBB\xBF {\"$schema\": \"x\", \"providers\": [\"zoom\", \"twilio\", \"zoom\"], \"severities\": {"
		"\"url-shortener\": \"off\", \"emoji-in-field\": \"hint\"}, \"maxFileSize\": \"16M\", \"failLevel\": \"never\", "
		"\"baseline\": \"a/b.jsonl\", "
		"\"diagnosticsMode\": \"onSave\", \"maxDiagnostics\": 7.0, \"inlayHints\": false, \"codeLens\": true}");

	(void)state;
	assert_int_equal(settings.values[CAMP_SETTING_PROVIDERS].name_count, 2);
	assert_view(settings.values[CAMP_SETTING_PROVIDERS].names[0], "zoom");
	assert_view(settings.values[CAMP_SETTING_PROVIDERS].names[1], "twilio");
	assert_int_equal(camp_settings_level(&settings, rule("url-shortener")), CAMP_OFF);
	assert_int_equal(camp_settings_level(&settings, rule("emoji-in-field")), CAMP_HINT);
	assert_int_equal(camp_settings_level(&settings, rule("missing-field")), rule("missing-field")->severity);
	assert_int_equal(camp_settings_number(&settings, CAMP_SETTING_MAX_FILE_SIZE), 16 << 20);
	assert_int_equal(camp_settings_fail_level(&settings), CAMP_OFF);
	assert_int_equal(settings.values[CAMP_SETTING_BASELINE].name_count, 1);
	assert_view(settings.values[CAMP_SETTING_BASELINE].names[0], "a/b.jsonl");
	assert_int_equal(camp_settings_number(&settings, CAMP_SETTING_DIAGNOSTICS_MODE), CAMP_DIAGNOSTICS_ON_SAVE);
	assert_int_equal(camp_settings_number(&settings, CAMP_SETTING_MAX_DIAGNOSTICS), 7);
	assert_false(camp_settings_on(&settings, CAMP_SETTING_INLAY_HINTS));
	assert_true(camp_settings_on(&settings, CAMP_SETTING_CODE_LENS));
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++)
		assert_view(settings.values[i].origin, "here");
}

/* The documentation shows it, so it had better be true. */
static void every_example_of_the_table_is_accepted(void **state) {
	(void)state;
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++) {
		CampStr text = camp_arena_printf(&arena, "{\"%s\": %s}", camp_setting_table[i].name,
		                                 camp_setting_table[i].example);
		CampSettings settings = read_good(text.ptr);
		CampSettings unset = camp_settings_default(&arena);

		assert_view(settings.values[i].origin, "here");
		assert_false(camp_settings_equal(&settings, &unset));
	}
}

static void nothing_set_leaves_what_was(void **state) {
	CampSettings unset = camp_settings_default(&arena);
	CampSettings settings = read_good("{\"providers\": null, \"severities\": {\"url-shortener\": null}}");

	(void)state;
	assert_true(camp_settings_equal(&settings, &unset));
	assert_null(settings.values[CAMP_SETTING_PROVIDERS].origin.ptr);
	assert_int_equal(camp_settings_fail_level(&settings), CAMP_ERROR);
	assert_true(camp_settings_on(&settings, CAMP_SETTING_INLAY_HINTS));
}

static void layers_lie_over_each_other_rule_by_rule(void **state) {
	CampSettings below = read_good("{\"severities\": {\"url-shortener\": \"off\", \"emoji-in-field\": \"hint\"}, "
	                               "\"providers\": [\"zoom\"], \"maxDiagnostics\": 3}");
	CampSettings above = camp_settings_copy(&arena, &below);
	CampConfigProblems problems = { 0 };

	(void)state;
	assert_true(
		camp_config_read(&arena,
	                     CAMP_LIT("{\"severities\": {\"url-shortener\": \"error\", \"missing-field\": \"off\"}, "
	                              "\"providers\": []}"),
	                     CAMP_LIT("above"), &above, &problems));
	assert_int_equal(above.severity_count, 3);
	assert_int_equal(camp_settings_level(&above, rule("url-shortener")), CAMP_ERROR);
	assert_int_equal(camp_settings_level(&above, rule("emoji-in-field")), CAMP_HINT);
	assert_int_equal(camp_settings_level(&above, rule("missing-field")), CAMP_OFF);
	assert_int_equal(above.values[CAMP_SETTING_PROVIDERS].name_count, 0);
	assert_view(above.values[CAMP_SETTING_PROVIDERS].origin, "above");
	assert_view(above.values[CAMP_SETTING_MAX_DIAGNOSTICS].origin, "here");
	/* The layer below is what it was. */
	assert_int_equal(below.severity_count, 2);
	assert_int_equal(camp_settings_level(&below, rule("url-shortener")), CAMP_OFF);
	camp_settings_unset_level(&above, rule("missing-field"));
	camp_settings_unset_level(&above, rule("missing-field"));
	assert_int_equal(above.severity_count, 2);
	assert_int_equal(camp_settings_level(&above, rule("missing-field")), rule("missing-field")->severity);
}

static void problems_are_told_at_their_place(void **state) {
	(void)state;
	expect_problem(
		"{\"$schema\": {\"b\": [\"]\\\"\", \"}\"]}, \"x\": 1}", "\"x\"",
		"there is no setting `x`; there are providers, severities, maxFileSize, failLevel, baseline, diagnosticsMode, "
		"maxDiagnostics, inlayHints, codeLens");
	expect_problem("{\n  \"provider\": [\"zoom\"]\n}", "\"provider\"",
	               "there is no setting `provider`: did you mean `providers`?");
	expect_problem("{\"providers\": [\"zoom\", \"twillio\"]}", "\"twillio\"",
	               "`providers` does not know `twillio`: did you mean `twilio`?");
	expect_problem("{\"providers\": [\"zoom\", 3 ]}", "3",
	               "`providers` takes a list of names, like [\"twilio\", \"zoom\"]");
	expect_problem("{\"providers\": \"zoom\"}", "\"zoom\"",
	               "`providers` takes a list of names, like [\"twilio\", \"zoom\"]");
	expect_problem("{\"codeLens\": true, \"severities\": {\"url-shortener\": \"off\", \"url-shortner\": \"off\"}}",
	               "\"url-shortner\"", "there is no rule `url-shortner`: did you mean `url-shortener`?");
	expect_problem("{\"severities\": {\"url-shortener\": \"of\"}}", "\"of\"",
	               "there is no severity `of`: did you mean `off`?");
	expect_problem("{\"severities\": {\"url-shortener\": {\"level\": \"off\"}}}", "{",
	               "`severities` takes an object from rules to severities, like {\"sample-message-long\": \"off\", "
	               "\"emoji-in-field\": \"error\"}");
	expect_problem("{\"severities\": []}", "[",
	               "`severities` takes an object from rules to severities, like {\"sample-message-long\": \"off\", "
	               "\"emoji-in-field\": \"error\"}");
	expect_problem("{\"failLevel\": \"warn\"}", "\"warn\"",
	               "`failLevel` does not know `warn`; it takes error, warning, information, hint, never");
	expect_problem("{\"maxDiagnostics\": 0}", "0", "`maxDiagnostics` takes a whole number from 1 on, like 100");
	expect_problem("{\"maxDiagnostics\": 1.5}", "1.5", "`maxDiagnostics` takes a whole number from 1 on, like 100");
	expect_problem("{\"maxFileSize\": \"1G\"}", "\"1G\"",
	               "`maxFileSize` takes a number of bytes, or a size up to 256M, like \"16M\"");
	expect_problem("{\"inlayHints\": \"yes\"}", "\"yes\"", "`inlayHints` takes true or false, like false");
	expect_problem("[]", "[", "settings are an object, like {\"providers\": [\"twilio\"]}");
	expect_problem("{\"codeLens\": true, \"codeLens\": true}", "\"",
	               "this is not JSON: duplicate object key near '\"codeLens\"'");
	expect_problem("{\"codeLens\" true}", "e", "this is not JSON: ':' expected near 'true'");
	expect_problem("", "", "this is not JSON: '[' or '{' expected near end of file");
}

static void what_is_right_beside_a_problem_counts(void **state) {
	CampSettings settings = camp_settings_default(&arena);
	CampConfigProblems problems = { 0 };

	(void)state;
	assert_false(camp_config_read(&arena, CAMP_LIT("{\"x\": 1, \"codeLens\": true, \"failLevel\": 3}"),
	                              CAMP_LIT("here"), &settings, &problems));
	assert_int_equal(problems.count, 2);
	assert_true(camp_settings_on(&settings, CAMP_SETTING_CODE_LENS));
	assert_int_equal(camp_settings_fail_level(&settings), CAMP_ERROR);
	camp_vec_release(&problems);
}

/* A file made to keep the program busy is given up early. */
static void problems_are_bounded(void **state) {
	CampSettings settings = camp_settings_default(&arena);
	CampConfigProblems problems = { 0 };
	CampBuf text;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, "{\"severities\": {\"a\": \"off\"");
	for (int i = 0; i < 50000; i++)
		camp_buf_printf(&text, ", \"rule-%d\": \"off\"", i);
	camp_buf_add_c(&text, "}}");
	assert_false(camp_config_read(&arena, camp_buf_str(&text), CAMP_LIT("here"), &settings, &problems));
	assert_in_range(problems.count, 2, 20);
	camp_vec_release(&problems);
	camp_buf_release(&text);
}

static void sizes(void **state) {
	uint32_t bytes;

	(void)state;
	assert_true(camp_size_read(CAMP_LIT("4096"), &bytes) && bytes == 4096);
	assert_true(camp_size_read(CAMP_LIT("500k"), &bytes) && bytes == 500 << 10);
	assert_true(camp_size_read(CAMP_LIT("16 MiB"), &bytes) && bytes == 16 << 20);
	assert_true(camp_size_read(CAMP_LIT("256M"), &bytes) && bytes == CAMP_LARGEST_FILE);
	assert_false(camp_size_read(CAMP_LIT("257M"), &bytes));
	assert_false(camp_size_read(CAMP_LIT("99999999999999999999"), &bytes));
	assert_false(camp_size_read(CAMP_LIT("0"), &bytes));
	assert_false(camp_size_read(CAMP_LIT("M"), &bytes));
	assert_false(camp_size_read(CAMP_LIT(""), &bytes));
}

static void the_nearest_file_within_the_root_counts(void **state) {
	const char *top = unit_folder_new(&arena);
	const char *root = unit_path(&arena, top, "root");
	CampStr deep = camp_str(unit_path(&arena, top, "root/a/b/c.campaign"));

	(void)state;
	assert_int_equal(mkdir(root, 0700), 0);
	assert_int_equal(mkdir(unit_path(&arena, top, "root/a"), 0700), 0);
	assert_int_equal(mkdir(unit_path(&arena, top, "root/a/b"), 0700), 0);
	unit_write_file(unit_path(&arena, top, CAMP_SETTINGS_FILE), CAMP_LIT("{}"));
	assert_null(camp_config_find(&arena, camp_str(root), deep).ptr);
	unit_write_file(unit_path(&arena, root, CAMP_SETTINGS_FILE), CAMP_LIT("{}"));
	assert_view(camp_config_find(&arena, camp_str(root), deep), unit_path(&arena, root, CAMP_SETTINGS_FILE));
	unit_write_file(unit_path(&arena, root, "a/" CAMP_SETTINGS_FILE), CAMP_LIT("{}"));
	assert_view(camp_config_find(&arena, camp_str(root), deep), unit_path(&arena, root, "a/" CAMP_SETTINGS_FILE));
	unit_folder_remove(top);
}

static void expect_load(const char *root, const char *name, const char *why) {
	CampStr path = camp_str(unit_path(&arena, root, name));
	CampStr text;
	const char *said;

	assert_int_equal(camp_config_load(&arena, camp_str(root), path, &text, &said), why == NULL);
	if (why)
		assert_string_equal(said, why);
}

static void files_are_read_only_inside_the_project(void **state) {
	const char *top = unit_folder_new(&arena);
	const char *root = unit_path(&arena, top, "root");
	CampBuf large;

	(void)state;
	assert_int_equal(mkdir(root, 0700), 0);
	unit_write_file(unit_path(&arena, top, "outside.json"), CAMP_LIT("{}"));
	unit_write_file(unit_path(&arena, root, "inside.json"), CAMP_LIT("{}"));
	assert_int_equal(symlink("../outside.json", unit_path(&arena, root, "out.json")), 0);
	assert_int_equal(symlink("inside.json", unit_path(&arena, root, "in.json")), 0);
	assert_int_equal(symlink("nowhere.json", unit_path(&arena, root, "dangling.json")), 0);
	assert_int_equal(mkdir(unit_path(&arena, root, "folder.json"), 0700), 0);
	camp_buf_init(&large, CAMP_BUF_MAX);
	for (int i = 0; i < 200000; i++)
		camp_buf_add_c(&large, "          ");
	unit_write_file(unit_path(&arena, root, "large.json"), camp_buf_str(&large));
	camp_buf_release(&large);
	expect_load(root, "inside.json", NULL);
	expect_load(root, "in.json", NULL);
	expect_load(root, "out.json", "is outside the project");
	expect_load(root, "dangling.json", "does not exist");
	expect_load(root, "folder.json", "is a folder or a device, not a file");
	expect_load(root, "large.json", "is too large");
	unit_folder_remove(top);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(values_of_every_kind_are_read, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_example_of_the_table_is_accepted, set_up, tear_down),
		cmocka_unit_test_setup_teardown(nothing_set_leaves_what_was, set_up, tear_down),
		cmocka_unit_test_setup_teardown(layers_lie_over_each_other_rule_by_rule, set_up, tear_down),
		cmocka_unit_test_setup_teardown(problems_are_told_at_their_place, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_right_beside_a_problem_counts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(problems_are_bounded, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sizes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_nearest_file_within_the_root_counts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(files_are_read_only_inside_the_project, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
