/* Links must lead to the sender's own site. */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_texts.h"

enum { MOST_ANNOUNCED = 100 }; /* addresses that are asked about each link: nobody names as many */

/* What the description names, as "we link to the booking pages of rail.example", is expected in the messages. */
static bool is_announced(const CampLint *lint, CampStr domain) {
	static const char *const fields[] = { "description", "message_flow", NULL };
	size_t asked = 0;

	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *url = NULL;

		if (!camp_rules_is_of(passage, fields))
			continue;
		while (asked++ < MOST_ANNOUNCED && (url = camp_rules_next_evidence(passage, CAMP_CONCEPT_URL, url)) != NULL) {
			CampStr host = camp_rules_host(camp_rules_words(passage, url->span));

			if (camp_str_equal_ignoring_case(camp_rules_domain(host), domain))
				return true;
		}
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *url = NULL;

		if (!camp_rules_is_of(passage, camp_rules_message_fields))
			continue;
		while ((url = camp_rules_next_evidence(passage, CAMP_CONCEPT_URL, url)) != NULL) {
			CampStr address = camp_rules_words(passage, url->span);
			CampStr domain = camp_rules_domain(camp_rules_host(address));

			if (!camp_rules_is_short_address(address) && !camp_rules_is_own(lint, domain) &&
			    !is_announced(lint, domain))
				camp_report_words(lint, rule, passage, url->span, "%.*s %s: %.*s", CAMP_FMT(passage->label),
				                  rule->info.summary, CAMP_FMT(camp_quote(lint, address)));
		}
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
