/* The same messages under several campaigns of a brand. Seen where their files are checked together. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	size_t total;
	const CampPeer *peers = camp_lint_peers(lint, CAMP_TOPIC_TEXTS, &total);

	if (peers) {
		CampDraft *draft = camp_report(lint, rule, lint->block->header,
		                               "campaign `%.*s` of the same brand has the same use case and the same samples%s",
		                               CAMP_FMT(camp_quote(lint, peers[0].name)),
		                               total > 1 ? ", and so have others" : "");

		for (size_t i = 0; i < camp_peers_given(total); i++)
			camp_draft_related_peer(draft, &peers[i], CAMP_LIT("the same use case and samples"));
	}
}

const CampRule camp_rule_campaign_repeats_another = {
	.info = {
		.name = "campaign-repeats-another",
		.severity = CAMP_WARNING,
		.summary = "has the use case and the samples of another campaign of the brand",
		.why = "The same messages under several campaigns look like an attempt to spread them over more numbers than "
			"one campaign may have, which carriers call snowshoeing and refuse. It is seen here only when the files are "
			"checked together.",
		.remedy = "Send these messages under one campaign; if it needs more than 49 numbers, set `number_pool: true`. "
			"If the campaigns differ, show in the samples how.",
		.source = "AWS CAMPAIGN_MULTI_USE",
		.example = {
			.bad =
				"campaign north {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\"Harbor Bakery: Rye is back.\", \"Harbor Bakery: Rolls are 2 for 1.\"]\n"
				"}\n"
				"campaign south {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\"${brand.name}: Rye is back!\", \"${brand.name}: Rolls are 2 for 1.\"]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\"Harbor Bakery: Rye is back.\", \"Harbor Bakery: Rolls are 2 for 1.\"]\n"
				"}\n"
				"campaign orders {\n"
				"  brand: bakery\n"
				"  use_case: delivery_notification\n"
				"  sample_messages: [\"Harbor Bakery: Your order is on its way.\", \"Harbor Bakery: Your order is here.\"]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
	.across_files = true,
};
