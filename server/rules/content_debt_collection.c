/* Collecting debts for others. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_DEBT_COLLECTION);
}

const CampRule camp_rule_content_debt_collection = {
	.info = {
		.name = "content-debt-collection",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "collects debts for others",
		.why = "Collecting for another creditor is refused by all carriers. Reminding your own customers "
			"of their own bills is not.",
		.remedy = "If the bill is your own, say so and leave the words of collectors out. If you collect for "
			"others, the campaign cannot be registered.",
		.source = "Twilio 30943; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_HIGH_RISK_FINANCIAL; Verizon's rules",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Ridge Recovery: This is an attempt to collect a debt.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Your invoice of [date] is still open.\",\n"
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
