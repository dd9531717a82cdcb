/* Every skeleton, filled in, is a campaign that passes. */
#include "engine/skeletons.h"
#include "model/schema.h"
#include "tests/support/trial.h"
#include "tests/support/unit.h"

static const CampSkeletonForm plain = { .indent = "  ", .line_break = { "\n", 1 } };

#define MILLRACE                                                                                                       \
	"\nbrand bakery {\n  name: \"Millrace Bakery\"\n  website: \"https://millrace.example\"\n"                         \
	"  support_email: \"help@millrace.example\"\n"                                                                     \
	"  privacy_policy {\n    url: \"https://millrace.example/privacy\"\n    text: \"\"\"\n"                            \
	"      Millrace Bakery collects mobile numbers to send the texts that people asked for. Mobile numbers, opt-in\n"  \
	"      data and consent are never sold, rented or shared with third parties or affiliates for marketing.\n"        \
	"      Message frequency varies. Message and data rates may apply. Reply STOP to opt out, HELP for help, or\n"     \
	"      write to help@millrace.example.\n      \"\"\"\n  }\n"                                                       \
	"  terms {\n    url: \"https://millrace.example/terms\"\n    text: \"\"\"\n"                                       \
	"      Millrace Bakery sends reminders by text message to people who signed up. Message frequency varies.\n"       \
	"      Message and data rates may apply. Reply STOP to opt out. Reply HELP for help, or write to\n"                \
	"      help@millrace.example. Official rules of drawings: https://millrace.example/rules. Carriers are not\n"      \
	"      liable for delayed or undelivered messages. Privacy policy: https://millrace.example/privacy\n"             \
	"      \"\"\"\n  }\n}\n"

/* What an author might write for a blank. */
static const char *answer_to(CampStr blank) {
	static const char *const answers[][2] = {
		{ "[phone number]", "(555) 555-0142" },
		{ "[address of", "https://millrace.example/shown-to-reviewers" },
		{ "[the screen", "the settings of the app, under Notifications" },
		{ "[where", "a card at the counter of the shop" },
	};

	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		if (camp_str_starts_with(blank, camp_str(answers[i][0])))
			return answers[i][1];
	}
	fail_msg("nobody would know what to write for %.*s", CAMP_FMT(blank));
	return "";
}

static CampStr filled_in(CampArena *arena, CampStr skeleton) {
	CampSkeletonBlank blank = { .line = 1 };
	CampStr result = { 0 };
	size_t from = 0;
	size_t at = 0;

	while (camp_skeleton_next_blank(skeleton, &at, &blank)) {
		size_t start = (size_t)(blank.words.ptr - skeleton.ptr) - 2;

		result = camp_arena_printf(arena, "%.*s%.*s%s", CAMP_FMT(result),
		                           CAMP_FMT(camp_str_slice(skeleton, from, start)), answer_to(blank.words));
		from = at;
	}
	result = camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(result),
	                           CAMP_FMT(camp_str_slice(skeleton, from, skeleton.len)));
	return camp_skeleton_write(arena, result, &plain);
}

/* What no wording mends: consent to advertising that is asked aloud, and to a use that the method is not for. */
static bool is_of_choice(const CampFinding *finding) {
	return strcmp(finding->rule->name, "verbal-opt-in-for-marketing") == 0 ||
	       strcmp(finding->rule->name, "reply-only-campaign-advertises") == 0;
}

/* Words that nobody texts are asked for by some providers alone; here none is named. */
static bool is_for_some_providers(const CampFinding *finding, const char *method) {
	return strcmp(finding->rule->name, "missing-opt-in-keywords") == 0 && finding->severity == CAMP_INFORMATION &&
	       strcmp(method, "keyword") != 0;
}

static void passes(CampArena *arena, const CampCampaignSkeleton *wanted, bool is_fit) {
	CampStr campaign = filled_in(arena, camp_skeleton_campaign(arena, wanted));
	CampTrial trial;

	camp_trial_init(&trial, NULL, camp_arena_printf(arena, "%.*s%s", CAMP_FMT(campaign), MILLRACE), NULL, 0, 0);
	for (size_t f = 0; f < trial.finding_count; f++) {
		if (!is_for_some_providers(&trial.findings[f], wanted->method) && (is_fit || !is_of_choice(&trial.findings[f])))
			fail_msg("%s by %s: %s: %.*s", wanted->use_case, wanted->method, trial.findings[f].rule->name,
			         CAMP_FMT(trial.findings[f].message));
	}
	camp_trial_release(&trial);
}

static void a_campaign_of_each_use_case_and_method_passes(void **state) {
	size_t tried = 0;

	(void)state;
	for (size_t m = 0; camp_method_name_at(m); m++) {
		const char *method = camp_method_name_at(m);

		for (size_t u = 0; camp_use_case_name_at(u); u++, tried++) {
			CampCampaignSkeleton wanted = { .use_case = camp_use_case_name_at(u),
				                            .method = method,
				                            .brand = CAMP_LIT("bakery") };
			CampArena arena;

			camp_arena_init(&arena);
			passes(&arena, &wanted, strcmp(wanted.use_case, camp_use_case_of_method(method)) == 0);
			camp_arena_release(&arena);
		}
	}
	assert_true(tried > 200);
}

static void keywords_are_there_where_somebody_texts_or_wants_them(void **state) {
	static const struct {
		const char *method;
		const char *providers;
		bool wanted;
	} cases[] = {
		{ "keyword", "", true },        { "website", "", false },        { "website", "twilio, zoom", false },
		{ "paper", "bandwidth", true }, { "verbal", "zoom, tcr", true }, { "inbound", "tcr", false },
		{ "website", "nobody", false },
	};
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CampCampaignSkeleton wanted = { .use_case = "marketing",
			                            .method = cases[i].method,
			                            .providers = camp_str(cases[i].providers) };
		CampStr campaign = camp_skeleton_campaign(&arena, &wanted);

		assert_int_equal(camp_str_find(campaign, CAMP_LIT("opt_in_keywords"), 0) != SIZE_MAX, cases[i].wanted);
	}
	camp_arena_release(&arena);
}

static void every_method_of_the_language_is_known(void **state) {
	size_t methods = 0;

	(void)state;
	for (size_t i = 0; i < camp_schema_block_count(); i++) {
		const CampBlockSchema *schema = camp_schema_block_at(i);
		CampArena arena;

		if (strcmp(schema->type, "opt_in") != 0)
			continue;
		camp_arena_init(&arena);
		assert_non_null(
			camp_skeleton_method(&arena, camp_str(schema->variant), camp_str(schema->variant), (CampStr){ 0 }).ptr);
		camp_arena_release(&arena);
		assert_string_equal(camp_method_name_at(methods++), schema->variant);
	}
	assert_null(camp_method_name_at(methods));
}

static void equal_blanks_are_one_tab_stop(void **state) {
	CampSkeletonForm editor = { .has_stops = true, .indent = "\t", .line_break = { "\r\n", 2 } };
	CampStr skeleton = CAMP_LIT("a {\n\tb: \"<<[x]>> $<<y}>> <<[x]>>\"\n\tc: <<|d,e|>>\n}\n");
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_view(camp_skeleton_write(&arena, skeleton, &editor),
	            "a {\r\n\tb: \"${1:[x]} \\$${2:y\\}} ${1:[x]}\"\r\n\tc: ${3|d,e|}\r\n}$0");
	assert_view(camp_skeleton_write(&arena, CAMP_LIT("\ta <<b>> <<c\n"), &plain), "  a b <<c\n");
	camp_arena_release(&arena);
}

static void blanks_are_told_with_their_lines(void **state) {
	CampStr skeleton = CAMP_LIT("a\n<<[one]>> <<no>>\n<<[Name], see you on [date]>>\n<<[two]>>\n");
	CampSkeletonBlank blank = { .line = 1 };
	size_t at = 0;

	(void)state;
	assert_true(camp_skeleton_next_blank(skeleton, &at, &blank));
	assert_view(blank.words, "[one]");
	assert_int_equal(blank.line, 2);
	assert_true(camp_skeleton_next_blank(skeleton, &at, &blank));
	assert_view(blank.words, "[two]");
	assert_int_equal(blank.line, 4);
	assert_false(camp_skeleton_next_blank(skeleton, &at, &blank));
}

static void a_field_by_itself_is_as_in_the_campaign(void **state) {
	static const char *const fields[] = { "description", "sample_messages" };
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	for (size_t u = 0; camp_use_case_name_at(u); u++) {
		CampCampaignSkeleton wanted = { .use_case = camp_use_case_name_at(u), .method = "paper" };
		CampStr campaign = camp_skeleton_campaign(&arena, &wanted);

		for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
			CampStr field = camp_skeleton_field(&arena, camp_str(fields[i]), camp_str(wanted.use_case),
			                                    camp_str("paper"));
			CampStr line;

			assert_true(camp_str_starts_with(field, camp_str(fields[i])));
			while (camp_str_next_piece(&field, '\n', &line))
				assert_true(camp_str_find(campaign, camp_arena_printf(&arena, "\t%.*s\n", CAMP_FMT(line)), 0) !=
				                SIZE_MAX ||
				            line.len == 0);
		}
	}
	assert_null(camp_skeleton_field(&arena, CAMP_LIT("message_flow"), CAMP_LIT("marketing"), CAMP_LIT("paper")).ptr);
	assert_int_equal(camp_skeleton_field(&arena, CAMP_LIT("description"), CAMP_LIT("?"), CAMP_LIT("?")).ptr[0], 'd');
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_campaign_of_each_use_case_and_method_passes),
		cmocka_unit_test(keywords_are_there_where_somebody_texts_or_wants_them),
		cmocka_unit_test(every_method_of_the_language_is_known),
		cmocka_unit_test(equal_blanks_are_one_tab_stop),
		cmocka_unit_test(blanks_are_told_with_their_lines),
		cmocka_unit_test(a_field_by_itself_is_as_in_the_campaign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
