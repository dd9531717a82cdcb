/* A cell of the matrix of disclosures: terms must have privacy_link. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_privacy_link = {
	.info = {
		.name = "terms-missing-privacy-link",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the privacy policy",
		.why = "People must be able to read what happens to their number, and reviewers follow the link "
			"to check it. Carriers expect the terms to hold a paragraph about the text messages.",
		.remedy = "Give the full address of the privacy policy.",
		.source = "AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_PRIVACY_POLICY; Microsoft "
			"TermsAndConditionsMissingPrivacyPolicyLink",
		.field = "terms",
		.element = "privacy_link",
		.example = {
			.bad =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Carriers are not liable for delayed or undelivered "
				"messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_PRIVACY_LINK,
	.check = camp_check_disclosure,
};
