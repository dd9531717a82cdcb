/* A two-factor campaign sends codes and nothing else. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");
	const CampPassage *passage = NULL;

	if (!use || !camp_str_equal(use->value.name, CAMP_LIT("two_factor")))
		return;
	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		CampStr text = passage->reading->prose->text;

		if (!camp_reading_has(passage->reading, CAMP_CONCEPT_ONE_TIME_CODE) &&
		    camp_str_find_ignoring_case(text, CAMP_LIT("code"), 0) == SIZE_MAX &&
		    camp_str_find_ignoring_case(text, CAMP_LIT("verif"), 0) == SIZE_MAX)
			camp_report(lint, rule, passage->value->span, "%.*s %s", CAMP_FMT(passage->label), rule->info.summary);
	}
}

const CampRule camp_rule_two_factor_sample_without_code = {
	.info = {
		.name = "two-factor-sample-without-code",
		.severity = CAMP_WARNING,
		.summary = "holds no code, but the use case is two_factor",
		.why = "A campaign for one-time codes may send nothing else. Another kind of message shows that "
			"the use case is wrong.",
		.remedy = "Let every sample be a code as it is sent, or register what the other messages are.",
		.source = "Twilio 30893; TCR on the use case 2FA; DCA2 602",
		.cause = "sample_message.use_case",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: two_factor\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: two_factor\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Your login code is [code].\",\n"
				"    \"Harbor Bakery: [code] is your code to sign in.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
