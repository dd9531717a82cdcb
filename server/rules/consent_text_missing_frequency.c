/* A cell of the matrix of disclosures: consent_text must have frequency. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_frequency = {
	.info = {
		.name = "consent-text-missing-frequency",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how often messages come",
		.why = "People must know how many messages to expect. \"Message frequency varies\" is enough; "
			"silence is not. People agree on the strength of these words alone, so all of it must "
			"stand where they agree, not behind a link.",
		.remedy = "Add \"Message frequency varies.\" or a number, such as \"Up to 4 messages a month.\"",
		.source = "Twilio 30924, 30909, 30545; DCA2 806; Sinch CR4005",
		.field = "consent_text",
		.element = "frequency",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_FREQUENCY,
	.check = camp_check_disclosure,
};
