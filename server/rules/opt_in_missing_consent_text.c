/* A form without its words in the file: nothing can be said about them. */
#include "lint/rule.h"
#include "rules/_methods.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampBlock *block = NULL;

	while ((block = camp_next_block(lint, "opt_in", NULL, block)) != NULL) {
		if (block->schema && camp_schema_field(block->schema, CAMP_LIT("consent_text")) &&
		    camp_rules_lacks(block, "consent_text"))
			camp_report(lint, rule, block->header, "opt_in %.*s %s", CAMP_FMT(block->name), rule->info.summary);
	}
}

const CampRule camp_rule_opt_in_missing_consent_text = {
	.info = {
		.name = "opt-in-missing-consent-text",
		.severity = CAMP_INFORMATION,
		.summary = "does not give the words that people agree to",
		.why = "Reviewers look for the exact words beside the box or on the form. As long as they are "
			"not in the file, nobody can say here whether they will pass.",
		.remedy = "Copy them, letter for letter, into `consent_text`.",
		.source = "Twilio 30924",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    url: \"https://harborbakery.example/texts\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    url: \"https://harborbakery.example/texts\"\n"
				"    consent_text: \"I agree to receive text messages from Harbor Bakery.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
