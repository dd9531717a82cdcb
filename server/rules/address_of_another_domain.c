/* Links must lead to the sender's own site. */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_texts.h"

enum { MOST_ANNOUNCED = 100 }; /* addresses that are asked about each link: nobody names as many */

/* What the description names, as "we link to the booking pages of rail.example", is expected in the messages. */
static bool is_announced(const CampLint *lint, CampStr domain) {
	static const char *const fields[] = { "description", "message_flow", NULL };
	size_t asked = 0;

	for (size_t i = 0; i < lint->link_count && asked < MOST_ANNOUNCED; i++) {
		const CampWebLink *link = &lint->links[i];

		if (!camp_rules_is_of(link->passage, fields))
			continue;
		asked++;
		if (camp_str_equal_ignoring_case(camp_rules_domain(link->address.host), domain))
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];
		CampStr domain;

		if (!camp_rules_is_of(link->passage, camp_rules_message_fields))
			continue;
		domain = camp_rules_domain(link->address.host);
		if (!camp_rules_is_own(lint, domain) && !camp_rules_is_shortener(link->address.host) &&
		    !is_announced(lint, domain))
			camp_report_words(lint, rule, link->passage, link->evidence->span, "%.*s %s: %.*s",
			                  CAMP_FMT(link->passage->label), rule->info.summary,
			                  CAMP_FMT(camp_quote(lint, link->address.url)));
	}
}

const CampRule camp_rule_address_of_another_domain = {
	.info = {
		.name = "address-of-another-domain",
		.severity = CAMP_WARNING,
		.summary = "links to another site than the brand's",
		.why = "Reviewers compare the links in messages with the brand's website. Another domain looks "
			"like another sender.",
		.remedy = "Link to pages of your own site. If your messages must lead to another one, name its address in "
			"the description and say why; of a site of yours you can add the name to the brand's aliases.",
		.source = "Twilio 30907, 30927, 30892; DCA2 603; AWS CAMPAIGN_ATTRIBUTES_MISMATCH",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Our breads: https://oakmill.example/week\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Our breads: https://harborbakery.example/week\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
