/* A cell of the matrix of disclosures: message_flow should have sms_named. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_sms_named = {
	.info = {
		.name = "message-flow-missing-sms-named",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that it is about text messages",
		.why = "Agreeing to be \"contacted\" is not agreeing to be texted; the words \"text messages\" "
			"or \"SMS\" must be there. Reviewers judge this description before they open any page, "
			"and stop at the first thing that it lacks.",
		.remedy = "Write \"text messages\" or \"SMS\" where you now say \"messages\", \"updates\" or "
			"\"communications\".",
		.source = "Twilio 30551",
		.field = "message_flow",
		.element = "sms_named",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive special offers from Harbor Bakery. Message frequency varies. "
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
	.concept = CAMP_CONCEPT_SMS_NAMED,
	.check = camp_rules_check_flow,
};
