/* Not one of the samples does what providers that differ in all else agree on. */
#include "lint/rule.h"
#include "rules/_samples.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_no_sample(lint, rule, CAMP_CONCEPT_OPT_OUT);
}

const CampRule camp_rule_sample_messages_none_opts_out = {
	.info = {
		.name = "sample-messages-none-opts-out",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "none of them says how to opt out",
		.why = "Reviewers look in the samples for the way out. All providers agree that at least one "
			"sample must show it; several want it in each.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30893; Bandwidth 8100; RingCentral 9106; Sinch and Microsoft want it in each",
		.cause = "sample_message.opt_out",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: Fresh rolls on Sunday from seven.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week. Reply STOP to opt out.\",\n"
				"    \"Harbor Bakery: Fresh rolls on Sunday from seven.\",\n"
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
