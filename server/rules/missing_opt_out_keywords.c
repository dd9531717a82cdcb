/* Words without an answer or an answer without words; or a provider that wants both from everybody. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static const CampHalf half = { "opt_out_keywords", "opt_out_message", "opt_out_handling",
	                           "[STOP, UNSUBSCRIBE, CANCEL, END, QUIT]" };

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_half(lint, rule, &half);
}

const CampRule camp_rule_missing_opt_out_keywords = {
	.info = {
		.name = "missing-opt-out-keywords",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "opt_out_keywords is missing",
		.why = "Words and answer belong together: what happens when somebody texts STOP must be "
			"complete, or left to the provider altogether. Some portals want both from every "
			"campaign, also from one that only answers.",
		.remedy = "Add the field, or write `opt_out_handling: provider_default` if the provider answers "
			"STOP for you.",
		.source = "Twilio 30887; Bandwidth 5101; RingCentral",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_message: \"\"\"\n"
				"    Harbor Bakery: You are unsubscribed and will receive no further messages.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_handling: provider_default\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
