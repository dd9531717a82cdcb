/* The one check behind every disclosure rule: a field, an element, and whether the words are there. */
#include "lint/run.h"

/* Who only answers has nobody opt in by an act, and no rule may push an author to invent one. */
static bool asked_of_reply_only(CampConcept concept) {
	return concept != CAMP_CONCEPT_CONSENT_ACTION && concept != CAMP_CONCEPT_ENROLLMENT;
}

/* The flow as a whole: a disclosure counts wherever the consumer meets it before or at opt-in. */
static void check_flow(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_next_passage(lint, "message_flow", NULL);
	const CampAttribute *attribute = camp_lint_attribute(lint, "message_flow");
	bool composed = !attribute && camp_next_block(lint, "opt_in", NULL, NULL) && !lint->block->broken;
	if ((!flow && !composed) || camp_flow_states(lint, rule->concept)) {
		return;
	}
	if (lint->reply_only && !asked_of_reply_only(rule->concept)) {
		return;
	}
	if (flow) {
		camp_fix_disclose(camp_report_lack(lint, rule, flow, "message_flow %s", rule->info.summary), flow,
		                  rule->concept);
		return;
	}
	camp_fix_write_flow(
		camp_report(lint, rule, lint->block->header, "what is told of opting in %s", rule->info.summary));
}

void camp_check_disclosure(CampLint *lint, const CampRule *rule) {
	if (strcmp(rule->info.field, "message_flow") == 0) {
		check_flow(lint, rule);
		return;
	}
	if (lint->reply_only && !asked_of_reply_only(rule->concept)) {
		return;
	}
	for (const CampPassage *p = NULL; (p = camp_next_passage(lint, rule->info.field, p)) != NULL;) {
		if (!camp_reading_has(p->reading, rule->concept)) {
			camp_fix_disclose(camp_report_lack(lint, rule, p, "%.*s %s", CAMP_FMT(p->label), rule->info.summary), p,
			                  rule->concept);
		}
	}
}
