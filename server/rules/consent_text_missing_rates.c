/* A cell of the matrix of disclosures: consent_text must have rates. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_rates = {
	.info = {
		.name = "consent-text-missing-rates",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. "
			"People agree on the strength of these words alone, so all of it must stand where they "
			"agree, not behind a link.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "Twilio 30924, 30909, 30569; DCA2 806; Sinch CR4006",
		.field = "consent_text",
		.element = "rates",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Reply HELP for help, STOP to opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_check_disclosure,
};
