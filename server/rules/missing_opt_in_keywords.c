/*
 * People opt in by a keyword, or a provider wants the field from everybody, and it is not there. A campaign that only
 * answers is never asked: it has no such word.
 */
#include "lint/rule.h"
#include "rules/_keywords.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

static void fix(CampLint *lint, CampDraft *draft) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampEvidence *word = flow ? camp_reading_first(flow->reading, CAMP_CONCEPT_KEYWORD_INSTRUCTION) : NULL;

	if (word)
		camp_fix_add_field(draft, CAMP_FIX_REVIEW, lint->block, "opt_in_keywords",
		                   camp_arena_printf(lint->arena, "[%.*s]", CAMP_FMT(camp_rules_words(flow, word->span))));
}

static void check(CampLint *lint, const CampRule *rule) {
	bool by_keyword = camp_rules_uses(lint, "keyword") && !camp_rules_only_answers(lint);
	const CampBlock *block = camp_next_block(lint, "opt_in", "keyword", NULL);
	CampDraft *draft;

	if (lint->block->broken || camp_lint_attribute(lint, "opt_in_keywords") || camp_rules_only_answers(lint))
		return;
	if (by_keyword) {
		draft = camp_report(lint, rule, block ? block->header : camp_flow_anchor(lint), "%s", rule->info.summary);
	} else if (camp_profile_demands(lint->profile, CAMP_DEMAND_KEYWORDS_ALWAYS)) {
		draft = camp_report(
			lint, rule, lint->block->header, "opt_in_keywords is missing: every campaign needs it at %.*s",
			CAMP_FMT(camp_profile_who_demands(lint->arena, lint->profile, CAMP_DEMAND_KEYWORDS_ALWAYS)));
		camp_draft_severity(draft, CAMP_INFORMATION);
	} else {
		return;
	}
	camp_draft_field(draft, "opt_in_keywords");
	fix(lint, draft);
}

const CampRule camp_rule_missing_opt_in_keywords = {
	.info = {
		.name = "missing-opt-in-keywords",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "opt_in_keywords is missing although people opt in by texting a word",
		.why = "The registration has a field for the words, and a keyword opt-in without them is refused "
			"as incomplete. Some portals want the field filled whatever the method is.",
		.remedy = "List the words that people text: `opt_in_keywords: [JOIN]`. They must be those of "
			"`message_flow`.",
		.source = "Twilio 30896; Bandwidth and RingCentral want the field from every campaign",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers sign up by texting BREAD to (555) 555-0142.\"\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers sign up by texting BREAD to (555) 555-0142.\"\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"  opt_in_keywords: [BREAD]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
