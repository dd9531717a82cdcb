/* A cell of the matrix of disclosures: message_flow should have help. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_help = {
	.info = {
		.name = "message-flow-missing-help",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to get help by reply",
		.why = "People must be told how to reach somebody; HELP is the word that carriers set aside for "
			"it. Reviewers judge this description before they open any page, and stop at the first "
			"thing that it lacks.",
		.remedy = "Add \"Reply HELP for help.\"",
		.source = "Twilio 30570; Bandwidth 2137; DCA2 806",
		.field = "message_flow",
		.element = "help",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply STOP to opt out. "
				"Privacy policy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms.",
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
	.concept = CAMP_CONCEPT_HELP,
	.check = camp_rules_check_flow,
};
