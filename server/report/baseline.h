/*
 * Baselines: findings that a project knows of and has put off, so that `check` tells of new ones alone. A file of JSON
 * Lines, sorted, one finding on each: its file, its rule and the words of its line for whoever reads a difference of two
 * versions, its fingerprint, which is what counts, and its severity, for what weighs more than it did is not put off. There are no line numbers in it, so that it stays as it is when
 * findings move.
 */
#ifndef CAMP_REPORT_BASELINE_H
#define CAMP_REPORT_BASELINE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "report/run.h"

typedef struct CampBaselineEntry {
	CampStr file; /* CampRunFile.name */
	CampStr rule;
	CampSeverity severity;
	CampStr text; /* the words of the line */
	uint64_t fingerprint;
	bool found; /* by camp_baseline_take */
} CampBaselineEntry;

/* What entries say lives in the arena that they were made with. */
typedef CAMP_VEC(CampBaselineEntry) CampBaseline;

/* Adds the entries of the file's text. False, with a phrase for behind its name and line ("is not an entry ...") and the
 * line from 1, when that is no baseline. */
bool camp_baseline_read(CampArena *arena, CampStr text, CampBaseline *baseline, size_t *line, const char **why);
void camp_baseline_add(CampArena *arena, CampBaseline *baseline, const CampRunFinding *finding);
/* By fingerprint, each once, as heavy as any branch put it off: for the question below. */
void camp_baseline_index(CampBaseline *baseline);
/* Whether the indexed baseline holds the finding, and it weighs no more than then; its entry is marked as found. */
bool camp_baseline_take(const CampBaseline *baseline, const CampRunFinding *finding);
/* By file, rule and text: for people. */
void camp_baseline_arrange(CampBaseline *baseline);
/* Appends the file's text. */
void camp_baseline_print(const CampBaseline *baseline, CampBuf *out);

#endif
