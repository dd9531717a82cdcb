/* Crypto currencies and tokens. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_CRYPTO);
}

const CampRule camp_rule_content_crypto = {
	.info = {
		.name = "content-crypto",
		.severity = CAMP_WARNING,
		.fatal = true,
		.summary = "is about crypto currencies or tokens",
		.why = "Promotion of coins and tokens is refused; even login codes of an exchange are looked at "
			"twice.",
		.remedy = "If you only send codes and notices of accounts, say so in the description and leave the "
			"coins out of the messages. Promotion cannot be registered.",
		.source = "Twilio 30947; DCA2 709; AWS BRAND_NON_COMPLIANT_HIGH_RISK_FINANCIAL",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Coin Dock: Buy bitcoin without fees today.\",\n"
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
				"    \"Coin Laundry: Your wash is done.\",\n"
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
