/* Only the address is known. What could not be checked is said, so that silence never means "passed". */
#include "lint/rule.h"
#include "rules/_legal.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_legal_text(lint, rule, "privacy_policy");
}

const CampRule camp_rule_privacy_policy_not_checked = {
	.info = {
		.name = "privacy-policy-not-checked",
		.severity = CAMP_INFORMATION,
		.summary = "could not be checked: only its address is in the files",
		.why = "Reviewers read the page itself, and its wording is the most frequent cause of rejection. "
			"From the address alone nothing can be said about it.",
		.remedy = "Keep a copy of the page beside the campaign and name it: `file: \"legal/privacy.md\"`. "
			"Markdown, HTML as saved by a browser, and plain text will do.",
		.source = "what can be decided from the files",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/legal\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/legal\"\n"
				"    text: \"Harbor Bakery sends text messages to people who sign up for them.\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
