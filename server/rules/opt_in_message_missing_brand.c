/* A cell of the matrix of disclosures: opt_in_message must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_opt_in_message_missing_brand = {
	.info = {
		.name = "opt-in-message-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. The confirmation is the record that "
			"people keep of what they joined, and reviewers read it word by word.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery: ...\"",
		.source = "Twilio 30896, 30540; DCA2 611; Sinch CR7001; Bandwidth 5104; Zoom",
		.field = "opt_in_message",
		.element = "brand",
		.example = {
			.bad =
				"You are now subscribed to special offers. Msg frequency varies. Msg & data rates "
				"may apply. Reply HELP for help, STOP to opt out.",
			.good =
				"Harbor Bakery: You are now subscribed to special offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
