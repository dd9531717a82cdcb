/* A cell of the matrix of disclosures: message_flow must have frequency. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_frequency = {
	.info = {
		.name = "message-flow-missing-frequency",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how often messages come",
		.why = "People must know how many messages to expect. \"Message frequency varies\" is enough; "
			"silence is not. Reviewers judge this description before they open any page, and stop at "
			"the first thing that it lacks.",
		.remedy = "Add \"Message frequency varies.\" or a number, such as \"Up to 4 messages a month.\"",
		.source = "Twilio 30924, 30909, 30545; Bandwidth 2135; DCA2 806",
		.field = "message_flow",
		.element = "frequency",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"and data rates may apply. Reply HELP for help, STOP to opt out. Privacy policy: "
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
	.concept = CAMP_CONCEPT_FREQUENCY,
	.check = camp_rules_check_flow,
};
