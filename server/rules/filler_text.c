/* Text that stands in for another. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_FILLER);
}

const CampRule camp_rule_filler_text = {
	.info = {
		.name = "filler-text",
		.severity = CAMP_ERROR,
		.summary = "is filler or test text",
		.why = "A registration with filler text, or for tests, is refused at once.",
		.remedy = "Write what is really sent, to real people.",
		.source = "Twilio 30534; AWS NON_COMPLIANT_USE_CASE_TESTING, CAMPAIGN_TEMPLATE_REUSE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Lorem ipsum dolor sit amet, and so on.\",\n"
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
				"    \"Harbor Bakery: Rye is back this week.\",\n"
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
