#include "rules/_topics.h"

#include "rules/_texts.h"

const char *const camp_rules_reviewed_fields[] = { "description",  "message_flow",    "sample_message",
	                                               "consent_text", "script",          "opt_in_message",
	                                               "help_message", "opt_out_message", NULL };
const char *const camp_rules_told_fields[] = { "description", "message_flow", "consent_text", "script", NULL };
const char *const camp_rules_sample_field[] = { "sample_message", NULL };

static bool is_in_name(const CampPassage *passage, const CampEvidence *words) {
	const CampEvidence *name = NULL;

	while ((name = camp_rules_next_evidence(passage, CAMP_CONCEPT_BRAND, name)) != NULL) {
		if (name->span.start < words->span.end && words->span.start < name->span.end)
			return true;
	}
	return false;
}

const CampEvidence *camp_rules_topic_words(const CampPassage *passage, CampConcept concept, bool *in_name) {
	const CampEvidence *first = camp_reading_first(passage->reading, concept);
	const CampEvidence *words = first;

	while (words && is_in_name(passage, words))
		words = camp_rules_next_evidence(passage, concept, words);
	*in_name = !words;
	return words ? words : first;
}

void camp_rules_report_topic(CampLint *lint, const CampRule *rule, const char *const *fields, CampConcept concept) {
	const char *end = rule->info.fatal ? "; such a campaign cannot be resubmitted, and its fee is lost" : "";
	bool name_told = false;

	for (size_t i = 0; camp_states(lint, concept) && i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *words;
		bool in_name;

		if (!camp_reading_has(passage->reading, concept) || !camp_rules_is_of(passage, fields))
			continue;
		words = camp_rules_topic_words(passage, concept, &in_name);
		if (!words || (in_name && name_told))
			continue;
		name_told = name_told || in_name;
		camp_report_words(lint, rule, passage, words->span, "%.*s %s: \"%.*s\"%s", CAMP_FMT(passage->label),
		                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, words->span)), end);
	}
}

const CampPassage *camp_rules_speaks_of(const CampLint *lint, const char *const *fields, CampConcept concept) {
	const CampPassage *passage;

	camp_rules_first_stated(lint, fields, concept, &passage);
	return passage;
}

static bool is_named(const CampAttribute *attribute, const char *use_case) {
	if (!attribute)
		return false;
	for (size_t i = 0; i < attribute->value.item_count; i++) {
		if (camp_str_equal(attribute->value.items[i].name, camp_str(use_case)))
			return true;
	}
	return camp_str_equal(attribute->value.name, camp_str(use_case));
}

bool camp_rules_is_for(const CampLint *lint, const char *use_case) {
	return is_named(camp_lint_attribute(lint, "use_case"), use_case) ||
	       is_named(camp_lint_attribute(lint, "sub_use_cases"), use_case);
}

bool camp_rules_may_be_for(const CampLint *lint, const char *use_case) {
	static const char *const open[] = { "carrier_exempt", "trial", "starter", "sole_proprietor", "agents_franchises" };
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");

	if (!use || use->broken || camp_rules_is_for(lint, use_case))
		return true;
	for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
		if (is_named(use, open[i]))
			return true;
	}
	/* A mixture whose parts are not named may hold it. */
	return (is_named(use, "mixed") || is_named(use, "low_volume")) && !camp_lint_attribute(lint, "sub_use_cases");
}

bool camp_rules_is_for_adults(const CampLint *lint, const CampPassage **passage, const CampEvidence **words) {
	static const CampConcept topics[] = { CAMP_CONCEPT_ALCOHOL, CAMP_CONCEPT_TOBACCO, CAMP_CONCEPT_FIREARMS,
		                                  CAMP_CONCEPT_DATING };

	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++) {
		*words = camp_rules_first_stated(lint, camp_rules_reviewed_fields, topics[i], passage);
		if (*words)
			return true;
	}
	*passage = NULL;
	return camp_flag(lint, "age_gated", false);
}
