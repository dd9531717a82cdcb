/*
 * Marks: what a pattern says when it matches. Every concept is a mark; every concept has a veto, whose match takes
 * away the matches that lie inside it; and marks.def adds the pieces that clauses.c and settle.c put together.
 */
#ifndef CAMP_PROSE_MARKS_H
#define CAMP_PROSE_MARKS_H

#include "prose/reading.h"

typedef enum CampMark {
#define CONCEPT(constant, name, role, help) CAMP_MARK_##constant,
#include "prose/concepts.def"
#undef CONCEPT
#define MARK(constant, help) CAMP_MARK_##constant,
#include "prose/marks.def"
#undef MARK
	CAMP_MARK_VETO, /* CAMP_MARK_VETO + mark takes away matches of the mark */
	CAMP_MARK_COUNT = 2 * CAMP_MARK_VETO
} CampMark;

_Static_assert((int)CAMP_MARK_BRAND == (int)CAMP_CONCEPT_BRAND, "a concept is a mark of the same number");

#endif
