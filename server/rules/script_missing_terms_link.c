/* A cell of the matrix of disclosures: script should have terms_link. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_terms_link = {
	.info = {
		.name = "script-missing-terms-link",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the terms",
		.why = "The terms of the messaging programme must be at hand where people join it. The person "
			"hears nothing but this before saying yes, so all of it must be said aloud.",
		.remedy = "Give the full address of the terms.",
		.source = "AWS OPT_IN_WORKFLOW_NON_COMPLIANT_TERMS_AND_CONDITIONS",
		.field = "script",
		.element = "terms_link",
		.example = {
			.bad =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Do you agree, "
				"yes or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_TERMS_LINK,
	.check = camp_check_disclosure,
};
