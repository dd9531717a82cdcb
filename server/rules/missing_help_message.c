/* Words without an answer or an answer without words; or a provider that wants both from everybody. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static const CampHalf half = { "help_message", "help_keywords", "help_handling", NULL };

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_half(lint, rule, &half);
}

const CampRule camp_rule_missing_help_message = {
	.info = {
		.name = "missing-help-message",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "help_message is missing",
		.why = "Words and answer belong together: what happens when somebody texts HELP must be "
			"complete, or left to the provider altogether. Some portals want both from every "
			"campaign, also from one that only answers.",
		.remedy = "Add the field, or write `help_handling: provider_default` if the provider answers HELP "
			"for you.",
		.source = "Twilio 30890; AWS; RingCentral",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_keywords: [HELP]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_handling: provider_default\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
