/* A cell of the matrix of disclosures: privacy_policy must have frequency. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_frequency = {
	.info = {
		.name = "privacy-policy-missing-frequency",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how often messages come",
		.why = "People must know how many messages to expect. \"Message frequency varies\" is enough; "
			"silence is not. Reviewers open the policy and look for a paragraph about text messages.",
		.remedy = "Add \"Message frequency varies.\" or a number, such as \"Up to 4 messages a month.\"",
		.source = "Twilio 30896, 30908",
		.field = "privacy_policy",
		.element = "frequency",
		.example = {
			.bad =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message and data rates may apply. "
				"Reply HELP for help, STOP to opt out. Mobile numbers and text messaging consent "
				"are not sold to or shared with third parties or affiliates for marketing.",
			.good =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text "
				"messages, we keep your number to send them. Message frequency varies. Message "
				"and data rates may apply. Reply HELP for help, STOP to opt out. Mobile numbers "
				"and text messaging consent are not sold to or shared with third parties or "
				"affiliates for marketing.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_FREQUENCY,
	.check = camp_check_disclosure,
};
