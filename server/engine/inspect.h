/* Inspecting one text: which elements of the vocabulary stand in it, at which words, and which its field needs. */
#ifndef CAMP_ENGINE_INSPECT_H
#define CAMP_ENGINE_INSPECT_H

#include "base/arena.h"
#include "campaign/engine.h"
#include "lint/rule.h"
#include "prose/sms.h"

typedef struct CampInspectedElement {
	CampConcept element;
	CampSeverity required; /* the weight of the rule that asks for it in this field, CAMP_OFF when none does */
	bool found;
	const CampSpan *spans; /* bytes of the text */
	size_t span_count;
} CampInspectedElement;

typedef struct CampInspection {
	const char *field;
	const CampInspectedElement *elements; /* every element, in the vocabulary's order */
	size_t element_count;
	uint32_t length; /* code points */
	CampLimit limit; /* of the field for every provider; zero when there is none */
	CampSms sms;
} CampInspection;

/* The fields that can be inspected, ends with NULL: text fields of the language, sample_message, privacy_policy, terms. */
const char *const *camp_inspect_fields(void);
/* False when `field` is none of them. `brand` empty: the brand is recognised by its shape. */
bool camp_inspect(CampArena *arena, const CampEngine *engine, CampStr field, CampStr brand, CampStr text,
                  CampInspection *inspection);
/* The same of a passage that was read already, for hover. */
void camp_inspect_passage(CampArena *arena, const CampProfile *profile, const CampPassage *passage,
                          CampInspection *inspection);

#endif
