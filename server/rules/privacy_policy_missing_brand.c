/* A cell of the matrix of disclosures: privacy_policy should have brand. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_brand = {
	.info = {
		.name = "privacy-policy-missing-brand",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. Reviewers open the policy and look for a "
			"paragraph about text messages.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery sends ...\"",
		.source = "AWS PRIVACY_POLICY_MISMATCH",
		.field = "privacy_policy",
		.element = "brand",
		.example = {
			.bad =
				"This is the privacy policy of our shop. If you sign up for our text messages, we "
				"keep your number to send them. Message frequency varies. Message and data rates "
				"may apply. Reply HELP for help, STOP to opt out. Mobile numbers and text "
				"messaging consent are not sold to or shared with third parties or affiliates for "
				"marketing.",
			.good =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply HELP for help, STOP to opt out. Mobile numbers "
				"and text messaging consent are not sold to or shared with third parties or "
				"affiliates for marketing.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
