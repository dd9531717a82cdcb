/* What sounds like a fraud. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_CLAIMS);
}

const CampRule camp_rule_content_deceptive_claims = {
	.info = {
		.name = "content-deceptive-claims",
		.severity = CAMP_WARNING,
		.fatal = true,
		.summary = "presses or promises like a fraud",
		.why = "Winnings, threats and guarantees are what frauds write. Reviewers and filters judge by the "
			"words.",
		.remedy = "Say plainly what you offer, until when, and on what terms.",
		.source = "Twilio 30959, 30962; AWS SPAM_OR_PHISHING_ASSOCIATION",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: You have been selected! Claim your prize.\",\n"
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
				"    \"Harbor Bakery: Your tenth loaf is free this week.\",\n"
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
