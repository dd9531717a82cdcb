#include "engine/explain.h"
#include "tests/support/unit.h"

static const CampMeaning *explain(CampArena *arena, const char *provider, const char *words, size_t *count) {
	return camp_explain(arena, camp_str(provider), camp_str(words), count);
}

static bool leads_to(const CampMeaning *meaning, const char *rule) {
	for (size_t i = 0; i < meaning->rule_count; i++)
		if (strcmp(meaning->rules[i]->info.name, rule) == 0)
			return true;
	return false;
}

static int set_up(void **state) {
	static CampArena arena;

	camp_arena_init(&arena);
	*state = &arena;
	return 0;
}

static int tear_down(void **state) {
	camp_arena_release(*state);
	return 0;
}

static void codes(void **state) {
	size_t count;
	const CampMeaning *meanings = explain(*state, "", "30893", &count);

	assert_true(count > 0);
	assert_string_equal(meanings[0].provider->name, "twilio");
	assert_string_equal(meanings[0].answer->code, "30893");
	assert_true(leads_to(&meanings[0], "sample-messages-none-opts-out"));
	explain(*state, "", " Twilio:30893 ", &count);
	assert_true(count > 0);
	explain(*state, "zoom", "30893", &count);
	assert_int_equal(count, 0);
	explain(*state, "nobody", "30893", &count);
	assert_int_equal(count, 0);
	explain(*state, "", "", &count);
	assert_int_equal(count, 0);
}

static void sentences_in_any_dress(void **state) {
	static const char *const texts[] = {
		"Opt in message does not have brand or disclosures",
		"OPT-IN MESSAGE DOES NOT HAVE BRAND OR DISCLOSURES.",
		"  opt in message  does not\nhave brand or disclosures!",
		"Upstream CNP declined. Explanation: Opt in message does not have brand or disclosures, and more",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t count;
		const CampMeaning *meanings = explain(*state, "", texts[i], &count);

		assert_int_equal(count, 1);
		assert_true(leads_to(&meanings[0], "opt-in-message-missing-brand"));
	}
}

static void clause_by_clause(void **state) {
	size_t count;
	const CampClause *clauses = camp_explain_clauses(
		*state, (CampStr){ NULL, 0 },
		CAMP_LIT("Campaign CX1. Explanation: Inadequate details on website consent method, the moon is full; "
	             "Opt in message does not have brand or disclosures"),
		&count);

	assert_int_equal(count, 3);
	assert_view(clauses[0].words, "Inadequate details on website consent method");
	assert_int_equal(clauses[0].meaning_count, 1);
	assert_view(clauses[1].words, "the moon is full");
	assert_int_equal(clauses[1].meaning_count, 0);
	assert_view(clauses[2].words, "Opt in message does not have brand or disclosures");
	assert_int_equal(clauses[2].meaning_count, 1);
}

static void half_a_sentence_is_not_guessed(void **state) {
	size_t count;

	explain(*state, "", "Opt in message does not have", &count);
	assert_int_equal(count, 0);
	explain(*state, "", "xOpt in message does not have brand or disclosures", &count);
	assert_int_equal(count, 0);
}

static void short_numbers_need_an_introduction(void **state) {
	size_t count;

	explain(*state, "", "we send 803 messages to 805 people", &count);
	assert_int_equal(count, 0);
	explain(*state, "", "declined for consent reasons (803)", &count);
	assert_true(count > 0);
}

static void expect_clauses(CampArena *arena, const char *provider, const char *words, const char *expected) {
	size_t count;
	const CampClause *clauses = camp_explain_clauses(arena, camp_str(provider), camp_str(words), &count);
	CampBuf told;

	camp_buf_init(&told, CAMP_BUF_MAX);
	for (size_t i = 0; i < count; i++)
		camp_buf_printf(&told, "%s%.*s%s", i ? "|" : "", CAMP_FMT(clauses[i].words),
		                clauses[i].meaning_count ? "" : "?");
	assert_view(camp_buf_str(&told), expected);
	camp_buf_release(&told);
}

/* A code and its title are one thing; what stands beside them is told apart. */
static void titles_go_with_their_codes(void **state) {
	expect_clauses(*state, "bandwidth",
	               "Bandwidth: Rejection Code 5105: Missing Mandatory Message Terminology - a title", "5105");
	expect_clauses(*state, "bandwidth",
	               "Rejection Code 2135: a title\nRejection Code 2136: rates, and the logo is ugly",
	               "2135|2136|and the logo is ugly?");
	expect_clauses(*state, "bandwidth", "The logo is ugly. The call to action lacks a link (806)",
	               "The logo is ugly?|806");
	expect_clauses(*state, "sinch", "CR7004,CR7005,CR4015", "CR7004|CR7005|CR4015");
	expect_clauses(*state, "twilio", "30924 and the logo is ugly", "30924|and the logo is ugly?");
}

static void near_codes_are_suggested(void **state) {
	size_t count;
	const CampMeaning *near = camp_explain_near(*state, (CampStr){ NULL, 0 }, CAMP_LIT("3089"), 3, &count);

	assert_true(count > 0 && count <= 3);
	assert_non_null(near[0].answer);
	camp_explain_near(*state, (CampStr){ NULL, 0 }, CAMP_LIT("entirely unrelated words of mine"), 3, &count);
	assert_int_equal(count, 0);
}

static void rules_know_their_codes(void **state) {
	size_t count;
	const CampMeaning *codes_of_rule = camp_explain_rule(
		*state, CAMP_LIT("zoom"), camp_rule_find(CAMP_LIT("opt-in-message-missing-brand")), &count);

	assert_true(count > 0);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(codes_of_rule[i].provider->name, "zoom");
}

static void providers_by_name(void **state) {
	(void)state;
	assert_string_equal(camp_provider_named(CAMP_LIT("TWILIO"))->name, "twilio");
	assert_null(camp_provider_named(CAMP_LIT("nobody")));
	assert_null(camp_provider_named((CampStr){ NULL, 0 }));
	for (size_t i = 0; i < camp_provider_number(); i++)
		assert_ptr_equal(camp_provider_named(camp_str(camp_provider_at(i)->name)), camp_provider_at(i));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(codes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sentences_in_any_dress, set_up, tear_down),
		cmocka_unit_test_setup_teardown(clause_by_clause, set_up, tear_down),
		cmocka_unit_test_setup_teardown(half_a_sentence_is_not_guessed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(short_numbers_need_an_introduction, set_up, tear_down),
		cmocka_unit_test_setup_teardown(near_codes_are_suggested, set_up, tear_down),
		cmocka_unit_test_setup_teardown(titles_go_with_their_codes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(rules_know_their_codes, set_up, tear_down),
		cmocka_unit_test(providers_by_name),
	};

	return cmocka_run_group_tests_name("engine/explain", tests, NULL, NULL);
}
