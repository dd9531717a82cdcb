/* A cell of the matrix of disclosures: message_flow must have opt_in_place. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_opt_in_place = {
	.info = {
		.name = "message-flow-missing-opt-in-place",
		.severity = CAMP_ERROR,
		.summary = "does not say where people opt in",
		.why = "Reviewers want to see where people sign up: the page, the counter, the number that they "
			"find somewhere. Reviewers judge this description before they open any page, and stop at "
			"the first thing that it lacks.",
		.remedy = "Name the page with its address, the shop, or where the number to text is shown.",
		.source = "Twilio 30896, 30909; Bandwidth 2132; AWS OPT_IN_WORKFLOW_INCOMPLETE; Zoom",
		.field = "message_flow",
		.element = "opt_in_place",
		.example = {
			.bad =
				"Customers opt in by ticking an unticked box to receive text messages about "
				"special offers from Harbor Bakery. Message frequency varies. Message and data "
				"rates may apply. Reply HELP for help, STOP to opt out. Privacy policy: "
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
	.concept = CAMP_CONCEPT_OPT_IN_PLACE,
	.check = camp_rules_check_flow,
};
