/* A cell of the matrix of disclosures: message_flow must have message_type. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_message_type = {
	.info = {
		.name = "message-flow-missing-message-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say what the messages are about",
		.why = "People must know what they will be texted about before they agree; \"messages\" or "
			"\"communications\" says nothing. Reviewers judge this description before they open any "
			"page, and stop at the first thing that it lacks.",
		.remedy = "Say what they are, in a word or two: \"appointment reminders\", \"order updates\", "
			"\"weekly offers\".",
		.source = "Twilio 30924, 30544; Bandwidth 2134; DCA2 602",
		.field = "message_flow",
		.element = "message_type",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages from Harbor Bakery. Message frequency varies. "
				"Message and data rates may apply. Reply HELP for help, STOP to opt out. Privacy "
				"policy: https://harborbakery.example/privacy. Terms: "
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
	.concept = CAMP_CONCEPT_MESSAGE_TYPE,
	.check = camp_rules_check_flow,
};
