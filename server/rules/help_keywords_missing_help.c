/* The one word that every carrier knows must be in the list. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_keyword(lint, rule, "help_keywords", "HELP");
}

const CampRule camp_rule_help_keywords_missing_help = {
	.info = {
		.name = "help-keywords-missing-help",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not hold HELP",
		.why = "HELP is the word that every carrier and every phone knows for this. A list without it is "
			"refused, and texting it would do nothing.",
		.remedy = "Add HELP; keep your other words.",
		.source = "Bird; Bandwidth and RingCentral portals",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_keywords: [INFO]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_keywords: [HELP, INFO]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
