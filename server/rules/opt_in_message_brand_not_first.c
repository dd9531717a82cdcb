/*
 * No provider has written this rule down, but every text shown as passing is so, and Zoom's users report that it
 * helped. Other cells of the matrix that only some ask for are warnings; for this one nobody is known who does, so it is a hint.
 */
#include "lint/rule.h"
#include "rules/_texts.h"

/* Whether words stand before the brand, other than an article that belongs to it. */
static bool has_words(CampStr text) {
	if (camp_str_equal_ignoring_case(camp_str_trim(text), CAMP_LIT("the")))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (camp_is_alpha((unsigned char)text.ptr[i]))
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = camp_next_passage(lint, "opt_in_message", NULL);
	const CampEvidence *brand = passage ? camp_reading_first(passage->reading, CAMP_CONCEPT_BRAND) : NULL;

	if (brand && has_words(camp_rules_words(passage, (CampSpan){ 0, brand->span.start }))) {
		CampDraft *draft = camp_report_words(lint, rule, passage, brand->span, "opt_in_message %s", rule->info.summary);

		camp_fix_begin_with_brand(draft, passage, brand->span);
	}
}

const CampRule camp_rule_opt_in_message_brand_not_first = {
	.info = {
		.name = "opt-in-message-brand-not-first",
		.severity = CAMP_HINT,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not begin with the brand",
		.why = "Nobody has written this rule down, but every message that providers show as passing "
			"starts with the brand, and people whose campaign was refused for months report that "
			"moving it to the front settled it.",
		.remedy = "Begin with the brand and a colon: \"Harbor Bakery: ...\"",
		.source = "Zoom users' experience; the shape of every passing example",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_message: \"Text START to receive text messages from Harbor Bakery.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_message: \"Harbor Bakery: You are now subscribed to weekly offers.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
