/* Spoken consent for advertising: one page of a provider shows it as passing, another refuses it. */
#include "lint/rule.h"
#include "rules/_methods.h"

static void check_method(CampLint *lint, const CampRule *rule, const char *method) {
	const CampBlock *block = NULL;

	while ((block = camp_next_block(lint, "opt_in", method, block)) != NULL)
		camp_report(lint, rule, block->header, "opt_in %s %s", method, rule->info.summary);
}

static void check(CampLint *lint, const CampRule *rule) {
	if (!camp_rules_advertises(lint))
		return;
	check_method(lint, rule, "verbal");
	check_method(lint, rule, "ivr");
}

const CampRule camp_rule_verbal_opt_in_for_marketing = {
	.info = {
		.name = "verbal-opt-in-for-marketing",
		.severity = CAMP_WARNING,
		.summary = "asks aloud for consent to advertising",
		.why = "Advertising needs consent in writing: a ticked box, a signature, a text. Providers "
			"contradict themselves here; one of their pages shows a spoken opt-in for promotions as "
			"passing, another refuses it.",
		.remedy = "Let people confirm in writing as well, for example by answering YES to a text, and "
			"describe that. Or use spoken consent for messages that do not advertise.",
		.source = "Twilio 30913 refuses it, 30896 shows it as passing; Telnyx asks for a second "
			"confirmation",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  opt_in verbal {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  opt_in verbal {\n"
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
