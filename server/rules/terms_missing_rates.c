/* A cell of the matrix of disclosures: terms must have rates. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_rates = {
	.info = {
		.name = "terms-missing-rates",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. "
			"Carriers expect the terms to hold a paragraph about the text messages.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "Twilio 30562, 30882",
		.field = "terms",
		.element = "rates",
		.example = {
			.bad =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Reply HELP for help, STOP to opt out. Privacy "
				"policy: https://harborbakery.example/privacy. Carriers are not liable for "
				"delayed or undelivered messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_check_disclosure,
};
