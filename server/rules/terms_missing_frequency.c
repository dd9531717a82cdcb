/* A cell of the matrix of disclosures: terms must have frequency. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_frequency = {
	.info = {
		.name = "terms-missing-frequency",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how often messages come",
		.why = "People must know how many messages to expect. \"Message frequency varies\" is enough; "
			"silence is not. Carriers expect the terms to hold a paragraph about the text messages.",
		.remedy = "Add \"Message frequency varies.\" or a number, such as \"Up to 4 messages a month.\"",
		.source = "Twilio 30558; AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_MSG_FREQUENCY",
		.field = "terms",
		.element = "frequency",
		.example = {
			.bad =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message and data rates may apply. Reply HELP for help, STOP to opt out. "
				"Privacy policy: https://harborbakery.example/privacy. Carriers are not liable "
				"for delayed or undelivered messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_FREQUENCY,
	.check = camp_check_disclosure,
};
