/*
 * Suggestions: a fix as whole lines of a file with what is to stand in their place, the one shape that code-review services
 * can offer as a button.
 */
#ifndef CAMP_REPORT_SUGGESTION_H
#define CAMP_REPORT_SUGGESTION_H

#include "base/buf.h"
#include "report/run.h"

typedef struct CampSuggestion {
	uint32_t first_line; /* from 0 */
	uint32_t last_line;  /* included */
} CampSuggestion;

/* The finding's best fix: the lines from the finding to the edits, which are in the finding's file and near it, and in
 * `text` (appended) the same lines with the edits made, without the last line's break. False, and nothing appended, when
 * there is no such fix. */
bool camp_suggestion_of(const CampRunFinding *finding, CampSuggestion *lines, CampBuf *text);

#endif
