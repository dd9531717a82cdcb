/* A cell of the matrix of disclosures: terms must have help. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_help = {
	.info = {
		.name = "terms-missing-help",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to get help by reply",
		.why = "People must be told how to reach somebody; HELP is the word that carriers set aside for "
			"it. Carriers expect the terms to hold a paragraph about the text messages.",
		.remedy = "Add \"Reply HELP for help.\"",
		.source = "Twilio 30560; AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_CUSTOMER_CARE",
		.field = "terms",
		.element = "help",
		.example = {
			.bad =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply STOP to "
				"opt out. Privacy policy: https://harborbakery.example/privacy. Carriers are not "
				"liable for delayed or undelivered messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_HELP,
	.check = camp_check_disclosure,
};
