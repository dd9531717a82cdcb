/*
 * What one run of `check` found, in the shape that every format writes from: findings of all documents with the files
 * that they speak of, in a stable order, each cause once however many campaigns led to it.
 */
#ifndef CAMP_REPORT_RUN_H
#define CAMP_REPORT_RUN_H

#include "base/arena.h"
#include "campaign/finding.h"
#include "engine/view.h"
#include "text/text.h"

typedef struct CampRunFile {
	CampStr key;       /* absolute path: two arguments that name one file are one file */
	CampStr path;      /* as shown */
	CampStr name;      /* from its project's root on, the same from wherever the program is called */
	CampStr in_review; /* from the root of the repository on that the program is called in: as code reviews name it */
	const CampText *text; /* NULL as long as nothing speaks of the file */
	bool checked;         /* was asked for; else only named by one that was */
} CampRunFile;

typedef struct CampRunEdit {
	const CampRunFile *file;
	CampSpan span;
	CampStr replacement;
} CampRunEdit;

typedef struct CampRunFix {
	CampStr title;
	CampFixKind kind;
	const CampRunEdit *edits;
	size_t edit_count;
} CampRunFix;

typedef struct CampRunRelated {
	const CampRunFile *file;
	CampSpan span;
	CampStr message;
} CampRunRelated;

typedef struct CampRunFinding {
	const CampRunFile *file;
	CampSpan span;
	const CampRuleInfo *rule;
	CampSeverity severity;
	bool resubmittable;
	CampStr message;
	CampStr field;
	const CampCode *codes;
	size_t code_count;
	const CampRunFix *fixes;
	size_t fix_count;
	const CampRunRelated *related;
	size_t related_count;
	size_t order;         /* of the document that led to it: breaks ties the same way in every run */
	uint64_t fingerprint; /* see fingerprint.h */
	CampSpan review;      /* where a review shows it: `span`, unless that is beside what was changed */
} CampRunFinding;

/* A file that was asked for and could not be checked. */
typedef struct CampRunFailure {
	CampStr path;   /* as shown */
	CampStr reason; /* goes behind the path: "does not exist" */
} CampRunFailure;

typedef struct CampRunSummary {
	size_t checked;               /* files */
	size_t files;                 /* that have findings */
	size_t counts[CAMP_HINT + 1]; /* by severity */
	size_t safe;                  /* findings that a safe fix answers */
	size_t review;                /* findings that only a review fix answers */
} CampRunSummary;

/* Why findings are not told of. */
typedef enum CampRunReason {
	CAMP_RUN_BEFORE,   /* they were there before what was changed, and stand elsewhere */
	CAMP_RUN_BASELINE, /* a baseline holds them */
	CAMP_RUN_REASONS
} CampRunReason;

typedef struct CampRun CampRun;

/* `folder` is the absolute path of the working directory: files in it are shown relative to it. */
CampRun *camp_run_new(CampStr folder);
void camp_run_free(CampRun *run);
/* Names a file that is checked, by its absolute path, and how it is to be shown. */
void camp_run_expect(CampRun *run, CampStr key, CampStr path);
/* Copies a document's findings. `order` is the document's place among those of the run. Not for two threads at once. */
void camp_run_add(CampRun *run, CampDoc *doc, const CampFinding *findings, size_t count, size_t order);
void camp_run_fail(CampRun *run, CampStr path, CampStr reason);
/* After the last addition: brings everything in order. The rest may be asked only then. */
void camp_run_finish(CampRun *run);
/* Drops what `keep` says no to, as if it had not been found, but for camp_run_dropped, which counts it by `reason`. `keep`
 * may say where a review shows a finding. */
void camp_run_keep(CampRun *run, CampRunReason reason, bool (*keep)(void *data, CampRunFinding *finding), void *data);
/* Of what is left only so many are reported, the heaviest; 0: all. */
void camp_run_limit(CampRun *run, size_t most);

/* Every file that was checked, was read for that, or is spoken of, in the order in which findings speak of them. */
const CampRunFile *const *camp_run_files(const CampRun *run, size_t *count);
/* Those that are reported, and how many --max-diagnostics leaves out; then all. */
const CampRunFinding *camp_run_findings(const CampRun *run, size_t *count);
size_t camp_run_left_out(const CampRun *run);
const CampRunFinding *camp_run_all_findings(const CampRun *run, size_t *count);
size_t camp_run_dropped(const CampRun *run, CampRunReason reason);
const CampRunFailure *camp_run_failures(const CampRun *run, size_t *count);
/* The fix to offer first: a safe one when there is one. NULL when there is none. */
const CampRunFix *camp_run_best_fix(const CampRunFinding *finding);

/* Whether a review shows the finding elsewhere than where it stands. */
#define CAMP_RUN_MOVED "the finding stands here" /* what formats say of that place */
bool camp_run_is_moved(const CampRunFinding *finding);

CampRunSummary camp_run_summary(const CampRun *run);

#endif
