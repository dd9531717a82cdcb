/* The runner: references, suppressions, messages. Rules themselves are tested by their fixtures. */
#include "support/unit.h"

#include "support/trial.h"

static size_t count_of(const CampTrial *trial, const char *rule) {
	size_t count = 0;

	for (size_t i = 0; i < trial->finding_count; i++)
		count += strcmp(trial->findings[i].rule->name, rule) == 0;
	return count;
}

static void check(CampTrial *trial, CampStr text) {
	camp_trial_init(trial, NULL, text, NULL, 0, 0);
}

static void references_are_followed_once_round(void **state) {
	CampTrial trial;

	(void)state;
	check(
		&trial,
		CAMP_LIT(
			"brand b { name: \"B\" }\ncampaign c {\n  brand: b\n  description: \"${message_flow} ${brand.nmae}\"\n"
			"  message_flow: \"${description}\"\n  help_message: \"${providers} ${brand.website}\"\n  providers: [zoom]\n}\n"));
	assert_int_equal(count_of(&trial, "reference-cycle"), 2);
	assert_int_equal(count_of(&trial, "unknown-reference"), 2);
	camp_trial_release(&trial);
}

/* A thousand lines that a field refers to are not too much: only references count. */
static void a_long_text_may_be_referred_to(void **state) {
	CampTrial trial;
	CampBuf text;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, "campaign c {\n  description: \"\"\"\n");
	for (int i = 0; i < 3000; i++)
		camp_buf_add_c(&text, "    line\n");
	camp_buf_add_c(&text, "    \"\"\"\n  message_flow: \"${description} ${description}\"\n}\n");
	check(&trial, camp_buf_str(&text));
	assert_int_equal(count_of(&trial, "interpolation-too-long"), 0);
	camp_trial_release(&trial);
	camp_buf_release(&text);
}

static void what_references_come_to_is_bounded(void **state) {
	CampTrial trial;
	CampBuf text;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, "campaign c {\n  a: \"");
	for (int i = 0; i < 20000; i++)
		camp_buf_add_c(&text, "0123456789");
	camp_buf_add_c(&text, "\"\n  sample_messages: [");
	for (int i = 0; i < 900; i++)
		camp_buf_add_c(&text, "\"${a}\", ");
	camp_buf_add_c(&text, "]\n}\n");
	check(&trial, camp_buf_str(&text));
	assert_int_equal(count_of(&trial, "interpolation-too-long"), 1);
	/* 33 times the text and a little: not 900 times. */
	assert_true(trial.doc != NULL);
	camp_trial_release(&trial);
	camp_buf_release(&text);
}

static void a_suppression_needs_a_rule_a_reason_and_a_finding(void **state) {
	CampTrial trial;

	(void)state;
	check(
		&trial,
		CAMP_LIT(
			"campaign c {\n  # campaign-ls: allow no-such-rule -- why\n  x: 1 # campaign-ls: allow unknown-field\n"
			"  y: 1 # campaign-ls: allow unknown-field -- why\n  z: 1 # campaign-ls: allow url-shortener -- why\n}\n"));
	assert_int_equal(count_of(&trial, "unknown-rule-in-suppression"), 1);
	assert_int_equal(count_of(&trial, "suppression-without-reason"), 1);
	assert_int_equal(count_of(&trial, "unused-suppression"), 1);
	assert_int_equal(count_of(&trial, "unknown-field"), 2);
	camp_trial_release(&trial);
}

static void a_message_is_one_line_that_can_be_read(void **state) {
	CampTrial trial;
	CampBuf text;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, "campaign c {\n  brand: ");
	for (int i = 0; i < 5000; i++)
		camp_buf_add_char(&text, 'b');
	camp_buf_add_c(&text, "\n  a\n  b c\n  opt_in\n}\n");
	check(&trial, camp_buf_str(&text));
	assert_int_equal(count_of(&trial, "unknown-reference"), 1);
	for (size_t i = 0; i < trial.finding_count; i++) {
		CampStr message = trial.findings[i].message;

		assert_true(message.len > 0 && message.len <= 1003);
		assert_null(memchr(message.ptr, '\n', message.len));
	}
	camp_trial_release(&trial);
	camp_buf_release(&text);
}

static void a_provider_named_twice_counts_once(void **state) {
	CampTrial once, twice;

	(void)state;
	check(&once, CAMP_LIT("campaign c {\n  providers: [zoom]\n  help_message: \"x\"\n}\n"));
	check(&twice, CAMP_LIT("campaign c {\n  providers: [zoom, zoom]\n  help_message: \"x\"\n}\n"));
	assert_int_equal(once.finding_count, twice.finding_count);
	for (size_t i = 0; i < once.finding_count; i++)
		assert_int_equal(once.findings[i].code_count, twice.findings[i].code_count);
	camp_trial_release(&once);
	camp_trial_release(&twice);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references_are_followed_once_round),
		cmocka_unit_test(a_long_text_may_be_referred_to),
		cmocka_unit_test(what_references_come_to_is_bounded),
		cmocka_unit_test(a_suppression_needs_a_rule_a_reason_and_a_finding),
		cmocka_unit_test(a_message_is_one_line_that_can_be_read),
		cmocka_unit_test(a_provider_named_twice_counts_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
