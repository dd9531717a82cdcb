#include "lint/profile.h"

#include "support/unit.h"

static const CampLimit strict_limits[] = { { "description", 40, 500 } };
static const CampLimit loose_limits[] = { { "description", 0, 4096 }, { "help_message", 20, 0 } };
static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_LEGAL_LINKS, NULL },
	{ CAMP_DEMAND_MESSAGES_ALWAYS, "2026-03-01" },
};
static const CampAnswer answers[] = {
	{ .code = "900", .causes = "consent_text.* help_message.brand opt_in_message.*", .source = "" },
	{ .code = "901", .causes = "consent_text.frequency", .source = "", .fatal = true },
	{ .code = "902", .causes = "consent_text.frequency http-address", .source = "", .from = "2026-03-01" },
	{ .code = "903", .causes = "consent_text.frequency http-address x", .source = "", .until = "2026-03-01" },
};
static const CampProvider strict = { .name = "strict",
	                                 .title = "Strict",
	                                 .limits = strict_limits,
	                                 .limit_count = 1,
	                                 .answers = answers,
	                                 .answer_count = 4,
	                                 .demands = demands,
	                                 .demand_count = 2 };
static const CampProvider loose = { .name = "loose", .title = "Loose", .limits = loose_limits, .limit_count = 2 };
static const CampProvider *const both[] = { &loose, &strict };

static void the_strictest_limit_counts(void **state) {
	CampProfile profile = { both, 2, NULL };
	CampProfile nobody = { both, 0, NULL };

	(void)state;
	assert_int_equal(camp_profile_limit(&profile, "description", 1, 1000).maximum, 500);
	assert_int_equal(camp_profile_limit(&profile, "description", 1, 1000).minimum, 40);
	/* A provider that sets none has the registry's. */
	assert_int_equal(camp_profile_limit(&profile, "help_message", 1, 320).maximum, 320);
	assert_int_equal(camp_profile_limit(&profile, "help_message", 1, 320).minimum, 20);
	assert_int_equal(camp_profile_limit(&nobody, "description", 1, 1000).maximum, 1000);
}

static void demands_are_those_of_any_provider(void **state) {
	CampProfile profile = { both, 2, NULL };
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_true(camp_profile_demands(&profile, CAMP_DEMAND_LEGAL_LINKS));
	assert_false(camp_profile_demands(&profile, CAMP_DEMAND_KEYWORDS_ALWAYS));
	assert_view(camp_profile_who_demands(&arena, &profile, CAMP_DEMAND_LEGAL_LINKS), "Strict");
	assert_view(camp_profile_who_demands(&arena, &profile, CAMP_DEMAND_KEYWORDS_ALWAYS), "");
	camp_arena_release(&arena);
}

static void demands_begin_on_their_day(void **state) {
	CampProfile before = { both, 2, "2026-02-28" }, since = { both, 2, "2026-03-01" }, today = { both, 2, NULL };

	(void)state;
	assert_false(camp_profile_demands(&before, CAMP_DEMAND_MESSAGES_ALWAYS));
	assert_true(camp_profile_demands(&since, CAMP_DEMAND_MESSAGES_ALWAYS));
	assert_true(camp_profile_demands(&today, CAMP_DEMAND_MESSAGES_ALWAYS));
	assert_true(camp_profile_demands(&before, CAMP_DEMAND_LEGAL_LINKS));
}

static void expect_codes(const char *date, const char *cause, const char *expected) {
	CampProfile profile = { both, 2, date };
	CampArena arena;
	CampBuf codes;
	size_t count;

	camp_arena_init(&arena);
	camp_buf_init(&codes, CAMP_BUF_MAX);
	const CampCode *found = camp_profile_codes(&arena, &profile, cause, &count);
	for (size_t i = 0; i < count; i++) {
		camp_buf_printf(&codes, "%s%s", found[i].code, found[i].resubmittable ? " " : "! ");
		assert_string_equal(found[i].provider, "strict");
	}
	assert_view(camp_buf_str(&codes), expected);
	camp_buf_release(&codes);
	camp_arena_release(&arena);
}

static void codes_come_from_the_narrowest_answer_to_the_widest(void **state) {
	(void)state;
	expect_codes(NULL, "consent_text.frequency", "901! 902 900 ");
	expect_codes("2026-01-01", "consent_text.frequency", "901! 903 900 ");
	expect_codes("2026-03-01", "consent_text.frequency", "901! 902 900 ");
	expect_codes(NULL, "consent_text.brand", "900 ");
	expect_codes(NULL, "consent_text", "");
	expect_codes(NULL, "nothing", "");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_strictest_limit_counts),
		cmocka_unit_test(demands_are_those_of_any_provider),
		cmocka_unit_test(demands_begin_on_their_day),
		cmocka_unit_test(codes_come_from_the_narrowest_answer_to_the_widest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
