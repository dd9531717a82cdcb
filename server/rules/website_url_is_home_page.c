/* The address of the sign-up page has no path: it is the home page. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampBlock *block = NULL;

	while ((block = camp_next_block(lint, "opt_in", "website", block)) != NULL) {
		const CampAttribute *attribute = camp_block_attribute(block, "url");
		CampAddress address = camp_address(camp_text_of(lint, attribute));

		if (attribute && address.host.len > 0 && address.path.len <= 1 &&
		    camp_str_find(address.url, CAMP_LIT("#"), 0) == SIZE_MAX &&
		    camp_str_find(address.url, CAMP_LIT("?"), 0) == SIZE_MAX)
			camp_report(lint, rule, attribute->value.span, "opt_in website url %s", rule->info.summary);
	}
}

const CampRule camp_rule_website_url_is_home_page = {
	.info = {
		.name = "website-url-is-home-page",
		.severity = CAMP_WARNING,
		.summary = "is the home page, not the page with the form",
		.why = "A home page leaves the reviewer to search for the form, and a reviewer who does not find "
			"it at once rejects.",
		.remedy = "Give the address that opens the form itself. If the form really stands on the home page, "
			"give its anchor, such as `/#texts`.",
		.source = "Twilio 30922, 30543",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    url: \"https://harborbakery.example/\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    url: \"https://harborbakery.example/texts\"\n"
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
