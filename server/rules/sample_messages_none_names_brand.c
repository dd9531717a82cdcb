/* Not one of the samples does what providers that differ in all else agree on. */
#include "lint/rule.h"
#include "rules/_samples.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_no_sample(lint, rule, CAMP_CONCEPT_BRAND);
}

const CampRule camp_rule_sample_messages_none_names_brand = {
	.info = {
		.name = "sample-messages-none-names-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "none of them names the brand",
		.why = "People must see in each message who is writing. All providers agree that at least one "
			"sample must show it; several want it in each.",
		.remedy = "Begin with the brand: \"Harbor Bakery: ...\"",
		.source = "Twilio 30893, 30896; DCA2 603; AWS SAMPLE_MESSAGE_MISMATCH; Microsoft "
			"SampleMessageMissingBrandName",
		.cause = "sample_message.brand",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\"Rye is back this week.\", \"Fresh rolls on Sunday from seven.\"]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Fresh rolls on Sunday from seven.\",\n"
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
