#include "engine/fix.h"

#include "engine/view.h"
#include "tests/support/unit.h"

#include <string.h>

#define BRAND                                                                                                          \
	"brand harbor {\n  name: \"Harbor Bakery\"\n  website: \"http://harborbakery.example\"\n"                          \
	"  privacy_policy {\n    url: \"https://harborbakery.example/privacy\"\n    file: \"privacy.md\"\n  }\n}\n"
#define CAMPAIGN                                                                                                        \
	"campaign deals {\n  brand: harbor\n  use_case: Marketing\n  opt_in keyword {\n    number: \"+15551234567\"\n  }\n" \
	"  opt_in_keywords: [JOIN]\n  opt_in_message: \"Thanks!\"\n}\n"

/* A reader that knows one policy page. */
static CampReadStatus read_page(void *data, CampStr path, CampStr *bytes) {
	(void)data;
	*bytes = CAMP_LIT("# Privacy\n\nHarbor Bakery keeps your number.\n");
	return camp_str_ends_with(path, CAMP_LIT("privacy.md")) ? CAMP_READ_OK : CAMP_READ_MISSING;
}

static const CampReader reader = { .read = read_page };

typedef struct Setting {
	CampEngine *engine;
	CampWorkspace *workspace;
	CampArena arena;
} Setting;

static int set_up(void **state) {
	Setting *setting = test_calloc(1, sizeof *setting);

	setting->engine = camp_engine_new(NULL);
	setting->workspace = camp_workspace_new(setting->engine, &reader);
	camp_arena_init(&setting->arena);
	*state = setting;
	return 0;
}

static int tear_down(void **state) {
	Setting *setting = *state;

	camp_arena_release(&setting->arena);
	camp_workspace_free(setting->workspace);
	camp_engine_free(setting->engine);
	test_free(setting);
	return 0;
}

static CampFixResult fix(Setting *setting, CampStr text, bool review) {
	CampDoc *doc = camp_doc_new(setting->workspace, CAMP_LIT("/project/a.campaign"), text);
	CampFixResult result = camp_fix_document(&setting->arena, doc, review);

	/* Results outlive the document, which is as it was. */
	assert_views(camp_doc_text(doc), text);
	camp_doc_free(doc);
	return result;
}

static void safe_fixes_leave_words_alone(void **state) {
	CampFixResult result = fix(*state, CAMP_LIT(BRAND CAMPAIGN), false);

	assert_int_equal(result.file_count, 1);
	assert_int_equal(result.files[0].path.len, 0);
	assert_views(result.files[0].before, CAMP_LIT(BRAND CAMPAIGN));
	assert_true(camp_str_find(result.files[0].after, CAMP_LIT("\"https://harborbakery.example\""), 0) != SIZE_MAX);
	assert_true(camp_str_find(result.files[0].after, CAMP_LIT("use_case: marketing"), 0) != SIZE_MAX);
	assert_true(camp_str_find(result.files[0].after, CAMP_LIT("opt_in_message: \"Thanks!\""), 0) != SIZE_MAX);
	assert_true(result.applied >= 2);
	assert_int_equal(result.left, 0);
	assert_true(result.review_left > 0);
}

static void review_fixes_add_every_disclosure(void **state) {
	CampFixResult result = fix(*state, CAMP_LIT(BRAND CAMPAIGN), true);
	CampStr after = result.files[0].after;
	size_t at = camp_str_find(after, CAMP_LIT("opt_in_message:"), 0);
	CampStr message = camp_str_slice(after, at, camp_str_find(after, CAMP_LIT("\n"), at));

	assert_true(camp_str_find(message, CAMP_LIT("STOP"), 0) != SIZE_MAX);
	assert_true(camp_str_find(message, CAMP_LIT("HELP"), 0) != SIZE_MAX);
	assert_true(camp_str_find_ignoring_case(message, CAMP_LIT("rates may apply"), 0) != SIZE_MAX);
	assert_true(result.rounds > 1 && result.rounds <= 10);
	assert_int_equal(result.review_left, 0);
}

static void other_files_are_fixed_too(void **state) {
	CampFixResult result = fix(*state, CAMP_LIT(BRAND CAMPAIGN), true);

	assert_int_equal(result.file_count, 2);
	assert_true(camp_str_ends_with(result.files[1].path, CAMP_LIT("privacy.md")));
	assert_true(camp_str_starts_with(result.files[1].after, result.files[1].before));
	assert_true(result.files[1].after.len > result.files[1].before.len);
}

static void fixing_again_changes_nothing(void **state) {
	CampStr once = fix(*state, CAMP_LIT(BRAND), true).files[0].after;
	CampFixResult again = fix(*state, once, false);

	assert_int_equal(again.file_count, 0);
	assert_int_equal(again.applied, 0);
	assert_int_equal(again.rounds, 0);
}

static void an_editors_text_counts(void **state) {
	Setting *setting = *state;
	CampFixResult result;

	camp_workspace_overlay(setting->workspace, CAMP_LIT("/project/privacy.md"), CAMP_LIT("# From the editor\n"));
	result = fix(setting, CAMP_LIT(BRAND CAMPAIGN), true);
	assert_int_equal(result.file_count, 2);
	assert_view(result.files[1].before, "# From the editor\n");
}

static void words_wait_for_the_structure(void **state) {
	CampStr text = CAMP_LIT(
		BRAND "campaign deals {\n  brand: harbor\n  opt_in_message: \"Thanks!\"\n  opt_in_keywords: [JOIN\n");
	CampFixResult result = fix(*state, text, true);

	for (size_t i = 0; i < result.file_count; i++)
		if (!result.files[i].path.len)
			assert_true(camp_str_starts_with(result.files[i].after, CAMP_LIT("brand harbor {")));
	assert_true(result.rounds <= 10);
}

static void line_ends_are_kept(void **state) {
	CampFixResult result = fix(
		*state, CAMP_LIT("brand a {\r\n  name: \"A\"\r\n  website: \"http://a.example\"\r\n}\r\n"), false);

	assert_int_equal(result.file_count, 1);
	assert_view(result.files[0].after, "brand a {\r\n  name: \"A\"\r\n  website: \"https://a.example\"\r\n}\r\n");
}

static void nothing_to_fix(void **state) {
	assert_int_equal(fix(*state, CAMP_LIT(""), true).file_count, 0);
	assert_int_equal(fix(*state, CAMP_LIT("# only a remark\n"), true).file_count, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(safe_fixes_leave_words_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(review_fixes_add_every_disclosure, set_up, tear_down),
		cmocka_unit_test_setup_teardown(other_files_are_fixed_too, set_up, tear_down),
		cmocka_unit_test_setup_teardown(fixing_again_changes_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_editors_text_counts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(words_wait_for_the_structure, set_up, tear_down),
		cmocka_unit_test_setup_teardown(line_ends_are_kept, set_up, tear_down),
		cmocka_unit_test_setup_teardown(nothing_to_fix, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("engine/fix", tests, NULL, NULL);
}
