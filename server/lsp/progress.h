/*
 * Progress of a request that takes long: on the token that came with the request or, when the client shows progress that
 * a server begins, on one of ours once it turns out to take long. Every beginning has exactly one end.
 */
#ifndef CAMP_LSP_PROGRESS_H
#define CAMP_LSP_PROGRESS_H

#include "lsp/session.h"

typedef struct CampProgress {
	const char *title; /* "Checking campaigns"; static */
	json_t *token;     /* NULL: none is shown */
	bool begun;
	double started;  /* as of camp_clock */
	double reported; /* likewise: when something was shown last */
} CampProgress;

/* `token`: the request's workDoneToken, or NULL. With one it begins at once. The progress may not move until it ends. */
void camp_progress_start(CampSession *session, CampProgress *progress, const json_t *token, const char *title);
/* Says how far it is, when there is something new to say; asks the client to show it when it is long. */
void camp_progress_report(CampSession *session, CampProgress *progress, size_t done, size_t all);
/* The request is answered, or gone. */
void camp_progress_end(CampSession *session, CampProgress *progress);

#endif
