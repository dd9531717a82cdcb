/*
 * Fixes that only a person can make: they choose among several, or hold blanks that nobody else can fill in. So editors offer
 * them, one by one, and `campaign-ls fix` never makes one.
 */
#ifndef CAMP_IDE_EDITOR_FIXES_H
#define CAMP_IDE_EDITOR_FIXES_H

#include "engine/view.h"

typedef struct CampEditorFix {
	CampStr title;   /* "Import brands/acme.campaign", "Add opt_in website" */
	CampEdit edit;   /* of the document itself */
	CampStr snippet; /* the edit's replacement with tab stops; empty: there are none */
} CampEditorFix;

#define CAMP_MOST_EDITOR_FIXES 16 /* of one finding */

/* Each writes those for the finding into `fixes`, which has room for CAMP_MOST_EDITOR_FIXES, and gives how many; 0 for findings that
 * it knows nothing about. In `arena`. */

/* A campaign names a brand that is neither in its file nor imported: imports of the project's files that have it, then its
 * declaration, to be filled in. */
size_t camp_brand_fixes(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampEditorFix *fixes);
/* A campaign lacks what engine/skeletons.h knows to write: its description, its sample messages, or a way in which people opt in. */
size_t camp_skeleton_fixes(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampEditorFix *fixes);

#endif
