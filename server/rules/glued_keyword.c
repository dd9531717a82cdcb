/* STOP must stand alone to be read as a word. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		CampStr text = passage->reading->prose->text;
		const CampEvidence *words = NULL;

		while (camp_rules_is_of(passage, camp_rules_message_fields) &&
		       (words = camp_rules_next_evidence(passage, CAMP_CONCEPT_OPT_OUT, words)) != NULL) {
			size_t at = camp_str_find(camp_str_slice(text, 0, words->span.end), CAMP_LIT("STOP2"), words->span.start);
			CampSpan glued = { (uint32_t)at, (uint32_t)at + 5 };

			if (at == SIZE_MAX)
				continue;
			camp_fix_replace(camp_report_words(lint, rule, passage, words->span, "%.*s %s: \"%.*s\"",
			                                   CAMP_FMT(passage->label), rule->info.summary,
			                                   CAMP_FMT(camp_rules_words(passage, words->span))),
			                 CAMP_FIX_REVIEW, "Write STOP to", camp_rules_source(passage, glued), CAMP_LIT("STOP to "));
		}
	}
}

const CampRule camp_rule_glued_keyword = {
	.info = {
		.name = "glued-keyword",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "glues STOP to other words",
		.why = "Filters and phones look for the word STOP. Glued to others it is not found, and people "
			"send back the whole.",
		.remedy = "Write \"STOP to end\".",
		.source = "Bandwidth on STOP words that stand alone (second-hand)",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back. STOP2END\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back. STOP to end\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
