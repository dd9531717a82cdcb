/* Prizes need rules, and the terms must lead to them. */
#include "lint/rule.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

static bool names_rules(CampStr text) {
	static const char *const words[] = { "official rules",          "contest rules", "sweepstakes rules",
		                                 "giveaway rules",          "rules of the",  "no purchase necessary",
		                                 "no purchase is necessary" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (camp_str_find_ignoring_case(text, camp_str(words[i]), 0) != SIZE_MAX)
			return true;
	}
	return false;
}

/* Where a campaign says that there are prizes; empty: nowhere. */
static CampSpan prizes_told(const CampLint *lint, const CampPassage **passage) {
	bool in_name;

	*passage = NULL;
	if (!lint->is_campaign)
		return (CampSpan){ 0, 0 };
	if (camp_rules_is_for(lint, "sweepstake"))
		return camp_lint_attribute(lint, "use_case")->value.span;
	*passage = camp_rules_speaks_of(lint, camp_rules_reviewed_fields, CAMP_CONCEPT_SWEEPSTAKES);
	return *passage ? camp_rules_topic_words(*passage, CAMP_CONCEPT_SWEEPSTAKES, &in_name)->span : (CampSpan){ 0, 0 };
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *own = camp_next_passage(lint, "terms", NULL), *passage;
	CampSpan told = prizes_told(lint, &passage);
	bool prizes = told.end > 0;
	CampStr brands;

	if (own && !names_rules(own->reading->prose->text) &&
	    (prizes || camp_reading_has(own->reading, CAMP_CONCEPT_SWEEPSTAKES)))
		camp_report_lack(lint, rule, own, "%.*s %s", CAMP_FMT(own->label), rule->info.summary);
	brands = !own && prizes ? camp_brand_page(lint, "terms") : (CampStr){ NULL, 0 };
	if (brands.len == 0 || names_rules(brands))
		return;
	if (passage)
		camp_report_words(lint, rule, passage, told, "the brand's terms: %s", rule->info.summary);
	else
		camp_report(lint, rule, told, "the brand's terms: %s", rule->info.summary);
}

const CampRule camp_rule_terms_missing_sweepstakes_rules = {
	.info = {
		.name = "terms-missing-sweepstakes-rules",
		.severity = CAMP_WARNING,
		.summary = "prizes are given away, but no rules are named",
		.why = "Whoever gives prizes away must publish who may enter, how a winner is drawn, and that no purchase is "
			"needed. Reviewers of such campaigns look for these rules in the terms.",
		.remedy = "Name the official rules in the terms and link them, or take the prizes out.",
		.source = "Microsoft TermsAndConditionsMissingSweepstakesTerms",
		.example = {
			.bad =
				"campaign prizes {\n"
				"  brand: bakery\n"
				"  use_case: sweepstake\n"
				"  terms {\n"
				"    text: \"Harbor Bakery sends text messages about its yearly giveaway.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign prizes {\n"
				"  brand: bakery\n"
				"  use_case: sweepstake\n"
				"  terms {\n"
				"    text: \"Harbor Bakery sends text messages about its yearly giveaway. Official rules: https://harborbakery.example/rules\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
