/* Consent that people must give in order to get something else. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_stated(lint, rule, camp_rules_consent_fields, CAMP_CONCEPT_CONSENT_FORCED);
}

const CampRule camp_rule_consent_forced = {
	.info = {
		.name = "consent-forced",
		.severity = CAMP_ERROR,
		.summary = "makes consent a condition of something else",
		.why = "Consent only counts when people can say no and still buy, book or register. Reviewers "
			"reject texts that come with the order, the account or the terms.",
		.remedy = "Give the texts a box of their own that may stay empty, and say so: \"optional\", \"not a "
			"condition of purchase\".",
		.source = "Twilio 30923, 30931; DCA2 803; AWS OPT_IN_WORKFLOW_CONSENT; Microsoft "
			"CallToActionConsentNotOptional",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    consent_text: \"\"\"\n"
				"      By creating an account you agree to receive text messages about weekly\n"
				"      offers from Harbor Bakery.\n"
				"      \"\"\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    consent_text: \"\"\"\n"
				"      By ticking this optional box I agree to receive text messages about weekly\n"
				"      offers from Harbor Bakery.\n"
				"      \"\"\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
