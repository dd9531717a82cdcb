/* The address of the policy or the terms has no path: it is the home page. */
#include "lint/rule.h"
#include "rules/_texts.h"

/* Of a site that is one page: "acme.example/#/privacy". */
static bool is_route(CampStr url) {
	return camp_str_find(url, CAMP_LIT("#/"), 0) != SIZE_MAX || camp_str_find(url, CAMP_LIT("#!"), 0) != SIZE_MAX;
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const types[] = { "privacy_policy", "terms" };

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		const CampBlock *legal = camp_block_child(lint->block, types[i]);
		const CampAttribute *attribute = legal ? camp_block_attribute(legal, "url") : NULL;
		CampAddress address = camp_address(camp_text_of(lint, attribute));

		if (attribute && address.host.len > 0 && address.path.len <= 1 &&
		    camp_str_find(address.url, CAMP_LIT("?"), 0) == SIZE_MAX && !is_route(address.url))
			camp_report(lint, rule, attribute->value.span, "%s url %s", types[i], rule->info.summary);
	}
}

const CampRule camp_rule_legal_url_is_home_page = {
	.info = {
		.name = "legal-url-is-home-page",
		.severity = CAMP_WARNING,
		.summary = "is the home page, not the page itself",
		.why = "The address must open the policy or the terms, not a page from which one could search "
			"for them.",
		.remedy = "Give the address of the page itself.",
		.source = "Twilio 30933, 30934",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  terms {\n"
				"    url: \"https://harborbakery.example/\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  terms {\n"
				"    url: \"https://harborbakery.example/terms\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
