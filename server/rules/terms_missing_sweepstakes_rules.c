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

/* The terms that stand in a campaign's brand, as text. */
static CampStr brands_terms(const CampLint *lint, const CampAttribute **text) {
	const CampBlock *terms = lint->is_campaign ? camp_block_child(lint->brand, "terms") : NULL;

	*text = camp_block_attribute(terms, "text");
	return camp_text_of(lint, *text);
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = camp_next_passage(lint, "terms", NULL);
	bool prizes = lint->is_campaign && camp_rules_is_for(lint, "sweepstake");
	const CampAttribute *text;

	if (passage && !names_rules(passage->reading->prose->text) &&
	    (prizes || camp_reading_has(passage->reading, CAMP_CONCEPT_SWEEPSTAKES)))
		camp_report_lack(lint, rule, passage, "%.*s %s", CAMP_FMT(passage->label), rule->info.summary);
	if (!passage && prizes && brands_terms(lint, &text).len > 0 && !names_rules(brands_terms(lint, &text)))
		camp_report(lint, rule, camp_lint_attribute(lint, "use_case")->value.span, "the brand's terms: %s",
		            rule->info.summary);
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
