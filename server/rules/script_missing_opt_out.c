/* A cell of the matrix of disclosures: script must have opt_out. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_opt_out = {
	.info = {
		.name = "script-missing-opt-out",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"The person hears nothing but this before saying yes, so all of it must be said aloud.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30924, 30896; Bandwidth 2131",
		.field = "script",
		.element = "opt_out",
		.example = {
			.bad =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help. "
				"Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_check_disclosure,
};
