/* The flag exists in the registry, and carriers accept no campaign that has it set. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *flag = camp_lint_attribute(lint, "affiliate_marketing");

	if (flag && camp_flag(lint, "affiliate_marketing", false))
		camp_report(lint, rule, flag->span, "affiliate_marketing %s", rule->info.summary);
}

const CampRule camp_rule_affiliate_marketing = {
	.info = {
		.name = "affiliate-marketing",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "is set to true, and carriers accept no such campaign",
		.why = "Sending for others, or for a share of their sales, is banned by all carriers. Setting "
			"the flag is telling them so.",
		.remedy = "If you only send your own messages, set it to false. If you do send for others, the "
			"campaign cannot be registered.",
		.source = "TCR; Sinch; DCA2 708; Twilio 30951",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  affiliate_marketing: true\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  affiliate_marketing: false\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
