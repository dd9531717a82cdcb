/*
 * A roster: what the brands and campaigns of a project's files say of themselves, so that each can be held against the
 * others. One tax number for several brands, one brand told in two ways, and a campaign that repeats another can only be
 * seen across files.
 *
 * Put every file on it, settle it, give it to the workspaces, and ask documents for their findings as ever:
 *
 *     for each file: camp_roster_add(roster, doc);
 *     camp_roster_settle(roster);
 *     camp_workspace_use_roster(workspace, roster);
 *
 * What is found does not depend on the order in which files were added.
 */
#ifndef CAMPAIGN_ROSTER_H
#define CAMPAIGN_ROSTER_H

#include "campaign/doc.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CampRoster CampRoster;

CAMP_API CampRoster *camp_roster_new(void);
CAMP_API void camp_roster_free(CampRoster *roster);

/* What the document says counts from now on for its path, in place of what was known of it. Files that it imports and
 * that are not added themselves are on the roster for as long as one that imports them is, and say what the last such
 * addition read in them. The document may be freed afterwards. */
CAMP_API void camp_roster_add(CampRoster *roster, CampDoc *doc);
/* Takes back the addition of the file at `path`. False when there was none: it may still be on the roster as an import.
 * When it is, it says what it said until one that imports it is added again. */
CAMP_API bool camp_roster_remove(CampRoster *roster, CampStr path);
/* The added files that import files which are not added: they are the only ones to tell what those say, so add them
 * again when any file has changed. Starts where `*position` is 0 and moves it on; false after the last. `*path` is a
 * view that lives until the roster is added to or taken from. */
CAMP_API bool camp_roster_next_teller(const CampRoster *roster, size_t *position, CampStr *path);
/* After additions and removals, before findings are asked for. Gives true when findings may differ from what they were
 * before. A settled roster may be shared between threads until it is added to again. */
CAMP_API bool camp_roster_settle(CampRoster *roster);

/* A number that differs when findings may differ; of a settled roster. 0 for NULL. */
CAMP_API uint64_t camp_roster_state(const CampRoster *roster);

/* Documents of the workspace are held against the files of `roster`, which must outlive it; NULL: against none. */
CAMP_API void camp_workspace_use_roster(CampWorkspace *workspace, const CampRoster *roster);

#ifdef __cplusplus
}
#endif

#endif
