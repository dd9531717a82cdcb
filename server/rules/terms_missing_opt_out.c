/* A cell of the matrix of disclosures: terms must have opt_out. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_opt_out = {
	.info = {
		.name = "terms-missing-opt-out",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"Carriers expect the terms to hold a paragraph about the text messages.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30882; AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_OPT_OUT",
		.field = "terms",
		.element = "opt_out",
		.example = {
			.bad =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help. Privacy policy: https://harborbakery.example/privacy. Carriers are not "
				"liable for delayed or undelivered messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_check_disclosure,
};
