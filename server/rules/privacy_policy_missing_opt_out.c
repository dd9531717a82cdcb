/* A cell of the matrix of disclosures: privacy_policy should have opt_out. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_opt_out = {
	.info = {
		.name = "privacy-policy-missing-opt-out",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"Reviewers open the policy and look for a paragraph about text messages.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "customary; asked for by some reviewers",
		.field = "privacy_policy",
		.element = "opt_out",
		.example = {
			.bad =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply HELP for help. Mobile numbers and text messaging "
				"consent are not sold to or shared with third parties or affiliates for "
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
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_check_disclosure,
};
