/* A cell of the matrix of disclosures: privacy_policy must have rates. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_rates = {
	.info = {
		.name = "privacy-policy-missing-rates",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. "
			"Reviewers open the policy and look for a paragraph about text messages.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "Twilio 30896, 30908",
		.field = "privacy_policy",
		.element = "rates",
		.example = {
			.bad =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Reply HELP "
				"for help, STOP to opt out. Mobile numbers and text messaging consent are not "
				"sold to or shared with third parties or affiliates for marketing.",
			.good =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply HELP for help, STOP to opt out. Mobile numbers "
				"and text messaging consent are not sold to or shared with third parties or "
				"affiliates for marketing.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_check_disclosure,
};
