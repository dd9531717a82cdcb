/* A cell of the matrix of disclosures: script should have privacy_link. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_privacy_link = {
	.info = {
		.name = "script-missing-privacy-link",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the privacy policy",
		.why = "People must be able to read what happens to their number, and reviewers follow the link "
			"to check it. The person hears nothing but this before saying yes, so all of it must be "
			"said aloud.",
		.remedy = "Give the full address of the privacy policy.",
		.source = "Bandwidth 2106; AWS OPT_IN_WORKFLOW_NON_COMPLIANT_PRIVACY_POLICY",
		.field = "script",
		.element = "privacy_link",
		.example = {
			.bad =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Terms: https://harborbakery.example/terms. Do you agree, yes "
				"or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_PRIVACY_LINK,
	.check = camp_check_disclosure,
};
