/* Consent and campaigns are for one brand. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_told_fields, CAMP_CONCEPT_SEVERAL_BRANDS);
}

const CampRule camp_rule_several_brands_named = {
	.info = {
		.name = "several-brands-named",
		.severity = CAMP_WARNING,
		.summary = "speaks for several brands or companies",
		.why = "A campaign is for one brand. Consent that covers sister companies, a family of brands or "
			"partners is refused.",
		.remedy = "Name the one brand that sends. Register each other brand with a campaign of its own.",
		.source = "Twilio 30926; AWS CAMPAIGN_MULTI_BRAND; Bandwidth: consent is for one brand",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to texts from Harbor Bakery and its sister companies.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to texts from Harbor Bakery.\"\n"
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
