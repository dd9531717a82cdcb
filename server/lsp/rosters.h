/*
 * What is known of all campaign files of a project, open or not, so that open documents are held against them: one tax
 * number under several brands, a campaign that repeats another. Files are read one at a time while nothing else waits.
 */
#ifndef CAMP_LSP_ROSTERS_H
#define CAMP_LSP_ROSTERS_H

#include "lsp/session.h"

/* Puts what open documents say now on the rosters of their projects. Where that matters to other open documents, they
 * are checked again. Before findings are asked for. */
void camp_rosters_settle(CampSession *session);
/* The file at `path` is read, read again or taken off, when its turn comes: unless it is open. */
void camp_rosters_note(CampSession *session, CampStr path);
/* The same, of a file that changed on disk: likewise those whose imports may lead to it by way of a symbolic link. */
void camp_rosters_note_change(CampSession *session, CampStr path);
/* The campaign files below the workspace's folders likewise: they are looked for anew. */
void camp_rosters_note_folders(CampSession *session);
void camp_rosters_release(CampSession *session);
/* Reads one of the files that wait, and asks for checks when it was the last. False when none waits. */
bool camp_rosters_read_next(CampSession *session);

#endif
