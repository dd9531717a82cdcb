/*
 * Open documents: the client's text is the truth, the disk is never read for what is open. Two URIs of one file are
 * two documents that share a path; what other files see there is the text that changed last.
 */
#ifndef CAMP_LSP_DOCUMENTS_H
#define CAMP_LSP_DOCUMENTS_H

#include "lsp/session.h"

/* NULL when it is not open. */
CampOpenDoc *camp_documents_find(const CampSession *session, CampStr uri);
/* An open document at that path: the one whose text counts; NULL when there is none. */
CampOpenDoc *camp_documents_at(const CampSession *session, CampStr path);

/* Opens; of one that is open already the text is replaced. `version` NULL: the client gave none. */
void camp_documents_open(CampSession *session, CampStr uri, const int64_t *version, CampStr text);
/* Replaces bytes of the document's text. What was made of it dies; `replacement` may look into it. */
void camp_documents_splice(CampSession *session, CampOpenDoc *open, CampSpan span, CampStr replacement);
/* Replaces the whole text; what is the same at both ends is kept, so that it costs what differs. */
void camp_documents_replace(CampSession *session, CampOpenDoc *open, CampStr text);
/* After splices: the version they lead to, and what depends on the file is checked again. */
void camp_documents_changed(CampSession *session, CampOpenDoc *open, const int64_t *version);
/* Closes, and clears what was shown of it. */
void camp_documents_close(CampSession *session, CampOpenDoc *open);

/* A file on disk changed, or a link or folder on the way to others: what was read from disk is forgotten, and what names
 * files is checked again. */
void camp_documents_file_changed(CampSession *session, CampStr path);
/* Puts the document where the settings hold that are in force for it now, and has it checked again when these are others.
 * Gives whether they are, or come from another file. */
bool camp_documents_settings(CampSession *session, CampOpenDoc *open);
/* When its findings are shown. */
CampDiagnosticsMode camp_documents_mode(const CampOpenDoc *open);
/* After that: what was found before is to be relied on no more. */
void camp_documents_unsettled(CampSession *session);
/* Gives the workspaces the newest texts. Before findings, and before anything that reads other files. */
void camp_documents_settle(CampSession *session);
/* The same before files are checked that are not open: they may read any document, also one that stands alone. */
void camp_documents_share(CampSession *session);

#endif
