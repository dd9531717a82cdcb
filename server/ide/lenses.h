/* Code lenses: over each campaign, for whom it is ready, or how many causes stand against it. */
#ifndef CAMP_IDE_LENSES_H
#define CAMP_IDE_LENSES_H

#include "engine/view.h"

typedef struct CampLens {
	CampSpan span; /* the campaign's header */
	CampStr title; /* "Ready for Zoom and Twilio", "3 causes stand against it: Zoom 3, Twilio 1" */
} CampLens;

/* In order of the file; in `arena`. */
const CampLens *camp_lenses(CampArena *arena, CampDoc *doc, size_t *count);

#endif
