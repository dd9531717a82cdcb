#include "lint/wording.h"

#define KIND(kind) (1u << CAMP_TEXT_##kind)

typedef struct Row {
	CampConcept concept;
	unsigned kinds;
	CampWording wording;
} Row;

static const Row rows[] = {
#define WORDING(concept, kinds, long_form, short_form, title, leads)                                                   \
	{ CAMP_CONCEPT_##concept, kinds, { long_form, short_form, title, leads } },
#include "lint/wordings.def"
#undef WORDING
};

const CampWording *camp_wording(CampConcept concept, CampTextKind kind) {
	if (kind == CAMP_TEXT_OTHER)
		return NULL;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].concept == concept && (rows[i].kinds & (1u << kind)))
			return &rows[i].wording;
	}
	return NULL;
}
