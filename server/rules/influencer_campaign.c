/* Influencers and public figures. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "description", "message_flow", "sample_message", NULL };

	camp_rules_report_topic(lint, rule, fields, CAMP_CONCEPT_INFLUENCER);
}

const CampRule camp_rule_influencer_campaign = {
	.info = {
		.name = "influencer-campaign",
		.severity = CAMP_WARNING,
		.summary = "is of an influencer or public figure",
		.why = "Texts of influencers and public figures to their followers are no use case that carriers "
			"take, although one lists them under social.",
		.remedy = "If a business sends to its customers, describe it so. An influencer's channel cannot be "
			"registered here.",
		.source = "Twilio 30928, although SOCIAL exists; AWS CAMPAIGN_NOT_QUALIFIED_INFLUENCER",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: social\n"
				"  description: \"I am an influencer and text my followers.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: social\n"
				"  description: \"Harbor Bakery texts customers about orders.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
