/* A cell of the matrix of disclosures: terms should have carrier_liability. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_carrier_liability = {
	.info = {
		.name = "terms-missing-carrier-liability",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that carriers are not liable",
		.why = "Carriers ask for a sentence which says that they are not answerable for texts that come "
			"late or never. Carriers expect the terms to hold a paragraph about the text messages.",
		.remedy = "Add \"Carriers are not liable for delayed or undelivered messages.\"",
		.source = "AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_CARRIER_LIABILITY; Vonage adds the sentence "
			"itself",
		.field = "terms",
		.element = "carrier_liability",
		.example = {
			.bad =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_CARRIER_LIABILITY,
	.check = camp_check_disclosure,
};
