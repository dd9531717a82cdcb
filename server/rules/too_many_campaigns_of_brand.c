/* More campaigns than a brand may have. Seen where their files are checked together. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *type = camp_lint_attribute(lint, "entity_type");
	bool sole = type && camp_str_equal(type->value.name, CAMP_LIT("sole_proprietor"));
	size_t most = sole ? CAMP_MOST_CAMPAIGNS_OF_PERSON : CAMP_MOST_CAMPAIGNS;
	size_t total;
	const CampPeer *campaigns = camp_lint_peers(lint, CAMP_TOPIC_CAMPAIGNS, &total);

	if (campaigns && total > most) {
		CampDraft *draft = camp_report(lint, rule, lint->block->header,
		                               sole ? "%zu campaigns send for this brand: a sole proprietor may have one"
		                                    : "%zu campaigns send for this brand: a brand may have 100",
		                               total);

		for (size_t i = 0; i < camp_peers_given(total); i++)
			camp_draft_related_peer(draft, &campaigns[i], CAMP_LIT("one of them"));
	}
}

const CampRule camp_rule_too_many_campaigns_of_brand = {
	.info = {
		.name = "too-many-campaigns-of-brand",
		.severity = CAMP_ERROR,
		.summary = "has more campaigns than a brand may have",
		.why = "The registry takes at most 100 campaigns of one brand, and one of a sole proprietor; the next is refused "
			"whatever it says. It is seen here only when the files of the campaigns are checked together.",
		.remedy = "Bring campaigns with the same use case together, and take away those that send nothing any more. A "
			"sole proprietor who needs several registers as a business.",
		.source = "Twilio 30930; Twilio's guide for sole proprietors",
		.example = {
			.bad =
				"brand painter {\n"
				"  name: \"Ana Ruiz Painting\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n"
				"campaign visits {\n"
				"  brand: painter\n"
				"}\n"
				"campaign offers {\n"
				"  brand: painter\n"
				"}\n",
			.good =
				"brand painter {\n"
				"  name: \"Ana Ruiz Painting\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n"
				"campaign visits {\n"
				"  brand: painter\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
	.across_files = true,
};
