/* Consent that is bought, passed on, or given to partners as well. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_stated(lint, rule, camp_rules_consent_fields, CAMP_CONCEPT_CONSENT_SHARED);
}

const CampRule camp_rule_consent_shared = {
	.info = {
		.name = "consent-shared",
		.severity = CAMP_ERROR,
		.summary = "lets consent be shared with, or come from, somebody else",
		.why = "Consent is for one sender only. As soon as partners, affiliates or bought lists appear, "
			"reviewers take the whole campaign for lead generation.",
		.remedy = "Take the words out, and text only people who agreed to texts from your own brand. If it "
			"is meant the other way round, say plainly that consent is not shared.",
		.source = "Twilio 30896, 30932; AWS OPT_IN_DATA_SHARED_WITH_THIRD_PARTIES; CTIA Messaging "
			"Principles 5.1.4",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    consent_text: \"\"\"\n"
				"      By ticking this box I agree to receive text messages about weekly offers\n"
				"      from Harbor Bakery and its marketing partners.\n"
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
				"      By ticking this box I agree to receive text messages about weekly offers\n"
				"      from Harbor Bakery. My consent is not shared with third parties.\n"
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
