/* Political messages have a use case of their own. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "description", "sample_message", NULL };

	if (!camp_states(lint, CAMP_CONCEPT_POLITICAL) || camp_rules_may_be_for(lint, "political"))
		return;
	camp_rules_report_topic(lint, rule, fields, CAMP_CONCEPT_POLITICAL);
}

const CampRule camp_rule_political_without_use_case = {
	.info = {
		.name = "political-without-use-case",
		.severity = CAMP_WARNING,
		.summary = "is political, but the use case is not `political`",
		.why = "Political messages need their own use case and a check of who sends them. In another use "
			"case they are refused.",
		.remedy = "Register the use case `political`, or leave the politics out.",
		.source = "AWS CAMPAIGN_MISMATCH_POLITICAL, BRAND_USE_CASE_MISMATCH_POLITICAL; TCR on the use case "
			"POLITICAL",
		.cause = "sample_message.use_case",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Friends of Ana: Vote YES on Measure 4.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Friends of Ana: Our picnic starts at noon.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
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
