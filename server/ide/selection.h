/* Growing a selection: what stands around a place, step by step. */
#ifndef CAMP_IDE_SELECTION_H
#define CAMP_IDE_SELECTION_H

#include "engine/view.h"

/* Spans around `offset` from the innermost to the whole file, each strictly within the next; at least one; in `arena`. */
const CampSpan *camp_selections(CampArena *arena, CampDoc *doc, uint32_t offset, size_t *count);

#endif
