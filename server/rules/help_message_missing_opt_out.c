/* A cell of the matrix of disclosures: help_message should have opt_out. */
#include "lint/rule.h"

const CampRule camp_rule_help_message_missing_opt_out = {
	.info = {
		.name = "help-message-missing-opt-out",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"Somebody who texts HELP is often somebody who does not know who is writing.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "CTIA Short Code Handbook; Twilio best practice",
		.field = "help_message",
		.element = "opt_out",
		.example = {
			.bad =
				"Harbor Bakery: For help call (555) 555-0142 or email help@harborbakery.example. "
				"Msg & data rates may apply.",
			.good =
				"Harbor Bakery: For help call (555) 555-0142 or email help@harborbakery.example. "
				"Msg & data rates may apply. Reply STOP to cancel.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_check_disclosure,
};
