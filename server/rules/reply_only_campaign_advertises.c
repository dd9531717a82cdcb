/* Writing first is consent to an answer, not to advertising. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const samples[] = { "sample_message", NULL };

	if (!camp_rules_only_answers(lint))
		return;
	if (camp_rules_advertises(lint)) {
		const CampAttribute *use = camp_lint_attribute(lint, "use_case");

		camp_report(lint, rule, use ? use->span : lint->block->header, "campaign %s", rule->info.summary);
	}
	camp_rules_report_stated(lint, rule, samples, CAMP_CONCEPT_PROMOTION);
}

const CampRule camp_rule_reply_only_campaign_advertises = {
	.info = {
		.name = "reply-only-campaign-advertises",
		.severity = CAMP_WARNING,
		.summary = "advertises although people only agreed to an answer",
		.why = "Somebody who writes first has agreed to be answered, and to nothing else. Advertising "
			"needs an opt-in of its own.",
		.remedy = "Choose `customer_care` if you only answer. If you do send offers, describe how people "
			"sign up for them.",
		.source = "Twilio 30896; RingCentral and CTIA on consent by conversation",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  opt_in inbound {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: customer_care\n"
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
