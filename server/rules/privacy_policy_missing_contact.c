/* Whom people ask about their data. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_contact = {
	.info = {
		.name = "privacy-policy-missing-contact",
		.severity = CAMP_HINT,
		.fix = CAMP_FIX_REVIEW,
		.summary = "gives no e-mail address or phone number for questions",
		.why = "A policy that nobody answers for looks like one that was copied. Reviewers look for a way to reach the "
			"business whose policy it is.",
		.remedy = "Give an e-mail address or a phone number, on the brand's own domain.",
		.source = "customary; general guides to privacy policies",
		.field = "privacy_policy",
		.element = "contact",
		.example = {
			.bad =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text messages, we keep your number to "
				"send them.",
			.good =
				"This is the privacy policy of Harbor Bakery. If you sign up for our text messages, we keep your number to "
				"send them. Questions? Email help@harborbakery.example.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_CONTACT,
	.check = camp_check_disclosure,
};
