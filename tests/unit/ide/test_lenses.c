/* What stands over a campaign. */
#include "ide/lenses.h"
#include "tests/support/unit.h"

#define BRAND                                                                                                          \
	"brand bakery {\n  name: \"Millrace Bakery\"\n  website: \"https://millrace.example\"\n"                          \
	"  support_email: \"help@millrace.example\"\n  support_phone: \"+15555550101\"\n"                                 \
	"  privacy_policy { url: \"https://millrace.example/privacy\" }\n  terms { url: \"https://millrace.example/terms\" }\n}\n"

typedef struct Trial {
	CampArena arena;
	CampEngine *engine;
	CampWorkspace *workspace;
	CampDoc *doc;
} Trial;

static void begin(Trial *trial, const char *text) {
	camp_arena_init(&trial->arena);
	trial->engine = camp_engine_new(NULL);
	trial->workspace = camp_workspace_new(trial->engine, NULL);
	trial->doc = camp_doc_new(trial->workspace, CAMP_LIT("/t/a.campaign"), camp_str(text));
}

static void end(Trial *trial) {
	camp_doc_free(trial->doc);
	camp_workspace_free(trial->workspace);
	camp_engine_free(trial->engine);
	camp_arena_release(&trial->arena);
}

static size_t errors_in(CampDoc *doc) {
	size_t count;
	size_t errors = 0;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++)
		errors += findings[i].severity == CAMP_ERROR;
	return errors;
}

static void causes_are_counted_for_each_provider_that_is_named(void **state) {
	Trial trial;
	size_t count;
	size_t errors;
	const CampLens *lenses;

	(void)state;
	begin(&trial, "# first\n" BRAND "campaign a {\n  brand: bakery\n  providers: [twilio, zoom]\n  use_case: marketing\n"
	              "  opt_in_message: \"${brand.name}: You're in.\"\n}\n");
	lenses = camp_lenses(&trial.arena, trial.doc, &count);
	errors = errors_in(trial.doc);
	assert_int_equal(count, 1);
	assert_true(errors > 2);
	assert_view(camp_str_slice(camp_doc_text(trial.doc), lenses[0].span.start, lenses[0].span.end), "campaign a");
	assert_true(camp_str_starts_with(
		lenses[0].title,
		camp_arena_printf(&trial.arena, "%zu causes stand against it: Twilio ", errors)));
	assert_true(camp_str_find(lenses[0].title, CAMP_LIT(", Zoom "), 0) != SIZE_MAX);
	end(&trial);
}

static void a_campaign_without_errors_is_ready(void **state) {
	Trial trial;
	size_t count;
	const CampLens *lenses;

	(void)state;
	/* Nothing that seems to be missing is said of a block in which something is being typed. */
	begin(&trial, BRAND "campaign a {\n  brand: bakery\n  providers: [zoom]\n  use_case: marketing\n");
	lenses = camp_lenses(&trial.arena, trial.doc, &count);
	assert_int_equal(count, 1);
	assert_true(camp_str_starts_with(lenses[0].title, CAMP_LIT("1 cause stands against it"))); /* it is not closed */
	end(&trial);
	begin(&trial, "");
	(void)camp_lenses(&trial.arena, trial.doc, &count);
	assert_int_equal(count, 0);
	end(&trial);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(causes_are_counted_for_each_provider_that_is_named),
		cmocka_unit_test(a_campaign_without_errors_is_ready),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
