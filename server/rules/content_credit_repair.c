/* Repairing somebody's credit. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_CREDIT_REPAIR);
}

const CampRule camp_rule_content_credit_repair = {
	.info = {
		.name = "content-credit-repair",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "offers to repair credit",
		.why = "Credit repair is on the list of what no carrier takes.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30950; DCA2 709; AT&T code of conduct",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Ridge: Fix your credit in 30 days.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Ridge: Your store credit is $20.\",\n"
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
