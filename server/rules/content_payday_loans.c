/* Loans that carriers refuse, whoever lends. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_PAYDAY_LOAN);
}

const CampRule camp_rule_content_payday_loans = {
	.info = {
		.name = "content-payday-loans",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "offers payday, title, cash-advance or unchecked loans",
		.why = "Carriers refuse marketing of short, high-interest and unchecked loans from anybody, and of "
			"loans that somebody else gives. Only a lender's own ordinary loans pass, with the flag for "
			"direct lending set.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30942; DCA2 709; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_HIGH_RISK_FINANCIAL; T-Mobile "
			"and AT&T codes",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Quick Till: A payday loan in five minutes.\",\n"
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
				"    \"Quick Till: Your receipt is ready.\",\n"
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
