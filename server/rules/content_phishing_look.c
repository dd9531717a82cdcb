/* Secrets that no honest text asks for. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_sample_field, CAMP_CONCEPT_SECRETS_ASKED);
}

const CampRule camp_rule_content_phishing_look = {
	.info = {
		.name = "content-phishing-look",
		.severity = CAMP_WARNING,
		.summary = "asks for secrets as a fraud does",
		.why = "Messages that ask for passwords, card numbers or a social security number look like "
			"phishing, whoever sends them. Filters block them and reviewers refuse them for good.",
		.remedy = "Ask people to log in at your own address, or to call; never to send secrets.",
		.source = "Twilio 30960, 30884; AWS SPAM_OR_PHISHING_ASSOCIATION",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Oak Bank: Reply with your PIN to finish.\",\n"
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
				"    \"Oak Bank: Log in to finish: https://oakbank.example\",\n"
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
