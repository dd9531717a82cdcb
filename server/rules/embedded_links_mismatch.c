/* The flag and the samples must tell the same: a web address or none. */
#include "lint/rule.h"
#include "rules/_samples.h"

static const CampFlag flag = { "embedded_links", "a web address", CAMP_CONCEPT_URL, { "link", "url", NULL } };

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_flag(lint, rule, &flag);
}

const CampRule camp_rule_embedded_links_mismatch = {
	.info = {
		.name = "embedded-links-mismatch",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "does not agree with the samples",
		.why = "The flag says whether messages hold web addresses, and reviewers compare it with the "
			"samples. It cannot be changed once the campaign is submitted, so a wrong one costs a new "
			"registration.",
		.remedy = "Set the flag as your messages really are, and let at least one sample show it when it is "
			"true.",
		.source = "TCR 1.5; DCA2 601; AWS CAMPAIGN_ATTRIBUTES_MISMATCH",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  embedded_links: false\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Our week's breads: https://harborbakery.example/week\",\n"
				"    \"Harbor Bakery: Rye is back. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  embedded_links: true\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Our week's breads: https://harborbakery.example/week\",\n"
				"    \"Harbor Bakery: Rye is back. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
