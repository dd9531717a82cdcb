/* A cell of the matrix of disclosures: privacy_policy should have help. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_help = {
	.info = {
		.name = "privacy-policy-missing-help",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to get help by reply",
		.why = "People must be told how to reach somebody; HELP is the word that carriers set aside for "
			"it. Reviewers open the policy and look for a paragraph about text messages.",
		.remedy = "Add \"Reply HELP for help.\"",
		.source = "customary; asked for by some reviewers",
		.field = "privacy_policy",
		.element = "help",
		.example = {
			.bad =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply STOP to opt out. Mobile numbers and text "
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
	.concept = CAMP_CONCEPT_HELP,
	.check = camp_check_disclosure,
};
