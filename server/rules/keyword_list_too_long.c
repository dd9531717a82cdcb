/* The registry keeps a list of keywords as one text. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static void check(CampLint *lint, const CampRule *rule) {
	CampLimit limit = camp_profile_limit(lint->profile, "keywords", 0, 255);

	for (size_t i = 0; i < CAMP_KEYWORD_LISTS; i++) {
		const CampValue *list = camp_rules_keywords(lint, camp_keyword_lists[i]);
		size_t length = 0;

		/* Words and the commas between them. */
		for (size_t j = 0; list && j < list->item_count; j++)
			length += camp_rules_keyword(&list->items[j]).len + (j > 0);
		if (limit.maximum > 0 && length > limit.maximum)
			camp_report(lint, rule, camp_lint_attribute(lint, camp_keyword_lists[i])->name_span,
			            "%s %s: %zu characters with commas, at most %u", camp_keyword_lists[i], rule->info.summary,
			            length, limit.maximum);
	}
}

const CampRule camp_rule_keyword_list_too_long = {
	.info = {
		.name = "keyword-list-too-long",
		.severity = CAMP_ERROR,
		.summary = "is longer than the registry takes",
		.why = "The registry stores the list as one text of limited length and refuses a longer one.",
		.remedy = "Keep the words that people really use; STOP, UNSUBSCRIBE, CANCEL, END and QUIT are "
			"enough for leaving.",
		.source = "Twilio, Sinch and Vonage field references (255 characters)",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_keywords: [\n"
				"    HARBORBREAD00, HARBORBREAD01, HARBORBREAD02, HARBORBREAD03, HARBORBREAD04,\n"
				"    HARBORBREAD05, HARBORBREAD06, HARBORBREAD07, HARBORBREAD08, HARBORBREAD09,\n"
				"    HARBORBREAD10, HARBORBREAD11, HARBORBREAD12, HARBORBREAD13, HARBORBREAD14,\n"
				"    HARBORBREAD15, HARBORBREAD16, HARBORBREAD17, HARBORBREAD18, HARBORBREAD19,\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_keywords: [BREAD, JOIN]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
