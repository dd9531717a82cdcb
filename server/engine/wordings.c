#include "engine/wordings.h"

#include "engine/internal.h"

/* The strongest rule that asks for the concept in the field, or NULL. */
static const CampRule *asks_for(const char *field, CampConcept concept) {
	const CampRule *strongest = NULL;
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRule *rule = camp_rule_table[i];
		if (rule->info.element && rule->concept == concept && strcmp(rule->info.field, field) == 0 &&
		    (!strongest || rule->info.severity < strongest->info.severity)) {
			strongest = rule;
		}
	}
	return strongest;
}

const CampLackedWording *camp_doc_wordings(CampArena *arena, CampDoc *doc, CampDocItem item, const CampPassage *passage,
                                           size_t *count) {
	const CampLint *lint = &camp_doc_check_of(doc, item)->lint;
	CampLackedWording *found = CAMP_ARENA_ARRAY(arena, CampLackedWording, CAMP_CONCEPT_COUNT);
	*count = 0;
	for (CampSeverity severity = CAMP_ERROR; severity <= CAMP_HINT; severity++) {
		for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
			const CampRule *rule = asks_for(passage->field, (CampConcept) concept);
			CampStr text;
			if (!rule || rule->info.severity != severity || camp_reading_has(passage->reading, (CampConcept) concept)) {
				continue;
			}
			const CampWording *wording = camp_wording_fitting(lint, passage, (CampConcept) concept, &text);
			if (wording) {
				found[(*count)++] = (CampLackedWording){ (CampConcept) concept, severity, rule->info.name,
					                                     wording->title, text };
			}
		}
	}
	return found;
}
