/* The policy and the terms must be the brand's own. */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const types[] = { "privacy_policy", "terms" };

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		const CampBlock *legal = camp_block_child(lint->block, types[i]);
		const CampAttribute *url = legal ? camp_block_attribute(legal, "url") : NULL;
		CampStr host = url && !url->broken ? camp_address(camp_text_of(lint, url)).host : (CampStr){ NULL, 0 };

		if (url && !camp_rules_is_own(lint, camp_rules_domain(host)))
			camp_report(lint, rule, url->value.span, "%s is at %.*s, not on the brand's website", types[i],
			            CAMP_FMT(host));
	}
}

const CampRule camp_rule_legal_url_of_another_domain = {
	.info = {
		.name = "legal-url-of-another-domain",
		.severity = CAMP_WARNING,
		.summary = "is not on the brand's website",
		.why = "The policy must be the brand's own and name it. One on somebody else's site is taken for "
			"somebody else's.",
		.remedy = "Put the page on your own site, and give that address.",
		.source = "AWS PRIVACY_POLICY_MISMATCH, TERMS_AND_CONDITIONS_MISMATCH; Twilio 30908, 30927",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"  privacy_policy {\n"
				"    url: \"https://policies.example/harbor\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
