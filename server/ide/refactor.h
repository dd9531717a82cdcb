/*
 * Refactorings: what a person may want to do at a place though nothing is wrong there. They keep what a reader reads, but
 * those that say so by CAMP_FIX_REVIEW.
 */
#ifndef CAMP_IDE_REFACTOR_H
#define CAMP_IDE_REFACTOR_H

#include "ide/actions.h"

/* Those for the place or selection `span`; in `arena`. */
const CampAction *camp_refactorings(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count);

#endif
