/* A cell of the matrix of disclosures: opt_in_message must have help. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_help = {
	.info = {
		.name = "opt-in-message-missing-help",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to get help by reply",
		.why = "People must be told how to reach somebody; HELP is the word that carriers set aside for "
			"it. The confirmation is the record that people keep of what they joined, and reviewers "
			"read it word by word.",
		.remedy = "Add \"Reply HELP for help.\"",
		.source = "Twilio 30896, 30540; DCA2 611; Bandwidth 5107",
		.field = "opt_in_message",
		.element = "help",
		.example = {
			.bad =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply STOP to opt out.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_HELP,
	.check = camp_check_disclosure,
};
