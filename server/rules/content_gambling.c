/* Casinos, bets, lotteries. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_GAMBLING);
}

const CampRule camp_rule_content_gambling = {
	.info = {
		.name = "content-gambling",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "is about gambling or betting",
		.why = "Gambling, betting and lottery messages are refused by all carriers, legal or not.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30944; DCA2 704; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_GAMBLING",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Silver Reef: 50 free spins at our online casino.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Silver Reef: Your table for [number] is ready.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
