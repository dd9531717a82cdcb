/*
 * The canonical wordings that fixes insert: one long and one short sentence for each disclosure, in the wording that
 * reviewers are known to pass. wordings.def holds them; our own words, with the brand and facts left to the file.
 */
#ifndef CAMP_LINT_WORDING_H
#define CAMP_LINT_WORDING_H

#include "prose/reading.h"

typedef struct CampWording {
	const char *long_form;  /* "Message frequency varies." */
	const char *short_form; /* "Msg freq varies." */
	const char *title;      /* "the message frequency": goes behind "Add" */
	bool leads;             /* goes to the front of the text (the brand) */
} CampWording;

/* NULL when nothing honest can be inserted for the concept in that kind of text. */
const CampWording *camp_wording(CampConcept concept, CampTextKind kind);

#endif
