/* A cell of the matrix of disclosures: script should have help. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_help = {
	.info = {
		.name = "script-missing-help",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to get help by reply",
		.why = "People must be told how to reach somebody; HELP is the word that carriers set aside for "
			"it. The person hears nothing but this before saying yes, so all of it must be said "
			"aloud.",
		.remedy = "Add \"Reply HELP for help.\"",
		.source = "Twilio 30570; Bandwidth 2119",
		.field = "script",
		.element = "help",
		.example = {
			.bad =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply STOP to opt "
				"out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_HELP,
	.check = camp_check_disclosure,
};
