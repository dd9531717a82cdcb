/* Drugs that federal law forbids. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_ILLEGAL_SUBSTANCE);
}

const CampRule camp_rule_content_illegal_substances = {
	.info = {
		.name = "content-illegal-substances",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "speaks of drugs that federal law forbids",
		.why = "What federal law forbids cannot be advertised by text anywhere in the country, also where "
			"a state has made it legal.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30952, 30940; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_ILLEGAL_SUBSTANCES",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Magic mushrooms delivered.\",\n"
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
				"    \"Harbor Bakery: Oyster mushrooms delivered.\",\n"
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
