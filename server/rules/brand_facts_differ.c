/* One brand, told in two ways. Seen where the files that tell of it are checked together. */
#include "lint/rule.h"

static void check_fact(CampLint *lint, const CampRule *rule, CampTopic topic, const char *field) {
	const CampAttribute *fact = camp_lint_attribute(lint, field);
	size_t total;
	const CampPeer *peers = fact ? camp_lint_peers(lint, topic, &total) : NULL;

	if (peers) {
		CampDraft *draft = camp_report(lint, rule, fact->value.span,
		                               "%s is another one where the same brand is described again: %.*s", field,
		                               CAMP_FMT(camp_quote(lint, peers[0].says)));

		camp_draft_field(draft, field);
		for (size_t i = 0; i < camp_peers_given(total); i++)
			camp_draft_related_peer(draft, &peers[i], CAMP_LIT("the same brand, described in another way"));
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	check_fact(lint, rule, CAMP_TOPIC_EIN, "ein");
	check_fact(lint, rule, CAMP_TOPIC_LEGAL_NAME, "legal_name");
	check_fact(lint, rule, CAMP_TOPIC_ENTITY_TYPE, "entity_type");
	check_fact(lint, rule, CAMP_TOPIC_WEBSITE, "website");
}

const CampRule camp_rule_brand_facts_differ = {
	.info = {
		.name = "brand-facts-differ",
		.severity = CAMP_WARNING,
		.summary = "describes a brand in another way than another file does",
		.why = "Two brands with the same name and different facts are two registrations of one business, or one of "
			"the facts is wrong. Reviewers compare campaigns with the registered brand, so one of them will not fit. "
			"It is seen here only when the files are checked together.",
		.remedy = "Describe the brand once, in a file of its own, and import that file wherever it is needed.",
		.source = "AWS BRAND_MULTI_USE, CAMPAIGN_ATTRIBUTES_MISMATCH; DCA2 603 and Twilio 30927 for campaigns that do "
			"not fit the registered brand",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n"
				"brand harbor {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harbor-bread.example\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n"
				"brand harbor {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://www.harborbakery.example/\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
	.across_files = true,
};
