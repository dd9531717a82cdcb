/* Writing to people who did not ask for it. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_COLD_OUTREACH);
}

const CampRule camp_rule_cold_outreach = {
	.info = {
		.name = "cold-outreach",
		.severity = CAMP_WARNING,
		.summary = "writes to people who did not ask for it",
		.why = "The first message needs consent that can be shown. Lists that were bought, and messages "
			"that begin by asking who is there, show that there is none.",
		.remedy = "Text only people who signed up with you, and describe where they did.",
		.source = "Twilio 30555, 30884, 30916; CTIA Messaging Principles 5.1",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Oak Homes: Hi, is this the owner of 12 Elm Street?\",\n"
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
				"    \"Oak Homes: Your appointment is on [day].\",\n"
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
