/* A cell of the matrix of disclosures: consent_text should have privacy_link. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_privacy_link = {
	.info = {
		.name = "consent-text-missing-privacy-link",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the privacy policy",
		.why = "People must be able to read what happens to their number, and reviewers follow the link "
			"to check it. People agree on the strength of these words alone, so all of it must stand "
			"where they agree, not behind a link.",
		.remedy = "Give the full address of the privacy policy.",
		.source = "Twilio 30908, 30909; DCA2 806. Providers disagree whether the link must stand in the "
			"consent text or may stand beside it",
		.field = "consent_text",
		.element = "privacy_link",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out. Terms: https://harborbakery.example/terms.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out. Privacy: https://harborbakery.example/privacy. "
				"Terms: https://harborbakery.example/terms.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_PRIVACY_LINK,
	.check = camp_check_disclosure,
};
