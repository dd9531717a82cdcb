/* The campaign files of a project, open or not: for what is asked of all of them. */
#ifndef CAMP_LSP_SCAN_H
#define CAMP_LSP_SCAN_H

#include "ide/names.h"
#include "lsp/session.h"

/* Paths of the .campaign files below `root`, sorted: past hidden folders and node_modules, through no symbolic
 * link, at most some thousands. In `arena`. */
const CampStr *camp_scan_files(CampArena *arena, CampStr root, size_t *count);

/* Those of the workspace's folders and what is open as a file, each once, by path. In `arena`. */
const CampStr *camp_scan_all(CampArena *arena, const CampSession *session, size_t *count);

typedef struct CampPlace {
	CampStr path; /* empty: the open document */
	CampSpan span;
	bool declares;
} CampPlace;

/* Where the project speaks of a name that stands in `open`: there, in the file that declares it, in all that import it.
 * With `taken`, also whether one of these declares `taken` already (`*is_taken`). In `arena`. */
const CampPlace *camp_scan_uses(CampArena *arena, CampSession *session, CampOpenDoc *open, const CampName *name,
                                CampStr taken, bool *is_taken, size_t *count);

#endif
