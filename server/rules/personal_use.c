/* Texts between persons are not what is registered here. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "description", "message_flow", NULL };

	camp_rules_report_topic(lint, rule, fields, CAMP_CONCEPT_PERSONAL_USE);
}

const CampRule camp_rule_personal_use = {
	.info = {
		.name = "personal-use",
		.severity = CAMP_WARNING,
		.summary = "reads like texting between persons",
		.why = "These registrations are for applications that send to customers. Personal and person-to- "
			"person texting is refused.",
		.remedy = "Say which system sends the messages, when, and to whom. Leave personal use out.",
		.source = "Twilio 30912, 30532, 30533; AWS CAMPAIGN_NOT_QUALIFIED_P2P",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: customer_care\n"
				"  description: \"I use this number to text with my friends and family.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: customer_care\n"
				"  description: \"Harbor Bakery's order system texts customers when bread is ready.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
