/* A cell of the matrix of disclosures: opt_in_message must have enrollment. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_enrollment = {
	.info = {
		.name = "opt-in-message-missing-enrollment",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not confirm that the person is now subscribed",
		.why = "The message must confirm that the person is now on the list, not only ask or advertise. "
			"The confirmation is the record that people keep of what they joined, and reviewers read "
			"it word by word.",
		.remedy = "Say it: \"You are now subscribed to ...\"",
		.source = "Twilio 30896; DCA2 851; AWS CAMPAIGN_CONFIRMATION_ISSUES",
		.field = "opt_in_message",
		.element = "enrollment",
		.example = {
			.bad =
				"Harbor Bakery: Special offers by text. Msg frequency varies. Msg & data rates "
				"may apply. Reply HELP for help, STOP to opt out.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_ENROLLMENT,
	.check = camp_check_disclosure,
};
