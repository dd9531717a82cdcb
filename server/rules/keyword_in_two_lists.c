/* One word cannot mean two things, and START in the opt-out list would be worse than an oversight. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static void compare(CampLint *lint, const CampRule *rule, const char *first, const char *second) {
	const CampValue *a = camp_rules_keywords(lint, first), *b = camp_rules_keywords(lint, second);

	for (size_t i = 0; a && b && i < b->item_count; i++) {
		for (size_t j = 0; j < a->item_count; j++) {
			CampStr word = camp_rules_keyword(&b->items[i]);

			if (word.len > 0 && camp_str_equal_ignoring_case(word, camp_rules_keyword(&a->items[j]))) {
				CampDraft *draft = camp_report(lint, rule, b->items[i].span, "%s: %.*s stands in %s as well", second,
				                               CAMP_FMT(word), first);

				camp_draft_related(draft, a->items[j].span, "here it stands too");
			}
		}
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < CAMP_KEYWORD_LISTS; i++) {
		for (size_t j = i + 1; j < CAMP_KEYWORD_LISTS; j++)
			compare(lint, rule, camp_keyword_lists[i], camp_keyword_lists[j]);
	}
}

const CampRule camp_rule_keyword_in_two_lists = {
	.info = {
		.name = "keyword-in-two-lists",
		.severity = CAMP_ERROR,
		.summary = "stands in two lists of keywords",
		.why = "A word can do one thing only. In two lists nobody knows whether texting it subscribes or "
			"unsubscribes.",
		.remedy = "Take it out of the list where it does not belong.",
		.source = "TCR field rules; common sense",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_keywords: [START, JOIN]\n"
				"  opt_out_keywords: [STOP, START]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_keywords: [START, JOIN]\n"
				"  opt_out_keywords: [STOP, END]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
