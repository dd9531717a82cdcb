/* A cell of the matrix of disclosures: consent_text should have terms_link. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_terms_link = {
	.info = {
		.name = "consent-text-missing-terms-link",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the terms",
		.why = "The terms of the messaging programme must be at hand where people join it. People agree "
			"on the strength of these words alone, so all of it must stand where they agree, not "
			"behind a link.",
		.remedy = "Give the full address of the terms.",
		.source = "Twilio 30909, 30896; Sinch CR4007. Providers disagree whether the link must stand in the "
			"consent text or may stand beside it",
		.field = "consent_text",
		.element = "terms_link",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out. Privacy: https://harborbakery.example/privacy.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out. Privacy: https://harborbakery.example/privacy. "
				"Terms: https://harborbakery.example/terms.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_TERMS_LINK,
	.check = camp_check_disclosure,
};
