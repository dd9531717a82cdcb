/* Leads for others, affiliates. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_LEAD_GENERATION);
}

const CampRule camp_rule_content_lead_generation = {
	.info = {
		.name = "content-lead-generation",
		.severity = CAMP_WARNING,
		.fatal = true,
		.summary = "is about leads for others or affiliate marketing",
		.why = "Carriers accept messages from the sender itself only. Whoever gathers leads for others, "
			"sells them or lives on affiliate sales is refused; one list counts even the words on the "
			"website, and search engine services with them.",
		.remedy = "If you only answer people who asked you, call them customers who asked for a quote. If "
			"leads are passed on, the campaign cannot be registered.",
		.source = "Twilio 30951; DCA2 708; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_AFFILIATE_MARKETING",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Roof Match: We buy exclusive leads from you.\",\n"
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
				"    \"Harbor Roofing: Your quote is ready.\",\n"
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
