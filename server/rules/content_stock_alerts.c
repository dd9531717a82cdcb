/* Tips and signals for trading. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_STOCK_ALERTS);
}

const CampRule camp_rule_content_stock_alerts = {
	.info = {
		.name = "content-stock-alerts",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "sends stock tips or trading signals",
		.why = "Stock picks and trading signals are refused. A broker may text its own customers about "
			"their accounts.",
		.remedy = "Take the words out if they mean something else, or say it in plainer words. A business of "
			"this kind cannot register a campaign.",
		.source = "Twilio 30946; DCA2 709; AWS BRAND_NON_COMPLIANT_HIGH_RISK_FINANCIAL",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Peak Tips: Penny stock of the day.\",\n"
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
				"    \"Peak Supply: Your size is back in stock.\",\n"
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
