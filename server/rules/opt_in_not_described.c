/*
 * Neither a message flow nor an opt-in block: there is nothing for a reviewer to judge. The flow's other rules are
 * silent then.
 */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	if (!lint->block->broken && !camp_lint_attribute(lint, "message_flow") &&
	    !camp_next_block(lint, "opt_in", NULL, NULL))
		camp_report(lint, rule, lint->block->header, "campaign %s: it has neither `message_flow` nor an `opt_in` block",
		            rule->info.summary);
}

const CampRule camp_rule_opt_in_not_described = {
	.info = {
		.name = "opt-in-not-described",
		.severity = CAMP_ERROR,
		.summary = "does not say how people opt in",
		.why = "Every reviewer asks first how people agree to be texted. Without an answer nothing else "
			"counts.",
		.remedy = "Write a `message_flow`, or an `opt_in` block for each way in which people agree. Where "
			"people always write first, use `opt_in inbound`.",
		.source = "Twilio 30896, 30909; Bandwidth 2100; AWS OPT_IN_WORKFLOW_MISSING",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in inbound {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
