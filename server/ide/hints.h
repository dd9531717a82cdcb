/* Inlay hints: how each message travels as SMS, behind its text. */
#ifndef CAMP_IDE_HINTS_H
#define CAMP_IDE_HINTS_H

#include "engine/view.h"

typedef struct CampHint {
	uint32_t offset;
	CampStr label; /* "GSM-7, 1 segment (147/160)" */
} CampHint;

/* Those within `span`, in order of the file; in `arena`. */
const CampHint *camp_hints(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count);

#endif
