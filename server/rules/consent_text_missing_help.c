/* A cell of the matrix of disclosures: consent_text should have help. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_help = {
	.info = {
		.name = "consent-text-missing-help",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to get help by reply",
		.why = "People must be told how to reach somebody; HELP is the word that carriers set aside for "
			"it. People agree on the strength of these words alone, so all of it must stand where "
			"they agree, not behind a link.",
		.remedy = "Add \"Reply HELP for help.\"",
		.source = "Twilio 30570; DCA2 806; Sinch CR4003",
		.field = "consent_text",
		.element = "help",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"STOP to opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_HELP,
	.check = camp_check_disclosure,
};
