/* The registered sender must be the one whose customers get the texts. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "description", "message_flow", NULL };

	camp_rules_report_topic(lint, rule, fields, CAMP_CONCEPT_RESELLER);
}

const CampRule camp_rule_reseller_as_sender = {
	.info = {
		.name = "reseller-as-sender",
		.severity = CAMP_WARNING,
		.summary = "sends for clients of its own",
		.why = "The brand must be the business whose customers get the messages. An agency or platform "
			"that registers itself for its clients is refused.",
		.remedy = "Register each client as a brand of its own. If you do text your own customers, describe "
			"them as yours.",
		.source = "Twilio 30894; DCA2 710; Sinch CR2004; Plivo 1002; Infobip 1005; Microsoft "
			"BrandIdentifiedAsResellerOrIvr",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  description: \"Our platform lets businesses text their guests.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  description: \"Harbor Bakery texts its customers when bread is ready.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
