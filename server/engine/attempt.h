/*
 * Attempts: what would stand against an item if its text were another one. The next version of the document tells that too,
 * but costs what the file costs; an attempt costs what the block costs.
 */
#ifndef CAMP_ENGINE_ATTEMPT_H
#define CAMP_ENGINE_ATTEMPT_H

#include "engine/view.h"

typedef struct CampAttempt CampAttempt;

/* Tries `text` (copied) as the item's segment, with all else as the document has it. Neither is changed. Never NULL; free
 * it before the document. */
CampAttempt *camp_attempt_new(CampDoc *doc, CampDocItem item, CampStr text);
void camp_attempt_free(CampAttempt *attempt);

/* The item's own findings, without those of its brand, placed as in a document that has the text. They live as long as the
 * attempt. */
const CampFinding *camp_attempt_findings(const CampAttempt *attempt, size_t *count);

#endif
