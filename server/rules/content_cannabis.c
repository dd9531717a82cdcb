/* Cannabis and its kin: federal law decides, whatever the state allows. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_CANNABIS);
}

const CampRule camp_rule_content_cannabis = {
	.info = {
		.name = "content-cannabis",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "speaks of cannabis, CBD, hemp or kratom",
		.why = "Carriers refuse every campaign of a business that sells cannabis, CBD, hemp or kratom, "
			"even where the state allows it and even when the messages do not mention it. The review "
			"fee is lost.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30940; DCA2 701; AWS NON_COMPLIANT_USE_CASE_CANNABIS",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: New CBD cookies are in.\",\n"
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
				"    \"Harbor Bakery: New oat cookies are in.\",\n"
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
