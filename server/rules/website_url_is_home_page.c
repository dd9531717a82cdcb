/* The address of the sign-up page has no path: it is the home page. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

/* A flow alone that gives the brand's home page, and no page within it. */
static const CampWebLink *home_in_flow(const CampLint *lint) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampWebLink *home = NULL;

	for (size_t i = 0; flow && i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];

		if (link->passage != flow || camp_rules_is_legal_page(lint, &link->address))
			continue;
		if (!camp_rules_is_home(&link->address))
			return NULL;
		if (!home && camp_same_page(&link->address, &lint->website) && !camp_rules_is_brand_name(flow, link->evidence))
			home = link;
	}
	return home;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampBlock *block = NULL;
	const CampWebLink *home;

	while ((block = camp_next_block(lint, "opt_in", "website", block)) != NULL) {
		const CampAttribute *attribute = camp_block_attribute(block, "url");
		CampAddress address = camp_address(camp_text_of(lint, attribute));

		if (attribute && camp_rules_is_home(&address))
			camp_report(lint, rule, attribute->value.span, "opt_in website url %s", rule->info.summary);
	}
	if (camp_next_block(lint, "opt_in", NULL, NULL) || !camp_rules_uses(lint, "website"))
		return;
	home = home_in_flow(lint);
	if (home)
		camp_report_words(lint, rule, home->passage, home->evidence->span, "message_flow: this address %s",
		                  rule->info.summary);
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
