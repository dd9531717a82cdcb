/* Quick money and sellers who recruit sellers. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_GET_RICH);
}

const CampRule camp_rule_content_get_rich = {
	.info = {
		.name = "content-get-rich",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "promises quick money or recruits sellers",
		.why = "Work from home, secret shoppers and schemes in which sellers recruit sellers are refused "
			"by all carriers.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30951; T-Mobile and AT&T codes of conduct",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Sun Circle: Earn $900 a week from home.\",\n"
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
				"    \"Sun Circle: Your shift starts at [time].\",\n"
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
