/* Appeals for donations have a use case of their own. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "description", "sample_message", NULL };

	if (!camp_states(lint, CAMP_CONCEPT_DONATION) || camp_rules_may_be_for(lint, "charity") ||
	    camp_rules_may_be_for(lint, "political"))
		return;
	camp_rules_report_topic(lint, rule, fields, CAMP_CONCEPT_DONATION);
}

const CampRule camp_rule_donation_without_charity_use_case = {
	.info = {
		.name = "donation-without-charity-use-case",
		.severity = CAMP_WARNING,
		.summary = "asks for donations, but the use case is neither charity nor political",
		.why = "Asking for money for a cause is a use case of its own, for registered non-profits. "
			"Elsewhere it does not fit what was registered.",
		.remedy = "Register the use case `charity`, or leave the appeals out.",
		.source = "AWS CAMPAIGN_MISMATCH_CHARITY; Twilio 30893; TCR on the use case CHARITY",
		.cause = "sample_message.use_case",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Harbor House: Donate today and feed a family.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Harbor House: Our doors open at eight today.\",\n"
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
