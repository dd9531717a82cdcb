/* The one word that every carrier knows must be in the list. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_keyword(lint, rule, "opt_out_keywords", "STOP");
}

const CampRule camp_rule_opt_out_keywords_missing_stop = {
	.info = {
		.name = "opt-out-keywords-missing-stop",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not hold STOP",
		.why = "STOP is the word that every carrier and every phone knows for this. A list without it is "
			"refused, and texting it would do nothing.",
		.remedy = "Add STOP; keep your other words.",
		.source = "Twilio 30887; Bird; Bandwidth 5101",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_keywords: [CANCEL, END]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_keywords: [STOP, CANCEL]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
