/* Registries take letters and digits only: "STOP ALL" is not a keyword. */
#include "lint/rule.h"
#include "rules/_keywords.h"

static void check_item(CampLint *lint, const CampRule *rule, const char *field, const CampValue *item) {
	CampStr word = camp_rules_keyword(item);
	char *kept = camp_arena_alloc(lint->arena, word.len + 1);
	size_t count = 0;
	CampDraft *draft;

	for (size_t i = 0; i < word.len; i++) {
		unsigned char c = (unsigned char)word.ptr[i];

		if (camp_is_alpha(c) || camp_is_digit(c))
			kept[count++] = (char)c;
	}
	if (count == word.len)
		return;
	draft = camp_report(lint, rule, item->span, "%s: \"%.*s\" %s", field, CAMP_FMT(word), rule->info.summary);
	camp_draft_field(draft, field);
	if (count > 0)
		camp_fix_replace(draft, CAMP_FIX_SAFE, "Write it in one word", item->span, (CampStr){ kept, count });
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < CAMP_KEYWORD_LISTS; i++) {
		const CampValue *list = camp_rules_keywords(lint, camp_keyword_lists[i]);

		for (size_t j = 0; list && j < list->item_count; j++)
			check_item(lint, rule, camp_keyword_lists[i], &list->items[j]);
	}
}

const CampRule camp_rule_keyword_not_one_word = {
	.info = {
		.name = "keyword-not-one-word",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is not one word of letters and digits",
		.why = "The registry takes keywords of letters and digits without blanks, and refuses the list "
			"otherwise, although guides print \"STOP ALL\".",
		.remedy = "Write it in one word: STOPALL.",
		.source = "Twilio and Vonage field references; Bandwidth",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_keywords: [STOP, \"STOP ALL\"]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_keywords: [STOP, STOPALL]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
