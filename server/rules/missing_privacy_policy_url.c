/* Some providers take the address as a field of its own, beside the link in the flow. */
#include "lint/rule.h"
#include "rules/_legal.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_legal_url(lint, rule, "privacy_policy", &lint->privacy_policy);
}

const CampRule camp_rule_missing_privacy_policy_url = {
	.info = {
		.name = "missing-privacy-policy-url",
		.severity = CAMP_ERROR,
		.summary = "gives no address of the privacy policy",
		.why = "The registration has a field for this address, and since 2026 a submission with an empty "
			"field is turned away at once.",
		.remedy = "Add `privacy_policy { url: \"https://...\" }` to the brand, or to the campaign when it "
			"has a page of its own.",
		.source = "Twilio 30933, 30908; AWS PRIVACY_POLICY_MISSING",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
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
