/* What can be folded: blocks, lists, text blocks, and runs of comments. */
#ifndef CAMP_IDE_FOLDING_H
#define CAMP_IDE_FOLDING_H

#include "engine/view.h"

typedef struct CampFold {
	CampSpan span; /* from the opening sign's line to the closing sign; always over several lines */
	bool is_comment;
} CampFold;

/* In order of the file; in `arena`. */
const CampFold *camp_folds(CampArena *arena, CampDoc *doc, size_t *count);

#endif
