/* A cell of the matrix of disclosures: opt_in_message must have message_type. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_message_type = {
	.info = {
		.name = "opt-in-message-missing-message-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say what the messages are about",
		.why = "People must know what they will be texted about before they agree; \"messages\" or "
			"\"communications\" says nothing. The confirmation is the record that people keep of what "
			"they joined, and reviewers read it word by word.",
		.remedy = "Say what they are, in a word or two: \"appointment reminders\", \"order updates\", "
			"\"weekly offers\".",
		.source = "Twilio 30924; DCA2 851 (programme name)",
		.field = "opt_in_message",
		.element = "message_type",
		.example = {
			.bad =
				"Harbor Bakery: You are now subscribed. Msg frequency varies. Msg & data rates "
				"may apply. Reply HELP for help, STOP to opt out.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_MESSAGE_TYPE,
	.check = camp_check_disclosure,
};
