/* A cell of the matrix of disclosures: opt_in_message must have frequency. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_frequency = {
	.info = {
		.name = "opt-in-message-missing-frequency",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how often messages come",
		.why = "People must know how many messages to expect. \"Message frequency varies\" is enough; "
			"silence is not. The confirmation is the record that people keep of what they joined, and "
			"reviewers read it word by word.",
		.remedy = "Add \"Message frequency varies.\" or a number, such as \"Up to 4 messages a month.\"",
		.source = "Twilio 30924, 30896; DCA2 611; Sinch CR7004; Bandwidth 5105; Zoom",
		.field = "opt_in_message",
		.element = "frequency",
		.example = {
			.bad =
				"Harbor Bakery: You are now subscribed to special offers. Msg & data rates may "
				"apply. Reply HELP for help, STOP to opt out.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_FREQUENCY,
	.check = camp_check_disclosure,
};
