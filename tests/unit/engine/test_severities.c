/* What settings make of findings: F-41, and what they leave alone. */
#include "support/unit.h"

#include "campaign/campaign.h"
#include "engine/fix.h"
#include "engine/settings.h"

#define FLAWED                                                                                                         \
	"brand acme { name: \"Acme\" }\n"                                                                                  \
	"campaign deals {\n"                                                                                               \
	"  brand: acme\n"                                                                                                  \
	"  use_case: marketing\n"                                                                                          \
	"  sample_messages: [\"Acme: soup is on, see http://bit.ly/soup. Reply STOP to opt out.\"]\n"

typedef struct Checked {
	CampEngine *engine;
	CampWorkspace *workspace;
	CampDoc *doc;
	const CampFinding *findings;
	size_t count;
} Checked;

static Checked check(const char *text, const CampRuleSeverity *severities, size_t count, uint32_t maximum) {
	Checked checked = { .engine = camp_engine_new(&(CampEngineOptions){
							.severities = severities, .severity_count = count, .maximum_file_size = maximum }) };

	checked.workspace = camp_workspace_new(checked.engine, NULL);
	checked.doc = camp_doc_new(checked.workspace, CAMP_LIT("/p/a.campaign"), camp_str(text));
	checked.findings = camp_doc_findings(checked.doc, &checked.count);
	return checked;
}

static void done(Checked *checked) {
	camp_doc_free(checked->doc);
	camp_workspace_free(checked->workspace);
	camp_engine_free(checked->engine);
}

static const CampFinding *find(const Checked *checked, const char *rule) {
	for (size_t i = 0; i < checked->count; i++)
		if (strcmp(checked->findings[i].rule->name, rule) == 0)
			return &checked->findings[i];
	return NULL;
}

/* Of every rule that a text breaks, every severity can be had, and nothing else changes. */
static void f41_every_severity_can_be_set(void **state) {
	static const CampSeverity levels[] = { CAMP_OFF, CAMP_ERROR, CAMP_WARNING, CAMP_INFORMATION, CAMP_HINT };
	Checked plain = check(FLAWED "}\n", NULL, 0, 0);

	(void)state;
	assert_true(plain.count > 10);
	for (size_t i = 0; i < plain.count; i++) {
		for (size_t l = 0; l < sizeof levels / sizeof *levels; l++) {
			const char *name = plain.findings[i].rule->name;
			CampRuleSeverity severity = { camp_str(name), levels[l] };
			Checked set = check(FLAWED "}\n", &severity, 1, 0);
			size_t seen = 0;

			for (size_t f = 0; f < set.count; f++, seen++) {
				while (seen < plain.count && levels[l] == CAMP_OFF &&
				       strcmp(plain.findings[seen].rule->name, name) == 0)
					seen++;
				assert_ptr_equal(set.findings[f].rule, plain.findings[seen].rule);
				assert_int_equal(set.findings[f].severity, strcmp(set.findings[f].rule->name, name) == 0
				                                               ? levels[l]
				                                               : plain.findings[seen].severity);
			}
			assert_true(levels[l] != CAMP_OFF || !find(&set, name));
			done(&set);
		}
	}
	done(&plain);
}

static void the_last_of_several_counts_and_unknown_rules_do_not(void **state) {
	const CampRuleSeverity severities[] = {
		{ CAMP_LIT("url-shortener"), CAMP_OFF },
		{ CAMP_LIT("no-such-rule"), CAMP_ERROR },
		{ CAMP_LIT("http-address"), CAMP_HINT },
		{ CAMP_LIT("url-shortener"), CAMP_INFORMATION },
	};
	Checked checked = check(FLAWED "}\n", severities, sizeof severities / sizeof *severities, 0);

	(void)state;
	assert_int_equal(find(&checked, "url-shortener")->severity, CAMP_INFORMATION);
	assert_int_equal(find(&checked, "http-address")->severity, CAMP_HINT);
	done(&checked);
}

/* A comment excuses what the rule finds, whatever is shown of it. */
static void a_suppression_of_what_is_off_is_not_unused(void **state) {
	const CampRuleSeverity off = { CAMP_LIT("url-shortener"), CAMP_OFF };
	const char *used = FLAWED "  # campaign-ls: allow unknown-field -- for later\n  x: 1\n}\n";
	Checked excused = check("brand acme { name: \"Acme\" }\ncampaign deals {\n  brand: acme\n  use_case: marketing\n"
	                        "  # campaign-ls: allow url-shortener -- ours\n"
	                        "  sample_messages: [\"Acme: see https://bit.ly/soup. Reply STOP to opt out.\"]\n}\n",
	                        &off, 1, 0);
	Checked idle = check(FLAWED "  # campaign-ls: allow url-shortener -- not here\n  embedded_links: true\n}\n", &off,
	                     1, 0);
	const CampRuleSeverity silent = { CAMP_LIT("unused-suppression"), CAMP_OFF };
	Checked silenced = check(FLAWED "  # campaign-ls: allow url-shortener -- not here\n  embedded_links: true\n}\n",
	                         &silent, 1, 0);
	Checked other = check(used, &off, 1, 0);

	(void)state;
	assert_null(find(&excused, "unused-suppression"));
	assert_null(find(&excused, "url-shortener"));
	assert_non_null(find(&idle, "unused-suppression"));
	assert_null(find(&silenced, "unused-suppression"));
	assert_null(find(&other, "unused-suppression"));
	done(&excused);
	done(&idle);
	done(&silenced);
	done(&other);
}

#define REJECTED FLAWED "  rejection { provider: twilio code: \"30892\" }\n}\n"

/* That a cause does not matter has been disproved where a provider rejected the campaign for it. */
static void a_rejection_raises_over_what_is_set(void **state) {
	CampArena arena;
	Checked plain = check(REJECTED, NULL, 0, 0);
	const char *raised = NULL;

	(void)state;
	camp_arena_init(&arena);
	for (size_t i = 0; i < plain.count; i++)
		if (plain.findings[i].related_count > 0 &&
		    camp_str_starts_with(plain.findings[i].related[0].message, CAMP_LIT("a provider rejected")))
			raised = plain.findings[i].rule->name;
	assert_non_null(raised);

	CampRuleSeverity severity = { camp_str(raised), CAMP_HINT };
	Checked lowered = check(REJECTED, &severity, 1, 0);
	assert_int_equal(find(&lowered, raised)->severity, CAMP_ERROR);
	done(&lowered);

	/* Off is off, but nobody is told that the rejection was answered. */
	severity.severity = CAMP_OFF;
	Checked off = check(REJECTED, &severity, 1, 0);
	assert_null(find(&off, raised));
	assert_null(find(&off, "rejection-addressed"));
	done(&off);
	done(&plain);
	camp_arena_release(&arena);
}

static void what_is_off_is_not_fixed(void **state) {
	const CampRuleSeverity off = { CAMP_LIT("http-address"), CAMP_OFF };
	Checked plain = check(FLAWED "}\n", NULL, 0, 0);
	Checked set = check(FLAWED "}\n", &off, 1, 0);
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_true(camp_fix_document(&arena, plain.doc, false).file_count > 0);
	assert_true(camp_str_find(camp_fix_document(&arena, plain.doc, false).files[0].after, CAMP_LIT("https://bit"), 0) !=
	            SIZE_MAX);
	for (size_t i = 0; i < camp_fix_document(&arena, set.doc, false).file_count; i++)
		assert_true(camp_str_find(camp_fix_document(&arena, set.doc, false).files[i].after, CAMP_LIT("https://bit"),
		                          0) == SIZE_MAX);
	camp_arena_release(&arena);
	done(&plain);
	done(&set);
}

static void what_is_found_about_the_whole_file_is_set_too(void **state) {
	CampRuleSeverity severity = { CAMP_LIT("file-too-large"), CAMP_ERROR };
	Checked checked = check(FLAWED "}\n", &severity, 1, 10);

	(void)state;
	assert_int_equal(checked.count, 1);
	assert_int_equal(checked.findings[0].severity, CAMP_ERROR);
	done(&checked);
	severity.severity = CAMP_OFF;
	checked = check(FLAWED "}\n", &severity, 1, 10);
	assert_int_equal(checked.count, 0);
	done(&checked);
}

/* Two versions of a document under the same settings differ by the text alone. */
static void splices_keep_to_the_settings(void **state) {
	const CampRuleSeverity severity = { CAMP_LIT("url-shortener"), CAMP_HINT };
	Checked checked = check(FLAWED "}\n", &severity, 1, 0);
	CampDoc *next = camp_doc_splice(checked.doc, (CampSpan){ 0, 0 }, CAMP_LIT("# a comment\n"));
	Checked after = { .doc = next };

	(void)state;
	after.findings = camp_doc_findings(next, &after.count);
	assert_int_equal(find(&after, "url-shortener")->severity, CAMP_HINT);
	assert_int_equal(after.count, checked.count);
	camp_doc_free(next);
	done(&checked);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(f41_every_severity_can_be_set),
		cmocka_unit_test(the_last_of_several_counts_and_unknown_rules_do_not),
		cmocka_unit_test(a_suppression_of_what_is_off_is_not_unused),
		cmocka_unit_test(a_rejection_raises_over_what_is_set),
		cmocka_unit_test(what_is_off_is_not_fixed),
		cmocka_unit_test(what_is_found_about_the_whole_file_is_set_too),
		cmocka_unit_test(splices_keep_to_the_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
