/* A cell of the matrix of disclosures: consent_text must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_brand = {
	.info = {
		.name = "consent-text-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. People agree on the strength of these "
			"words alone, so all of it must stand where they agree, not behind a link.",
		.remedy = "Name the brand as it is registered: \"text messages from Harbor Bakery\".",
		.source = "Twilio 30909, 30896, 30927; Sinch CR4002; Bandwidth 2113; Microsoft "
			"CallToActionMissingBrandName",
		.field = "consent_text",
		.element = "brand",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"us. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
