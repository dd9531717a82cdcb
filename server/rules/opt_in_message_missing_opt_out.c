/* A cell of the matrix of disclosures: opt_in_message must have opt_out. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_opt_out = {
	.info = {
		.name = "opt-in-message-missing-opt-out",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"The confirmation is the record that people keep of what they joined, and reviewers read "
			"it word by word.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30924, 30896; DCA2 611; AWS OPT_IN_MESSAGE_NON_COMPLIANT_HELP_STOP",
		.field = "opt_in_message",
		.element = "opt_out",
		.example = {
			.bad =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_check_disclosure,
};
