/* A cell of the matrix of disclosures: script must have frequency. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_frequency = {
	.info = {
		.name = "script-missing-frequency",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how often messages come",
		.why = "People must know how many messages to expect. \"Message frequency varies\" is enough; "
			"silence is not. The person hears nothing but this before saying yes, so all of it must "
			"be said aloud.",
		.remedy = "Add \"Message frequency varies.\" or a number, such as \"Up to 4 messages a month.\"",
		.source = "Twilio 30924, 30896; Bandwidth 2110",
		.field = "script",
		.element = "frequency",
		.example = {
			.bad =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"and data rates may apply. You can reply HELP for help or STOP to opt out. "
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
	.concept = CAMP_CONCEPT_FREQUENCY,
	.check = camp_check_disclosure,
};
