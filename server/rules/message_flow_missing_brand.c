/* A cell of the matrix of disclosures: message_flow must have brand. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_brand = {
	.info = {
		.name = "message-flow-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. Reviewers judge this description before "
			"they open any page, and stop at the first thing that it lacks.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery sends ...\"",
		.source = "Twilio 30909, 30896; Bandwidth 2133; AWS OPT_IN_WORKFLOW_MISMATCH",
		.field = "message_flow",
		.element = "brand",
		.example = {
			.bad =
				"Customers opt in on our sign-up page by ticking an unticked box to receive text "
				"messages about special offers from us. Message frequency varies. Message and "
				"data rates may apply. Reply HELP for help, STOP to opt out.",
			.good =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out. Privacy policy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Mobile numbers and consent are not shared "
				"with third parties or affiliates for marketing.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_rules_check_flow,
};
