/* An attempt finds in an item what the next version of the document finds there. */
#include "engine/attempt.h"

#include "campaign/roster.h"
#include "tests/support/unit.h"

#define BRAND                                                                                                          \
	"brand acme { name: \"Acme Sandwich Co\" website: \"https://www.acmesandwich.example\" "                           \
	"privacy_policy { file: \"privacy.md\" } }\n"

static CampReadStatus read_files(void *data, CampStr path, CampStr *bytes) {
	(void)data;
	*bytes = camp_str_equal(path, CAMP_LIT("/p/privacy.md"))      ? CAMP_LIT("We sell your mobile number.\n")
	         : camp_str_equal(path, CAMP_LIT("/p/back.campaign")) ? CAMP_LIT("import \"own.campaign\"\n")
	                                                              : CAMP_LIT(BRAND);
	return camp_str_ends_with(path, CAMP_LIT("absent.campaign")) ? CAMP_READ_MISSING : CAMP_READ_OK;
}

static const CampReader reader = { .read = read_files };

typedef struct Fixture {
	CampEngine *engine;
	CampWorkspace *workspace;
	CampRoster *roster;
} Fixture;

static int set_up(void **state) {
	Fixture *fixture = camp_alloc(sizeof *fixture);

	fixture->engine = camp_engine_new(NULL);
	fixture->workspace = camp_workspace_new(fixture->engine, &reader);
	fixture->roster = camp_roster_new();
	camp_workspace_use_roster(fixture->workspace, fixture->roster);
	*state = fixture;
	return 0;
}

static int tear_down(void **state) {
	Fixture *fixture = *state;

	camp_workspace_free(fixture->workspace);
	camp_roster_free(fixture->roster);
	camp_engine_free(fixture->engine);
	camp_free(fixture);
	return 0;
}

typedef struct Case {
	const char *text;
	const char *words; /* whose item is tried, in its first place */
	const char *instead;
} Case;

/* Each with one that no item of it has without what stands around it, or with what it is part of. */
static const Case cases[] = {
	/* its brand, in the file and in another one */
	{ BRAND "campaign c {\n  brand: acme\n  opt_in_message: \"Hi.\"\n}\n", "\"Hi.\"",
	  "\"${brand.name}: You're in. Reply HELP for help.\"" },
	{ "import \"brand.campaign\"\ncampaign c {\n  brand: acme\n  opt_in_message: \"Hi.\"\n}\n", "\"Hi.\"",
	  "\"${brand.name}: You're in.\"" },
	{ BRAND "campaign c {\n  brand: acme\n}\n", "acme\n", "acne\n" },
	/* its name, which another has already; what repeats another campaign */
	{ BRAND "campaign c {\n  brand: acme\n}\ncampaign c {\n  use_case: marketing\n}\n", "marketing", "account" },
	{ BRAND "campaign c {\n  brand: acme\n  use_case: marketing\n  sample_messages: [\"Rye.\", \"Rolls.\"]\n}\n"
	        "campaign d {\n  brand: acme\n  use_case: marketing\n  sample_messages: [\"Rye.\", \"Buns.\"]\n}\n",
	  "Buns", "Rolls" },
	/* a brand, and its pages; an import; comments that excuse */
	{ BRAND "campaign c {\n  brand: acme\n}\n", "privacy.md", "other.md" },
	{ "import \"absent.campaign\"\n", "absent", "brand" },
	{ "import \"back.campaign\"\n", "import", "# back\nimport" },
	{ "# begins\n\ncampaign c {\n  # campaign-ls: allow missing-field -- x\n  use_case: marketing\n}\n",
	  "missing-field", "unknown-field" },
	/* what is broken, becomes it, or is mended */
	{ "campaign c {\n  use_case: marketing\n}\nbrand b {\n}\n", "}", "" },
	{ "campaign c {\n  use_case: \"marketing\n\nbrand b {\n}\n", "marketing\n", "marketing\"\n}\n" },
	{ "campaign c {\n  use_case: marketing\n}\n    brand b {\n    }\n", "use_case: marketing\n}",
	  "description: \"\"\"" },
	{ "brand b {\n}\n} stray\ncampaign c {\n}\n", "stray", "astray" },
	/* what becomes two, or nothing */
	{ "campaign c {\n  use_case: marketing\n}\n", "marketing\n", "marketing\n}\ncampaign d {\n" },
	{ "brand b {\n}\ncampaign c {\n}\n", "brand b {\n}", "" },
	/* two on a line, whose indentation tells whether the text goes on */
	{ "    brand b { } campaign c { description: \"\"\"\n   use_case: marketing\n      \"\"\" }\n", "campaign",
	  "campaign" },
	{ "      brand b { } campaign c { description: \"\"\"\n       Rye.\n       \"\"\" }\n", "   Rye.",
	  "use_case: marketing" },
	/* other line ends, which are those of the file's first line */
	{ "# one\r\ncampaign c {\n  use_case: marketing\n}\n", "marketing", "account" },
	{ "\xEF\xBB\xBF"
	  "campaign c {\n  use_case: marketing\n}\n",
	  "marketing", "account" },
};

static void assert_same_finding(const CampFinding *one, const CampFinding *other) {
	assert_string_equal(one->rule->name, other->rule->name);
	assert_int_equal(one->severity, other->severity);
	assert_span(one->span, other->span.start, other->span.end);
	assert_views(one->message, other->message);
	assert_views(one->path, other->path);
	assert_int_equal(one->fix_count, other->fix_count);
	for (size_t i = 0; i < one->fix_count; i++) {
		assert_views(one->fixes[i].title, other->fixes[i].title);
		assert_int_equal(one->fixes[i].edit_count, other->fixes[i].edit_count);
		for (size_t e = 0; e < one->fixes[i].edit_count; e++) {
			const CampEdit *edit = &other->fixes[i].edits[e];

			assert_span(one->fixes[i].edits[e].span, edit->span.start, edit->span.end);
			assert_views(one->fixes[i].edits[e].replacement, edit->replacement);
		}
	}
}

/* Those of the item in the next version are in the same order, but that the version has those of other items as well. */
static void assert_found_in(const CampFinding *tried, size_t count, CampDoc *next, CampDocItem item) {
	size_t all;
	size_t found = 0;
	const CampFinding *findings = camp_doc_findings(next, &all);

	for (size_t i = 0; i < all; i++) {
		if (findings[i].path.len > 0 || findings[i].span.start < item.start || findings[i].span.start >= item.end)
			continue;
		assert_true(found < count);
		assert_same_finding(&tried[found++], &findings[i]);
	}
	assert_int_equal(found, count);
}

static CampSpan place_of(CampStr text, const char *words) {
	uint32_t at = (uint32_t)camp_str_find(text, camp_str(words), 0);

	return (CampSpan){ at, at + (uint32_t)strlen(words) };
}

static CampStr segment_with(CampArena *arena, CampStr text, CampDocItem item, CampSpan span, const char *instead) {
	return camp_arena_printf(arena, "%.*s%s%.*s", CAMP_FMT(camp_str_slice(text, item.start, span.start)), instead,
	                         CAMP_FMT(camp_str_slice(text, span.end, item.end)));
}

static void what_is_tried_is_found_as_in_the_next_version(void **state) {
	Fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CampStr text = camp_str(cases[i].text);
		CampDoc *doc = camp_doc_new(fixture->workspace, CAMP_LIT("/p/own.campaign"), text);
		CampSpan span = place_of(text, cases[i].words);
		CampDoc *next = camp_doc_splice(doc, span, camp_str(cases[i].instead));
		CampAttempt *attempt;
		CampArena arena;
		CampDocItem item;
		CampDocItem after;
		size_t count;
		const CampFinding *tried;

		camp_arena_init(&arena);
		camp_roster_add(fixture->roster, doc);
		camp_roster_settle(fixture->roster);
		assert_true(camp_doc_item_find(doc, span.start, &item));
		attempt = camp_attempt_new(doc, item, segment_with(&arena, text, item, span, cases[i].instead));
		tried = camp_attempt_findings(attempt, &count);
		if (camp_doc_item_find(next, item.start, &after))
			assert_found_in(tried, count, next, after);
		else
			assert_int_equal(count, 0);
		camp_attempt_free(attempt);
		camp_doc_free(next);
		camp_roster_remove(fixture->roster, camp_doc_path(doc));
		camp_doc_free(doc);
		camp_arena_release(&arena);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_tried_is_found_as_in_the_next_version, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
