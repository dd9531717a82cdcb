/* A cell of the matrix of disclosures: opt_in_message must have rates. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_rates = {
	.info = {
		.name = "opt-in-message-missing-rates",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. The "
			"confirmation is the record that people keep of what they joined, and reviewers read it "
			"word by word.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "Twilio 30924, 30540; DCA2 611; Sinch CR7005; Bandwidth 5106; Zoom",
		.field = "opt_in_message",
		.element = "rates",
		.example = {
			.bad =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Reply HELP for help, STOP to opt out.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_check_disclosure,
};
