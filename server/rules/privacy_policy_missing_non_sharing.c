/* A cell of the matrix of disclosures: privacy_policy must have non_sharing. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_non_sharing = {
	.info = {
		.name = "privacy-policy-missing-non-sharing",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that numbers and consent are not shared",
		.why = "Carriers want it in writing that numbers and consent do not go to others for their "
			"marketing. Silence is read as a yes. Reviewers open the policy and look for a paragraph "
			"about text messages.",
		.remedy = "Add the clause to the policy, and see that no other sentence of it says the opposite.",
		.source = "Twilio 30896, 30908, 30932; DCA2 805, 852; AWS PRIVACY_POLICY_NON_COMPLIANT; Zoom",
		.field = "privacy_policy",
		.element = "non_sharing",
		.example = {
			.bad =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply HELP for help, STOP to opt out.",
			.good =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply HELP for help, STOP to opt out. Mobile numbers "
				"and text messaging consent are not sold to or shared with third parties or "
				"affiliates for marketing.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_NON_SHARING,
	.check = camp_check_disclosure,
};
