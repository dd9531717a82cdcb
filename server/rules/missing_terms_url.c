/* Some providers take the address as a field of its own, beside the link in the flow. */
#include "lint/rule.h"
#include "rules/_legal.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_legal_url(lint, rule, "terms", &lint->terms);
}

const CampRule camp_rule_missing_terms_url = {
	.info = {
		.name = "missing-terms-url",
		.severity = CAMP_ERROR,
		.summary = "gives no address of the terms",
		.why = "The registration has a field for this address, and since 2026 a submission with an empty "
			"field is turned away at once.",
		.remedy = "Add `terms { url: \"https://...\" }` to the brand, or to the campaign when it has a page "
			"of its own.",
		.source = "Twilio 30934, 30922; AWS TERMS_AND_CONDITIONS_MISSING",
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
				"  terms {\n"
				"    url: \"https://harborbakery.example/terms\"\n"
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
