/* The number that people text is the same everywhere. */
#include "lint/rule.h"
#include "rules/_rates.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_next_passage(lint, "message_flow", NULL);
	const CampBlock *block = camp_next_block(lint, "opt_in", "keyword", NULL);
	const CampAttribute *number = block ? camp_block_attribute(block, "number") : NULL;
	CampStr own = number && !number->broken ? camp_text_of(lint, number) : (CampStr){ NULL, 0 };
	const CampEvidence *word = flow ? camp_reading_first(flow->reading, CAMP_CONCEPT_KEYWORD_INSTRUCTION) : NULL;
	const CampEvidence *phone = NULL;

	if (!word || own.len == 0 || camp_next_block(lint, "opt_in", "keyword", block))
		return;
	/* The number behind the word: "text JOIN to (555) ...". */
	while ((phone = camp_rules_next_evidence(flow, CAMP_CONCEPT_PHONE_NUMBER, phone)) != NULL) {
		CampStr told = camp_rules_words(flow, phone->span);

		if (phone->span.start < word->span.end || phone->span.start > word->span.end + 24)
			continue;
		if (!camp_rules_same_number(told, own))
			camp_report_words(lint, rule, flow, phone->span, "message_flow says %.*s, but opt_in keyword says %.*s",
			                  CAMP_FMT(told), CAMP_FMT(own));
	}
}

const CampRule camp_rule_opt_in_number_differs = {
	.info = {
		.name = "opt-in-number-differs",
		.severity = CAMP_WARNING,
		.summary = "is not the number of the opt_in block",
		.why = "A reviewer who texts the number finds that nothing answers, or somebody else.",
		.remedy = "Give the same number in both places.",
		.source = "Twilio 30896, 30909; AWS OPT_IN_WORKFLOW_INCOMPLETE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Guests text JOIN to (555) 555-0142.\"\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550199\"\n"
				"  }\n"
				"  opt_in_keywords: [JOIN]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Guests text JOIN to (555) 555-0142.\"\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"  opt_in_keywords: [JOIN]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
