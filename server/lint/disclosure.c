/* The one check behind every disclosure rule: a field, an element, and whether the words are there. */
#include "lint/run.h"

/* Who only answers has nobody opt in by an act, and no rule may push an author to invent one. */
bool camp_is_asked(const CampLint *lint, CampConcept concept) {
	return (concept != CAMP_CONCEPT_CONSENT_ACTION && concept != CAMP_CONCEPT_ENROLLMENT) || !lint->reply_only;
}

/* Whether a text of the flow lacks what can be added to it: then the flow is written when that has been done, so that it
 * quotes the text as it will be. */
static bool waits_for_texts(const CampLint *lint) {
	static const char *const fields[] = { "consent_text", "script" };
	CampConceptSet flow = camp_demanded(lint, "message_flow", CAMP_WARNING);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		CampConceptSet both = camp_demanded(lint, fields[i], CAMP_WARNING) & flow;
		for (const CampPassage *p = NULL; (p = camp_next_passage(lint, fields[i], p)) != NULL;) {
			CampConceptSet lacking = both;
			for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
				bool stated = camp_reading_has(p->reading, (CampConcept) concept);
				lacking &= stated ? ~camp_concept_set((CampConcept) concept) : ~(CampConceptSet)0;
			}
			if (camp_lint_wordings(lint, lacking, p->attribute->schema->text_kind).count > 0) {
				return true;
			}
		}
	}
	return false;
}

/* The flow as a whole: a disclosure counts wherever the consumer meets it before or at opt-in. */
static void check_flow(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_next_passage(lint, "message_flow", NULL);
	const CampAttribute *attribute = camp_lint_attribute(lint, "message_flow");
	bool composed = !attribute && camp_next_block(lint, "opt_in", NULL, NULL) && !lint->block->broken;
	if ((!flow && !composed) || camp_flow_states(lint, rule->concept)) {
		return;
	}
	if (!camp_is_asked(lint, rule->concept)) {
		return;
	}
	if (flow) {
		camp_fix_disclose(camp_report_lack(lint, rule, flow, "message_flow %s", rule->info.summary), flow,
		                  rule->concept);
		return;
	}
	CampDraft *draft = camp_report(lint, rule, lint->block->header, "what the campaign tells of opting in %s",
	                               rule->info.summary);
	if (!waits_for_texts(lint)) {
		camp_fix_write_flow(draft);
	}
}

void camp_check_disclosure(CampLint *lint, const CampRule *rule) {
	if (strcmp(rule->info.field, "message_flow") == 0) {
		check_flow(lint, rule);
		return;
	}
	if (!camp_is_asked(lint, rule->concept)) {
		return;
	}
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *p = &lint->passages[i];
		if (!camp_reading_has(p->reading, rule->concept) && !p->waits && camp_is_field(p->field, rule->info.field)) {
			camp_fix_disclose(camp_report_lack(lint, rule, p, "%.*s %s", CAMP_FMT(p->label), rule->info.summary), p,
			                  rule->concept);
		}
	}
}
