/* The portal's word is an opt-in keyword. */
#include "lint/rule.h"
#include "rules/_keywords.h"
#include "rules/_zoom.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *word = camp_rules_zoom(lint, "opt_in_word");
	const CampValue *list = camp_rules_keywords(lint, "opt_in_keywords");

	if (!word || word->value.name.len == 0 || !list || !list->closed ||
	    camp_has_keyword(lint, "opt_in_keywords", word->value.name))
		return;
	camp_rules_fix_prepend(lint, camp_report(lint, rule, word->span, "opt_in_word %s", rule->info.summary),
	                       "Add the word", list, word->value.name);
}

const CampRule camp_rule_zoom_opt_in_word_not_listed = {
	.info = {
		.name = "zoom-opt-in-word-not-listed",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "is not among opt_in_keywords",
		.why = "The word that people answer to opt in is a keyword of the campaign; the registration must "
			"name it.",
		.remedy = "Add it to opt_in_keywords.",
		.source = "Zoom's page on opting in and out of Zoom Phone SMS; TCR on keywords",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_keywords: [JOIN]\n"
				"  zoom {\n"
				"    opt_in_word: START\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_keywords: [START, JOIN]\n"
				"  zoom {\n"
				"    opt_in_word: START\n"
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
