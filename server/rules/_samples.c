#include "rules/_samples.h"

#include "rules/_texts.h"

static bool any_states(const CampLint *lint, CampConcept concept) {
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		if (camp_reading_has(passage->reading, concept))
			return true;
	}
	return false;
}

/* A one-time code is not a programme that one could leave. */
static bool is_exempt(const CampLint *lint, CampConcept concept) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");

	return concept == CAMP_CONCEPT_OPT_OUT && use && camp_str_equal(use->value.name, CAMP_LIT("two_factor"));
}

/* Nor does somebody need a way out who is told that they are out. */
static bool has_left(const CampPassage *sample, CampConcept concept) {
	return concept == CAMP_CONCEPT_OPT_OUT && camp_reading_has(sample->reading, CAMP_CONCEPT_OPT_OUT_CONFIRMATION);
}

void camp_rules_check_no_sample(CampLint *lint, const CampRule *rule, CampConcept concept) {
	const CampAttribute *samples = camp_lint_attribute(lint, "sample_messages");
	const CampPassage *first = camp_next_passage(lint, "sample_message", NULL);
	CampDraft *draft;

	if (!samples || !first || any_states(lint, concept) || is_exempt(lint, concept))
		return;
	draft = camp_report(lint, rule, samples->name_span, "sample_messages: %s", rule->info.summary);
	camp_draft_field(draft, "sample_messages");
	camp_fix_disclose_everywhere(draft, "sample_message", concept);
}

void camp_rules_check_each_sample(CampLint *lint, const CampRule *rule, CampDemand demand) {
	bool demanded = camp_profile_demands(lint->profile, demand);
	const CampPassage *passage = NULL;

	/* That none does is one finding, of a rule of its own. */
	if (!any_states(lint, rule->concept) || is_exempt(lint, rule->concept))
		return;
	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		CampDraft *draft;

		if (camp_reading_has(passage->reading, rule->concept) || has_left(passage, rule->concept))
			continue;
		draft = camp_report(lint, rule, passage->value->span, "%.*s %s", CAMP_FMT(passage->label), rule->info.summary);
		camp_draft_field(draft, "sample_messages");
		if (demanded)
			camp_draft_severity(draft, CAMP_ERROR);
		camp_fix_disclose(draft, passage, rule->concept);
	}
}

/* ---- Flags ---------------------------------------------------------------------------------------------------------- */

/* The first text of such a field that holds the thing, written out or as a placeholder for one. */
static const CampEvidence *find_thing(const CampLint *lint, const CampFlag *flag, const char *field,
                                      const CampPassage **sample) {
	for (*sample = NULL; (*sample = camp_next_passage(lint, field, *sample)) != NULL;) {
		const CampEvidence *evidence = NULL;

		while ((evidence = camp_rules_next_evidence(*sample, flag->concept, evidence)) != NULL) {
			if (!camp_rules_is_brand_name(*sample, evidence))
				return evidence;
		}
		while ((evidence = camp_rules_next_evidence(*sample, CAMP_CONCEPT_PLACEHOLDER, evidence)) != NULL) {
			CampStr words = camp_rules_words(*sample, evidence->span);

			for (const char *const *word = flag->placeholders; *word; word++) {
				if (camp_str_find_ignoring_case(words, camp_str(*word), 0) != SIZE_MAX)
					return evidence;
			}
		}
	}
	return NULL;
}

/* The number of a help message is one that messages hold: `true` is not wrong then, the samples only fail to show it. */
static const CampPassage *find_reply(const CampLint *lint, const CampFlag *flag) {
	static const char *const replies[] = { "opt_in_message", "help_message", "opt_out_message" };
	const CampPassage *reply;

	for (size_t i = 0; i < sizeof replies / sizeof *replies; i++) {
		if (find_thing(lint, flag, replies[i], &reply))
			return reply;
	}
	return NULL;
}

static void report_value(CampLint *lint, const CampRule *rule, const CampFlag *flag, const CampAttribute *set,
                         const CampPassage *sample, const CampEvidence *thing) {
	CampStr title = camp_arena_printf(lint->arena, "Set %s to %s", flag->name, thing ? "true" : "false");
	const CampPassage *reply = thing ? NULL : find_reply(lint, flag);
	CampDraft *draft;

	if (reply) {
		draft = camp_report(lint, rule, set->span, "%s is true, but of the messages only %.*s holds %s, and no sample",
		                    flag->name, CAMP_FMT(reply->label), flag->thing);
		camp_draft_severity(draft, CAMP_WARNING);
		camp_draft_field(draft, flag->name);
		return;
	}
	if (thing) {
		draft = camp_report(lint, rule, set->span, "%s is false, but %.*s holds %s", flag->name,
		                    CAMP_FMT(sample->label), flag->thing);
		camp_draft_related(draft, camp_rules_source(sample, thing->span), flag->thing);
	} else {
		draft = camp_report(lint, rule, set->span, "%s is true, but no sample holds %s", flag->name, flag->thing);
	}
	camp_draft_field(draft, flag->name);
	/* Words in a sample contradict `false`. Which is wrong when there are none, only the sender knows. */
	camp_fix_replace(draft, thing ? CAMP_FIX_SAFE : CAMP_FIX_REVIEW, title.ptr, set->value.span,
	                 thing ? CAMP_LIT("true") : CAMP_LIT("false"));
}

void camp_rules_check_flag(CampLint *lint, const CampRule *rule, const CampFlag *flag) {
	const CampAttribute *set = camp_lint_attribute(lint, flag->name);
	const CampPassage *sample;
	const CampEvidence *thing = find_thing(lint, flag, "sample_message", &sample);

	if (set && !set->broken && set->value.kind == CAMP_VALUE_BOOLEAN) {
		if (thing ? !set->value.boolean : set->value.boolean && camp_next_passage(lint, "sample_message", NULL))
			report_value(lint, rule, flag, set, sample, thing);
	} else if (!set && thing && !lint->block->broken) {
		CampDraft *draft = camp_report_words(lint, rule, sample, thing->span, "%.*s holds %s, but %s is not set",
		                                     CAMP_FMT(sample->label), flag->thing, flag->name);

		camp_draft_field(draft, flag->name);
		camp_fix_add_field(draft, CAMP_FIX_SAFE, lint->block, flag->name, CAMP_LIT("true"));
	}
}
