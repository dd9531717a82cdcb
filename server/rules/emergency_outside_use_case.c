/* Warnings to the public. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "description", "sample_message", NULL };

	if (camp_rules_is_for(lint, "emergency"))
		return;
	camp_rules_report_topic(lint, rule, fields, CAMP_CONCEPT_EMERGENCY);
}

const CampRule camp_rule_emergency_outside_use_case = {
	.info = {
		.name = "emergency-outside-use-case",
		.severity = CAMP_WARNING,
		.summary = "warns of danger to the public, but the use case is not emergency",
		.why = "Warnings of danger to life must not depend on these routes; only a campaign registered for "
			"emergencies may carry them, and some providers take none.",
		.remedy = "Leave such warnings to the public systems, or register the use case `emergency`. If you "
			"mean a closing or a change of times, say that.",
		.source = "Twilio 30929; AWS CAMPAIGN_NOT_QUALIFIED_EMERGENCY_ALERT",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Oak County: Evacuation order for the valley.\",\n"
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
				"    \"Oak County: The library closes early today.\",\n"
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
