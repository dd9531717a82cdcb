/* Swearing and hatred. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_PROFANITY);
}

const CampRule camp_rule_content_profanity = {
	.info = {
		.name = "content-profanity",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "swears or incites hatred",
		.why = "Profanity, threats and hatred are refused on every network.",
		.remedy = "Say it without the word.",
		.source = "Twilio 30954; DCA2 705; CTIA (SHAFT)",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: This sale is fucking huge.\",\n"
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
				"    \"Harbor Bakery: This sale is really big.\",\n"
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
