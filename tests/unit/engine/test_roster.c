#include "campaign/engine.h"
#include "campaign/roster.h"
#include "tests/support/unit.h"

#define OTHER_EIN "brand harbor { name: \"Harbor Bakery\" ein: \"12-3456788\" }\n"

static const char own[] = "brand harbor { name: \"Harbor Bakery\" ein: \"12-3456789\" }\n";
static const char importer[] = "import \"brand.campaign\"\n";

typedef struct Fixture {
	CampReader reader;
	CampEngine *engine;
	CampWorkspace *workspace;
	CampRoster *roster;
	CampDoc *doc;      /* under trial: its brand is contradicted, or not */
	const char *brand; /* what brand.campaign holds; NULL: there is none */
} Fixture;

static CampReadStatus read_brand(void *data, CampStr path, CampStr *bytes) {
	const Fixture *fixture = data;
	if (!fixture->brand || !camp_str_equal(path, CAMP_LIT("/p/brand.campaign"))) {
		return CAMP_READ_MISSING;
	}
	*bytes = camp_str(fixture->brand);
	return CAMP_READ_OK;
}

static int set_up(void **state) {
	Fixture *fixture = camp_alloc(sizeof *fixture);
	fixture->reader = (CampReader){ .data = fixture, .read = read_brand };
	fixture->engine = camp_engine_new(NULL);
	fixture->workspace = camp_workspace_new(fixture->engine, &fixture->reader);
	fixture->roster = camp_roster_new();
	camp_workspace_use_roster(fixture->workspace, fixture->roster);
	fixture->doc = camp_doc_new(fixture->workspace, CAMP_LIT("/p/own.campaign"), camp_str(own));
	fixture->brand = OTHER_EIN;
	camp_roster_add(fixture->roster, fixture->doc);
	*state = fixture;
	return 0;
}

static int tear_down(void **state) {
	Fixture *fixture = *state;
	camp_doc_free(fixture->doc);
	camp_workspace_free(fixture->workspace);
	camp_roster_free(fixture->roster);
	camp_engine_free(fixture->engine);
	camp_free(fixture);
	return 0;
}

static void add(Fixture *fixture, const char *path, const char *text) {
	CampDoc *doc = camp_doc_new(fixture->workspace, camp_str(path), camp_str(text));
	camp_roster_add(fixture->roster, doc);
	camp_doc_free(doc);
}

static void change_brand(Fixture *fixture, const char *text) {
	fixture->brand = text;
	camp_workspace_forget(fixture->workspace, (CampStr){ 0 });
}

/* Whether a file of the roster says something else of the brand. */
static bool is_contradicted(Fixture *fixture) {
	size_t count;
	const CampFinding *findings;
	camp_roster_settle(fixture->roster);
	findings = camp_doc_findings(fixture->doc, &count);
	for (size_t i = 0; i < count; i++) {
		if (strcmp(findings[i].rule->name, "brand-facts-differ") == 0) {
			return true;
		}
	}
	return false;
}

static size_t count_tellers(const Fixture *fixture) {
	size_t count = 0;
	size_t position = 0;
	CampStr path;
	while (camp_roster_next_teller(fixture->roster, &position, &path)) {
		count++;
	}
	return count;
}

static void an_import_counts_while_one_that_imports_it_does(void **state) {
	Fixture *fixture = *state;
	assert_false(is_contradicted(fixture));
	add(fixture, "/p/a.campaign", importer);
	add(fixture, "/p/b.campaign", importer);
	assert_true(is_contradicted(fixture));
	assert_true(camp_roster_remove(fixture->roster, CAMP_LIT("/p/a.campaign")));
	assert_true(is_contradicted(fixture));
	add(fixture, "/p/b.campaign", "# imports nothing any more\n");
	assert_false(is_contradicted(fixture));
}

static void an_import_says_what_it_said_to_the_last_that_imported_it(void **state) {
	Fixture *fixture = *state;
	add(fixture, "/p/a.campaign", importer);
	assert_true(is_contradicted(fixture));
	change_brand(fixture, own);
	add(fixture, "/p/a.campaign", importer);
	assert_false(is_contradicted(fixture));
	change_brand(fixture, OTHER_EIN);
	add(fixture, "/p/a.campaign", importer);
	assert_true(is_contradicted(fixture));
	change_brand(fixture, NULL);
	add(fixture, "/p/a.campaign", importer);
	assert_false(is_contradicted(fixture));
}

static void what_is_added_itself_is_not_told_by_others(void **state) {
	Fixture *fixture = *state;
	add(fixture, "/p/brand.campaign", own); /* as an editor has it */
	add(fixture, "/p/a.campaign", importer);
	assert_false(is_contradicted(fixture));
	add(fixture, "/p/brand.campaign", OTHER_EIN);
	assert_true(is_contradicted(fixture));
	assert_int_equal(count_tellers(fixture), 0);
	assert_true(camp_roster_remove(fixture->roster, CAMP_LIT("/p/brand.campaign")));
	assert_true(is_contradicted(fixture)); /* it is imported still ... */
	assert_int_equal(count_tellers(fixture), 1);
	assert_true(camp_roster_remove(fixture->roster, CAMP_LIT("/p/a.campaign")));
	assert_false(is_contradicted(fixture)); /* ... and now no more */
}

static void files_that_import_each_other_leave_together(void **state) {
	Fixture *fixture = *state;
	change_brand(fixture, "import \"a.campaign\"\n" OTHER_EIN);
	add(fixture, "/p/a.campaign", importer);
	add(fixture, "/p/brand.campaign", fixture->brand);
	assert_true(is_contradicted(fixture));
	assert_true(camp_roster_remove(fixture->roster, CAMP_LIT("/p/a.campaign")));
	assert_true(camp_roster_remove(fixture->roster, CAMP_LIT("/p/brand.campaign")));
	assert_false(is_contradicted(fixture));
	assert_false(camp_roster_remove(fixture->roster, CAMP_LIT("/p/brand.campaign")));
}

static void who_imports_a_missing_file_is_asked_for_it(void **state) {
	Fixture *fixture = *state;
	size_t position = 0;
	CampStr path;
	change_brand(fixture, NULL);
	add(fixture, "/p/a.campaign", importer);
	assert_true(camp_roster_next_teller(fixture->roster, &position, &path));
	assert_view(path, "/p/a.campaign");
	assert_false(camp_roster_next_teller(fixture->roster, &position, &path));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_import_counts_while_one_that_imports_it_does, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_import_says_what_it_said_to_the_last_that_imported_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_added_itself_is_not_told_by_others, set_up, tear_down),
		cmocka_unit_test_setup_teardown(files_that_import_each_other_leave_together, set_up, tear_down),
		cmocka_unit_test_setup_teardown(who_imports_a_missing_file_is_asked_for_it, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
