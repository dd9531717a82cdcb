/* A cell of the matrix of disclosures: script must have rates. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_rates = {
	.info = {
		.name = "script-missing-rates",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. The "
			"person hears nothing but this before saying yes, so all of it must be said aloud.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "Twilio 30924, 30896",
		.field = "script",
		.element = "rates",
		.example = {
			.bad =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. You can reply HELP for help or STOP to opt out. Privacy: "
				"https://harborbakery.example/privacy. Terms: https://harborbakery.example/terms. "
				"Do you agree, yes or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_check_disclosure,
};
