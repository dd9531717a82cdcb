/* A cell of the matrix of disclosures: consent_text should have not_condition_of_purchase. */
#include "lint/rule.h"
#include "rules/_methods.h"

/* Only advertising needs the sentence. */
static void check(CampLint *lint, const CampRule *rule) {
	if (camp_rules_advertises(lint))
		camp_check_disclosure(lint, rule);
}

const CampRule camp_rule_consent_text_missing_not_condition_of_purchase = {
	.info = {
		.name = "consent-text-missing-not-condition-of-purchase",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that consent is not a condition of purchase",
		.why = "American law wants it said, for advertising, that nobody has to agree to texts in order "
			"to buy. People agree on the strength of these words alone, so all of it must stand where "
			"they agree, not behind a link.",
		.remedy = "Add \"Consent is not a condition of purchase.\"",
		.source = "47 CFR 64.1200(f)(9); Twilio 30923; Telnyx compliance guide",
		.field = "consent_text",
		.element = "not_condition_of_purchase",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out. Consent is not a condition of purchase.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_NOT_CONDITION_OF_PURCHASE,
	.check = check,
};
