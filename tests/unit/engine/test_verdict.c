#include "engine/verdict.h"
#include "tests/support/unit.h"

static const char brand[] = "brand harbor { name: \"Harbor Bakery\" privacy_policy { url: \"https://h.example/p\" "
							"text: \"We share mobile numbers with partners for their marketing.\" } }\n";

static const char campaigns[] =
	"import \"brand.campaign\"\n"
	"campaign one {\n"
	"  brand: harbor\n"
	"  providers: [twilio, zoom]\n"
	"  sample_messages: [\"Harbor Bakery: Rolls: https://h.example/r Reply STOP to opt out.\", \"Harbor Bakery: Rye.\"]\n"
	"  embedded_links: false\n"
	"  help_message: \"Harbor Bakery: Look at https://bit.ly/rolls for help. Reply STOP to cancel.\"\n"
	"}\n"
	"campaign two { providers: [telnyx] opt_in_message: \"Welcome.\" }\n";

static CampReadStatus read_brand(void *data, CampStr path, CampStr *bytes) {
	(void)data;
	*bytes = camp_str(brand);
	return camp_str_equal(path, CAMP_LIT("/p/brand.campaign")) ? CAMP_READ_OK : CAMP_READ_MISSING;
}

static const CampReader reader = { .read = read_brand };

typedef struct Fixture {
	CampArena arena;
	CampEngine *engine;
	CampWorkspace *workspace;
	CampDoc *doc;
} Fixture;

static int set_up(void **state) {
	Fixture *fixture = camp_alloc(sizeof *fixture);

	camp_arena_init(&fixture->arena);
	fixture->engine = camp_engine_new(NULL);
	fixture->workspace = camp_workspace_new(fixture->engine, &reader);
	fixture->doc = camp_doc_new(fixture->workspace, CAMP_LIT("/p/own.campaign"), camp_str(campaigns));
	*state = fixture;
	return 0;
}

static int tear_down(void **state) {
	Fixture *fixture = *state;

	camp_doc_free(fixture->doc);
	camp_workspace_free(fixture->workspace);
	camp_engine_free(fixture->engine);
	camp_arena_release(&fixture->arena);
	camp_free(fixture);
	return 0;
}

static const CampFinding *finding_of(const CampFinding *findings, size_t count, const char *rule) {
	for (size_t i = 0; i < count; i++)
		if (strcmp(findings[i].rule->name, rule) == 0)
			return &findings[i];
	return NULL;
}

static void each_campaign_has_its_own_findings_and_its_brands(void **state) {
	Fixture *fixture = *state;
	size_t all;
	size_t count;
	size_t sum = 0;
	const CampFinding *findings;

	camp_doc_findings(fixture->doc, &all);
	findings = camp_doc_item_findings(&fixture->arena, fixture->doc, camp_doc_item_at(fixture->doc, 1), &count);
	sum += count;
	assert_non_null(finding_of(findings, count, "url-shortener"));
	assert_view(finding_of(findings, count, "privacy-policy-allows-sharing")->path, "/p/brand.campaign");
	assert_view(camp_str_slice(camp_str(campaigns), finding_of(findings, count, "url-shortener")->span.start,
	                           finding_of(findings, count, "url-shortener")->span.end),
	            "https://bit.ly/rolls");
	findings = camp_doc_item_findings(&fixture->arena, fixture->doc, camp_doc_item_at(fixture->doc, 2), &count);
	sum += count;
	assert_null(finding_of(findings, count, "privacy-policy-allows-sharing"));
	assert_int_equal(sum, all);
}

static void verdicts_are_those_of_the_campaigns_providers(void **state) {
	Fixture *fixture = *state;
	CampDocItem item = camp_doc_item_at(fixture->doc, 1);
	const CampVerdict *verdicts;
	const CampFinding *findings;
	const CampFinding *shortener;
	size_t count;
	size_t number;

	findings = camp_doc_item_findings(&fixture->arena, fixture->doc, item, &count);
	verdicts = camp_verdicts(&fixture->arena, fixture->doc, item, findings, count, &number);
	assert_int_equal(number, 2);
	assert_string_equal(verdicts[0].provider->name, "twilio");
	assert_string_equal(verdicts[1].provider->name, "zoom");
	assert_true(verdicts[0].errors > verdicts[1].errors && verdicts[1].errors > 0);
	assert_int_equal(verdicts[0].others, 0);
	assert_int_equal(verdicts[0].errors, verdicts[1].errors + verdicts[1].others);
	assert_true(verdicts[0].fatal);
	assert_false(camp_verdict_is_ready(&verdicts[1]));
	shortener = finding_of(findings, count, "url-shortener"); /* only Twilio answers to it */
	assert_true(camp_finding_concerns(shortener, verdicts[0].provider));
	assert_false(camp_finding_concerns(shortener, verdicts[1].provider));
	/* Nobody has a code for it: it stands against the campaign everywhere. */
	findings = finding_of(findings, count, "embedded-links-mismatch");
	assert_true(findings && findings->code_count == 0 && camp_finding_concerns(findings, verdicts[1].provider));
	camp_verdicts(&fixture->arena, fixture->doc, camp_doc_item_at(fixture->doc, 0), NULL, 0, &number);
	assert_int_equal(number, 0);
}

static void the_brand_of_a_campaign_is_an_item_of_its_file(void **state) {
	Fixture *fixture = *state;
	CampDoc *home = NULL;
	CampDocItem found;
	size_t passages;

	assert_true(camp_doc_brand_item(fixture->doc, camp_doc_item_at(fixture->doc, 1), &home, &found));
	assert_view(camp_doc_path(home), "/p/brand.campaign");
	assert_view(found.item->block.name, "harbor");
	camp_doc_passages(home, found, &passages);
	assert_int_equal(passages, 1);
	assert_false(camp_doc_brand_item(fixture->doc, camp_doc_item_at(fixture->doc, 2), &home, &found));
}

static void a_flow_is_composed_of_the_opt_in_blocks(void **state) {
	Fixture *fixture = *state;
	CampStr text = CAMP_LIT("campaign a { opt_in keyword { number: \"(555) 555-0100\" } opt_in_keywords: [JOIN] }");
	CampDoc *doc = camp_doc_new(fixture->workspace, CAMP_LIT("/p/flow.campaign"), text);

	assert_view(camp_doc_composed_flow(&fixture->arena, doc, camp_doc_item_at(doc, 0)),
	            "People opt in by texting JOIN to (555) 555-0100, and get a confirmation at once.");
	assert_int_equal(camp_doc_composed_flow(&fixture->arena, fixture->doc, camp_doc_item_at(fixture->doc, 0)).len, 0);
	camp_doc_free(doc);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_campaign_has_its_own_findings_and_its_brands, set_up, tear_down),
		cmocka_unit_test_setup_teardown(verdicts_are_those_of_the_campaigns_providers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_brand_of_a_campaign_is_an_item_of_its_file, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_flow_is_composed_of_the_opt_in_blocks, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
