/* A cell of the matrix of disclosures: consent_text must have opt_out. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_opt_out = {
	.info = {
		.name = "consent-text-missing-opt-out",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out by reply",
		.why = "People must be told how to make the messages stop, by a word that they can text back. "
			"People agree on the strength of these words alone, so all of it must stand where they "
			"agree, not behind a link.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30924, 30909, 30887; DCA2 806; Sinch CR4004",
		.field = "consent_text",
		.element = "opt_out",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = camp_check_disclosure,
};
