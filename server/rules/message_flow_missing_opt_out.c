/* A cell of the matrix of disclosures: message_flow must have opt_out. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_opt_out = {
	.info = {
		.name = "message-flow-missing-opt-out",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"Reviewers judge this description before they open any page, and stop at the first thing "
			"that it lacks.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30924, 30909, 30887; Bandwidth 2138; DCA2 806",
		.field = "message_flow",
		.element = "opt_out",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help. Privacy "
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
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_rules_check_flow,
};
