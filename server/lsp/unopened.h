/*
 * Files that are checked without being open. What was found is not kept, only which result it was and which files it came
 * from: a file is read again when one of them changed, so that asking again and again costs a look at each.
 */
#ifndef CAMP_LSP_UNOPENED_H
#define CAMP_LSP_UNOPENED_H

#include "lsp/session.h"

/* Calls `use` with the file as if it were open, checked or not; it lives as long as the call. False when the file cannot be
 * read. */
bool camp_unopened_read(CampSession *session, CampStr path, void (*use)(CampSession *, CampOpenDoc *, void *data),
                        void *data);

/* The WorkspaceDocumentDiagnosticReport of a file that is not open, new: with its items, or without when they are those of
 * the result id `previous` (which may be empty). NULL when the file cannot be read. */
json_t *camp_unopened_report(CampSession *session, CampStr path, CampStr previous);
/* Whether a file that was reported on without being open reads `path`. */
bool camp_unopened_reads(const CampSession *session, CampStr path);
/* What is known of files that read `path` is known no more. */
void camp_unopened_forget(CampSession *session, CampStr path);
void camp_unopened_release(CampSession *session);

#endif
