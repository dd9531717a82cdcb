/* Refactorings, by applying them: the form changes, what is read does not. */
#include "ide/refactor.h"

#include "ide/edits.h"
#include "tests/support/trial.h"
#include "tests/support/unit.h"

#define BRAND                                                                                                          \
	"brand acme {\n  name: \"Acme Sandwich Co\"\n  website: \"https://acme.example\"\n"                                \
	"  support_email: \"help@acme.example\"\n  privacy_policy {\n    url: \"https://acme.example/privacy\"\n  }\n}\n\n"

/* The text after the action whose title begins with `title` at the first `words`, or NULL when it is not offered. */
static const char *refactored(CampArena *arena, const char *text, const char *words, const char *title,
                              CampFixKind kind) {
	const char *result = NULL;
	CampTrial trial;
	size_t count;
	const CampAction *actions;
	size_t at = camp_str_find(camp_str(text), camp_str(words), 0);

	assert_true(at != SIZE_MAX);
	camp_trial_init(&trial, NULL, camp_str(text), NULL, 0, 0);
	actions = camp_refactorings(arena, trial.doc, (CampSpan){ (uint32_t)at, (uint32_t)at }, &count);
	for (size_t i = 0; i < count && !result; i++) {
		CampDoc *after;

		if (!camp_str_starts_with(actions[i].title, camp_str(title)))
			continue;
		assert_int_equal(actions[i].fix_kind, kind);
		after = camp_edits_applied(trial.doc, actions[i].edits, actions[i].edit_count);
		result = camp_arena_copy(arena, camp_doc_text(after)).ptr;
		camp_doc_free(after);
	}
	camp_trial_release(&trial);
	return result;
}

#define expect(text, words, title, kind, expected) expect_at(text, words, title, kind, expected, __FILE__, __LINE__)

static void expect_at(const char *text, const char *words, const char *title, CampFixKind kind, const char *expected,
                      const char *file, int line) {
	CampArena arena;
	const char *result;

	camp_arena_init(&arena);
	result = refactored(&arena, text, words, title, kind);
	unit_assert_view(camp_str(result ? result : "not offered"), camp_str(expected ? expected : "not offered"), file,
	                 line);
	camp_arena_release(&arena);
}

#define LONG_TEXT                                                                                                      \
	"Acme texts one deal a week to customers who signed up on its website. They are told how to stop, and may "

static void a_string_becomes_a_text_block_and_back(void **state) {
	(void)state;
	expect(
		"campaign a {\n  description: \"" LONG_TEXT "say \\\"STOP\\\".\"\n}\n", "Acme texts", "Convert to a text block",
		CAMP_FIX_SAFE,
		"campaign a {\n  description: \"\"\"\n    Acme texts one deal a week to customers who signed up on its website.\n"
		"    They are told how to stop, and may say \"STOP\".\n    \"\"\"\n}\n");
	expect(
		"campaign a {\r\n\tdescription: \"" LONG_TEXT "go.\" # c\r\n}\r\n", "description", "Convert", CAMP_FIX_SAFE,
		"campaign a {\r\n\tdescription: \"\"\"\r\n\t\tAcme texts one deal a week to customers who signed up on its website.\r\n"
		"\t\tThey are told how to stop, and may go.\r\n\t\t\"\"\" # c\r\n}\r\n");
	expect("campaign a {\n  description: \"\"\"\n    One \"line\"\n    and \\\\ ${brand.name}.\n    \"\"\"\n}\n", "One",
	       "Convert", CAMP_FIX_SAFE, "campaign a {\n  description: \"One \\\"line\\\" and \\\\ ${brand.name}.\"\n}\n");
}

static void what_would_read_otherwise_is_not_converted(void **state) {
	(void)state;
	/* two paragraphs, a blank at the end, too short, not prose, not closed */
	expect("campaign a {\n  description: \"\"\"\n    One.\n\n    Two.\n    \"\"\"\n}\n", "One", "Convert",
	       CAMP_FIX_SAFE, NULL);
	expect("campaign a {\n  description: \"" LONG_TEXT "\"\n}\n", "Acme", "Convert", CAMP_FIX_SAFE, NULL);
	expect("campaign a {\n  description: \"short\"\n}\n", "short", "Convert", CAMP_FIX_SAFE, NULL);
	expect("brand a {\n  website: \"https://" LONG_TEXT "x\"\n}\n", "https", "Convert", CAMP_FIX_SAFE, NULL);
	expect("campaign a {\n  description: \"" LONG_TEXT "x\n}\n", "Acme", "Convert", CAMP_FIX_SAFE, NULL);
}

static void a_sample_is_converted_in_its_list(void **state) {
	(void)state;
	expect("campaign a {\n  sample_messages: [\n    \"one\",\n    \"" LONG_TEXT "go.\",\n  ]\n}\n", "Acme", "Convert",
	       CAMP_FIX_SAFE,
	       "campaign a {\n  sample_messages: [\n    \"one\",\n    \"\"\"\n"
	       "      Acme texts one deal a week to customers who signed up on its website.\n"
	       "      They are told how to stop, and may go.\n      \"\"\",\n  ]\n}\n");
}

#define SPOKEN                                                                                                         \
	"campaign a {\n  brand: acme\n  description: \"Acme Sandwich Co writes. See https://acme.example/privacy.\"\n"     \
	"  help_message: \"\"\"\n    Acme\n    Sandwich Co: help@acme.example, https://acme.example/help\n    \"\"\"\n}\n"

static void a_fact_becomes_a_reference(void **state) {
	(void)state;
	expect(
		BRAND SPOKEN, "Acme Sandwich Co writes", "Extract \"Acme Sandwich Co\" to ${brand.name}", CAMP_FIX_SAFE,
		BRAND
		"campaign a {\n  brand: acme\n  description: \"${brand.name} writes. See https://acme.example/privacy.\"\n"
		"  help_message: \"\"\"\n    Acme\n    Sandwich Co: help@acme.example, https://acme.example/help\n    \"\"\"\n}\n");
	expect(BRAND SPOKEN, "Acme Sandwich Co writes",
	       "Extract \"Acme Sandwich Co\" to ${brand.name} in all 2 places of this campaign", CAMP_FIX_SAFE,
	       BRAND
	       "campaign a {\n  brand: acme\n  description: \"${brand.name} writes. See https://acme.example/privacy.\"\n"
	       "  help_message: \"\"\"\n    ${brand.name}: help@acme.example, https://acme.example/help\n    \"\"\"\n}\n");
	expect(
		BRAND SPOKEN, "acme.example/privacy.\"", "Extract", CAMP_FIX_SAFE,
		BRAND
		"campaign a {\n  brand: acme\n  description: \"Acme Sandwich Co writes. See ${privacy_policy.url}.\"\n"
		"  help_message: \"\"\"\n    Acme\n    Sandwich Co: help@acme.example, https://acme.example/help\n    \"\"\"\n}\n");
	expect(
		BRAND SPOKEN, "acme.example/help", "Extract", CAMP_FIX_SAFE,
		BRAND
		"campaign a {\n  brand: acme\n  description: \"Acme Sandwich Co writes. See https://acme.example/privacy.\"\n"
		"  help_message: \"\"\"\n    Acme\n    Sandwich Co: help@acme.example, ${brand.website}/help\n    \"\"\"\n}\n");
}

static void no_reference_for_a_part_of_a_word_or_for_itself(void **state) {
	(void)state;
	expect(BRAND "campaign a {\n  brand: acme\n  description: \"XAcme Sandwich Company\"\n}\n", "Acme Sandwich Com",
	       "Extract", CAMP_FIX_SAFE, NULL);
	expect(BRAND "campaign a {\n  brand: acme\n  description: \"https://acme.example.org\"\n}\n", "acme.example.org",
	       "Extract", CAMP_FIX_SAFE, NULL);
	expect(BRAND "campaign a {\n  brand: acme\n  description: \"${brand.name}\"\n}\n", "${brand", "Extract",
	       CAMP_FIX_SAFE, NULL);
	expect(BRAND, "Acme Sandwich", "Extract", CAMP_FIX_SAFE, NULL);
	expect("campaign a {\n  opt_in website {\n    url: \"https://a.example/x\"\n    screenshot: \"${url}\"\n  }\n}\n",
	       "https", "Extract", CAMP_FIX_SAFE, NULL);
}

static void a_block_refers_to_its_own_address(void **state) {
	(void)state;
	expect(
		"campaign a {\n  opt_in website {\n    url: \"https://a.example/x\"\n    consent_text: \"On https://a.example/x!\"\n  }\n}\n",
		"https://a.example/x!", "Extract", CAMP_FIX_SAFE,
		"campaign a {\n  opt_in website {\n    url: \"https://a.example/x\"\n    consent_text: \"On ${url}!\"\n  }\n}\n");
}

static void the_flow_is_written_out(void **state) {
	const char *const text = BRAND
		"campaign a {\n  brand: acme\n  opt_in keyword {\n    number: \"+15555550100\"\n  }\n  opt_in_keywords: [JOIN]\n}\n";
	CampArena arena;
	const char *result;

	(void)state;
	camp_arena_init(&arena);
	result = refactored(&arena, text, "number", "Compose message_flow from the opt_in blocks", CAMP_FIX_REVIEW);
	assert_non_null(result);
	assert_true(camp_str_find(camp_str(result),
	                          CAMP_LIT("  brand: acme\n  message_flow: \"\"\"\n    People opt in by texting JOIN to "
	                                   "+15555550100, and get a confirmation at once.\n"),
	                          0) != SIZE_MAX);
	assert_true(camp_str_find(camp_str(result), CAMP_LIT("\n    \"\"\"\n  opt_in keyword {\n"), 0) != SIZE_MAX);
	assert_null(refactored(&arena, result, "number", "Compose", CAMP_FIX_REVIEW));
	assert_null(refactored(&arena, text, "JOIN", "Compose", CAMP_FIX_REVIEW));
	assert_null(refactored(&arena, "campaign a {\n}\n", "campaign", "Compose", CAMP_FIX_REVIEW));
	camp_arena_release(&arena);
}

#define BOX(consent) "  opt_in website {\n    url: \"https://a.example\"\n    consent_text: " consent "\n  }\n"
#define SPLIT(whole, first, second)                                                                                    \
	expect(BRAND "campaign a {\n  brand: acme\n  use_case: mixed\n" BOX(whole) "}\n", "consent_text",                  \
	       "Split into two boxes", CAMP_FIX_REVIEW,                                                                    \
	       BRAND "campaign a {\n  brand: acme\n  use_case: mixed\n" BOX(first) BOX(second) "}\n")

static void a_mixed_consent_becomes_two(void **state) {
	(void)state;
	SPLIT("\"I agree to receive order updates and weekly deals by text from ${brand.name}.\"",
	      "\"I agree to receive order updates by text from ${brand.name}.\"",
	      "\"I agree to receive weekly deals by text from ${brand.name}.\"");
	SPLIT("\"I agree to get appointment reminders, order updates, and promotional offers by text.\"",
	      "\"I agree to get appointment reminders and order updates by text.\"",
	      "\"I agree to get promotional offers by text.\"");
	SPLIT(
		"\"I agree to get appointment reminders by text. I agree to get promotional offers by text. Reply STOP to cancel.\"",
		"\"I agree to get appointment reminders by text. Reply STOP to cancel.\"",
		"\"I agree to get promotional offers by text. Reply STOP to cancel.\"");
	SPLIT(
		"\"\"\"\n      I agree to get appointment reminders by text.\n      I agree to get promotional offers by text.\n      \"\"\"",
		"\"\"\"\n      I agree to get appointment reminders by text.\n      \"\"\"",
		"\"\"\"\n      I agree to get promotional offers by text.\n      \"\"\"");
}

static void what_cannot_be_told_apart_is_left_alone(void **state) {
	(void)state;
	expect(BRAND "campaign a {\n" BOX("\"I agree to get appointment reminders by text.\"") "}\n", "consent_text",
	       "Split", CAMP_FIX_REVIEW, NULL);
	expect(BRAND "campaign a {\n" BOX("\"I agree to order updates with promotional offers by text.\"") "}\n",
	       "consent_text", "Split", CAMP_FIX_REVIEW, NULL);
}

static void nothing_is_offered_outside_of_blocks(void **state) {
	(void)state;
	expect("# x\n", "x", "", CAMP_FIX_SAFE, NULL);
	expect("import \"a\"\n", "a", "", CAMP_FIX_SAFE, NULL);
	expect("a: \"x\n", "x", "", CAMP_FIX_SAFE, NULL);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_string_becomes_a_text_block_and_back),
		cmocka_unit_test(what_would_read_otherwise_is_not_converted),
		cmocka_unit_test(a_sample_is_converted_in_its_list),
		cmocka_unit_test(a_fact_becomes_a_reference),
		cmocka_unit_test(no_reference_for_a_part_of_a_word_or_for_itself),
		cmocka_unit_test(a_block_refers_to_its_own_address),
		cmocka_unit_test(the_flow_is_written_out),
		cmocka_unit_test(a_mixed_consent_becomes_two),
		cmocka_unit_test(what_cannot_be_told_apart_is_left_alone),
		cmocka_unit_test(nothing_is_offered_outside_of_blocks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
