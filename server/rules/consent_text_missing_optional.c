/* A cell of the matrix of disclosures: consent_text should have optional. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_consent_text_missing_optional = {
	.info = {
		.name = "consent-text-missing-optional",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that agreeing is optional",
		.why = "Consent that people must give to get something else does not count; saying that it is "
			"optional settles the question. People agree on the strength of these words alone, so all "
			"of it must stand where they agree, not behind a link.",
		.remedy = "Say that it is optional, here or in the message flow. If it is not, change the form "
			"first.",
		.source = "Twilio 30923, 30931; Microsoft CallToActionConsentNotOptional",
		.field = "consent_text",
		.element = "optional",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out. Agreeing is optional.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPTIONAL,
	.check = camp_rules_check_box,
};
