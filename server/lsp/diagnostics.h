/*
 * Findings as diagnostics: pushed when the input is idle, or given when the client asks, never both.
 *
 * What an open document finds in another file (a policy page, an imported brand) is shown at that file, together with
 * what the other open documents find there, and taken away when none finds it any more.
 */
#ifndef CAMP_LSP_DIAGNOSTICS_H
#define CAMP_LSP_DIAGNOSTICS_H

#include "lsp/session.h"

/* Checks and publishes one document that waits for it, so that input that arrives meanwhile is read first. False when
 * none waits. A client that pulls is sent nothing. */
bool camp_diagnostics_publish_next(CampSession *session);
/* Shows nothing at a document that is being closed, or at the files that only it had findings in. */
void camp_diagnostics_clear(CampSession *session, CampOpenDoc *closing);
/* Asks the client to ask again for what it has: it may be old though it changed no document. */
void camp_diagnostics_refresh(CampSession *session);

/* A DocumentDiagnosticReport. `previous` is the client's last result id, or empty. New. */
json_t *camp_diagnostics_report(CampSession *session, CampOpenDoc *open, CampStr previous);

/* For reports about a whole workspace: all that is shown at a document, findings in files that it names at the words
 * that name them; to a client that is shown several files at once, not what an imported file of the workspace has a
 * report of its own for. New. */
json_t *camp_diagnostics_items(CampSession *session, CampOpenDoc *open);
/* Gives a report with `items` its kind and its result id, a hash of what is in it; only the id is left when it is the
 * one that the client has. Gives `report`. */
#define CAMP_RESULT_ID_SIZE 17 /* with the NUL */
json_t *camp_diagnostics_seal(json_t *report, CampStr previous);
/* What open documents find in a file: changes when that does. */
uint64_t camp_diagnostics_strangers_hash(const CampSession *session, CampStr path, const CampOpenDoc *except);

#endif
