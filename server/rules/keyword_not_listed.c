/* The flow tells people to text a word that the list of keywords does not hold. */
#include "lint/rule.h"
#include "rules/_keywords.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

static bool known(const CampLint *lint, CampStr word) {
	static const char *const usual[] = { "STOP", "HELP", "INFO",   "START",      "UNSTOP",
		                                 "END",  "QUIT", "CANCEL", "UNSUBSCRIBE" };

	for (size_t i = 0; i < CAMP_KEYWORD_LISTS; i++) {
		if (camp_has_keyword(lint, camp_keyword_lists[i], word))
			return true;
	}
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
		if (camp_str_equal_ignoring_case(word, camp_str(usual[i])))
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampValue *list = camp_rules_keywords(lint, "opt_in_keywords");
	const CampEvidence *evidence = NULL;

	if (!flow || !list || !list->closed)
		return;
	while ((evidence = camp_rules_next_evidence(flow, CAMP_CONCEPT_KEYWORD_INSTRUCTION, evidence)) != NULL) {
		CampStr word = camp_rules_words(flow, evidence->span);
		CampDraft *draft;

		if (known(lint, word))
			continue;
		draft = camp_report_words(lint, rule, flow, evidence->span, "message_flow %s: %.*s", rule->info.summary,
		                          CAMP_FMT(word));
		camp_draft_related(draft, list->span, "the keywords");
		camp_rules_fix_prepend(lint, draft, "Add the word to opt_in_keywords", list, word);
	}
}

const CampRule camp_rule_keyword_not_listed = {
	.info = {
		.name = "keyword-not-listed",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "tells people to text a word that `opt_in_keywords` does not hold",
		.why = "Whoever texts that word gets no confirmation, and a reviewer who compares the two finds "
			"that they do not agree.",
		.remedy = "Add the word to `opt_in_keywords`, or correct it in the text.",
		.source = "Twilio 30896",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers sign up by texting BREAD to (555) 555-0142.\"\n"
				"  opt_in_keywords: [JOIN]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers sign up by texting BREAD to (555) 555-0142.\"\n"
				"  opt_in_keywords: [Bread, JOIN]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
