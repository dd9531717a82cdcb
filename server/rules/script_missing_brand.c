/* A cell of the matrix of disclosures: script must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_brand = {
	.info = {
		.name = "script-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. The person hears nothing but this before "
			"saying yes, so all of it must be said aloud.",
		.remedy = "Name the brand as it is registered: \"text messages from Harbor Bakery\".",
		.source = "Bandwidth 2108; Twilio 30909; Microsoft CallToActionMissingBrandName",
		.field = "script",
		.element = "brand",
		.example = {
			.bad =
				"May we send you text messages about special offers? Message frequency varies. "
				"Message and data rates may apply. You can reply HELP for help or STOP to opt "
				"out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
