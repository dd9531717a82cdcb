/* A cell of the matrix of disclosures: terms must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_brand = {
	.info = {
		.name = "terms-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. Carriers expect the terms to hold a "
			"paragraph about the text messages.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery sends ...\"",
		.source = "AWS TERMS_AND_CONDITIONS_MISMATCH; Microsoft TermsAndConditionsMissingBrandName",
		.field = "terms",
		.element = "brand",
		.example = {
			.bad =
				"This programme sends text messages about special offers to people who sign up "
				"for them. Message frequency varies. Message and data rates may apply. Reply HELP "
				"for help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
