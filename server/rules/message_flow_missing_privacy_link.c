/* A cell of the matrix of disclosures: message_flow must have privacy_link. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_privacy_link = {
	.info = {
		.name = "message-flow-missing-privacy-link",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the privacy policy",
		.why = "People must be able to read what happens to their number, and reviewers follow the link "
			"to check it. Reviewers judge this description before they open any page, and stop at the "
			"first thing that it lacks.",
		.remedy = "Give the full address of the privacy policy.",
		.source = "Twilio 30908, 30909, 30896; DCA2 805, 806",
		.field = "message_flow",
		.element = "privacy_link",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out. Terms: https://harborbakery.example/terms.",
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
	.concept = CAMP_CONCEPT_PRIVACY_LINK,
	.check = camp_rules_check_flow,
};
