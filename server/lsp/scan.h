/*
 * Scans: requests that look at every campaign file of the workspace or of a project. A scan goes on when there is nothing
 * else to do, one folder or one file at a time: so input is read and answered meanwhile, and it can be cancelled.
 *
 * A method that scans gives a new scan instead of a result (CampMethod.scan). The scan lives until it is answered.
 */
#ifndef CAMP_LSP_SCAN_H
#define CAMP_LSP_SCAN_H

#include "lsp/method.h"
#include "lsp/progress.h"
#include "lsp/walk.h"

/* What a method makes of its files. */
typedef struct CampScanKind {
	const char *title; /* for people who watch its progress: "Checking campaigns" */
	size_t size;       /* of the structure that begins with the CampScan */
	/* Looks at one file; a failure ends the scan. */
	void (*visit)(CampSession *session, CampScan *scan, CampStr path);
	/* The answer, new, after the last file; NULL: none yet, the scan sleeps. */
	json_t *(*finish)(CampSession *session, CampScan *scan);
	/* Whether something changed that a sleeping scan waits for. NULL: it never sleeps. */
	bool (*wakes)(CampSession *session, CampScan *scan);
	void (*release)(CampScan *scan); /* what is its own. NULL: nothing */
	bool holds_places; /* it was asked about a place in a text, and fails when a text changes before it is answered */
} CampScanKind;

struct CampScan {
	const CampScanKind *kind;
	CampArena arena; /* lives as long as the scan */
	CampWalk walk;
	const CampStr *paths; /* NULL while it walks */
	size_t path_count;
	size_t next; /* the first path that was not visited */
	CampFailure failure;
	bool asleep;
	/* What follows is set for the method. */
	json_t *id;
	CampProgress progress;
	uint64_t revision; /* the session's when it began */
	bool cancelled;
};

/* A scan to which folders and files can be added. The rest of its structure is zero. */
CampScan *camp_scan_new(const CampScanKind *kind);
/* Adds the workspace's folders, and what is open as a file. */
void camp_scan_add_workspace(const CampSession *session, CampScan *scan);
/* Walks and visits all over again. */
void camp_scan_restart(CampScan *scan);

/* For the dispatcher. Takes the scan over; `params` are those of its request. */
void camp_scans_begin(CampSession *session, CampScan *scan, const json_t *id, const json_t *params);
/* Does a piece of one scan's work. False when there is nothing to do. */
bool camp_scans_step(CampSession *session);
/* The scan of that request, or the one whose progress has that token, is answered with RequestCancelled when its turn
 * comes. False when there is none. */
bool camp_scans_cancel(CampSession *session, const json_t *id);
bool camp_scans_cancel_progress(CampSession *session, const json_t *token);
/* All are answered: the session is to be shut down. */
void camp_scans_end(CampSession *session);
/* Frees those that are left, unanswered. */
void camp_scans_release(CampSession *session);

#endif
