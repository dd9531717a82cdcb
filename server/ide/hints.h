/* Inlay hints behind texts: how a message travels as SMS, how long the text is and may be, and how many of the elements that
 * it needs are in it. */
#ifndef CAMP_IDE_HINTS_H
#define CAMP_IDE_HINTS_H

#include "engine/view.h"

typedef struct CampHint {
	uint32_t offset;
	CampStr label;   /* "GSM-7, 1 segment (147/160); 147/255 characters; 5 of 7 elements" */
	CampStr missing; /* "Missing: frequency, rates"; empty when nothing is */
} CampHint;

/* Those within `span`, in order of the file; in `arena`. */
const CampHint *camp_hints(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count);

#endif
