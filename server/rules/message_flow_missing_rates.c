/* A cell of the matrix of disclosures: message_flow must have rates. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_rates = {
	.info = {
		.name = "message-flow-missing-rates",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. "
			"Reviewers judge this description before they open any page, and stop at the first thing "
			"that it lacks.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "Twilio 30924, 30909, 30569; Bandwidth 2136; DCA2 806",
		.field = "message_flow",
		.element = "rates",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Reply HELP for help, STOP to opt out. Privacy policy: "
				"https://harborbakery.example/privacy. Terms: https://harborbakery.example/terms.",
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
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_rules_check_flow,
};
