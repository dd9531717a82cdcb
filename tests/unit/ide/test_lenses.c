/* What stands over a campaign. */
#include "ide/lenses.h"
#include "tests/support/trial.h"
#include "tests/support/unit.h"

#define BRAND "brand bakery {\n  name: \"Millrace Bakery\"\n  website: \"https://millrace.example\"\n}\n"
#define FLAWED                                                                                                         \
	"# first\n" BRAND "campaign a {\n  brand: bakery\n  providers: [twilio, zoom]\n  use_case: marketing\n"            \
	"  opt_in_message: \"${brand.name}: You're in.\"\n}\n"

static void causes_are_counted_for_each_provider_that_is_named(void **state) {
	CampArena arena;
	CampTrial trial;
	size_t count;
	size_t errors = 0;
	const CampLens *lenses;

	(void)state;
	camp_arena_init(&arena);
	camp_trial_init(&trial, NULL, CAMP_LIT(FLAWED), NULL, 0, 0);
	for (size_t i = 0; i < trial.finding_count; i++)
		errors += trial.findings[i].severity == CAMP_ERROR;
	assert_true(errors > 2);
	lenses = camp_lenses(&arena, trial.doc, &count);
	assert_int_equal(count, 1);
	assert_view(camp_str_slice(trial.text, lenses[0].span.start, lenses[0].span.end), "campaign a");
	assert_true(camp_str_starts_with(lenses[0].title,
	                                 camp_arena_printf(&arena, "%zu causes stand against it: Twilio ", errors)));
	assert_true(camp_str_find(lenses[0].title, CAMP_LIT(", Zoom "), 0) != SIZE_MAX);
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

static void one_cause_is_one(void **state) {
	CampArena arena;
	CampTrial trial;
	size_t count;
	const CampLens *lenses;

	(void)state;
	camp_arena_init(&arena);
	/* Of a block that is not closed that is said, and nothing that seems to be missing. */
	camp_trial_init(&trial, NULL, CAMP_LIT(BRAND "campaign a {\n  brand: bakery\n  use_case: marketing\n"), NULL, 0, 0);
	lenses = camp_lenses(&arena, trial.doc, &count);
	assert_int_equal(count, 1);
	assert_true(camp_str_starts_with(lenses[0].title, CAMP_LIT("1 cause stands against it")));
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

static void only_campaigns_have_one(void **state) {
	CampArena arena;
	CampTrial trial;
	size_t count;

	(void)state;
	camp_arena_init(&arena);
	camp_trial_init(&trial, NULL, CAMP_LIT(BRAND "opt_in website {\n}\n"), NULL, 0, 0);
	(void)camp_lenses(&arena, trial.doc, &count);
	assert_int_equal(count, 0);
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(causes_are_counted_for_each_provider_that_is_named),
		cmocka_unit_test(one_cause_is_one),
		cmocka_unit_test(only_campaigns_have_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
