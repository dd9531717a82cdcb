/* What helps when a campaign names a brand that is neither in its file nor imported. */
#ifndef CAMP_IDE_BRAND_FIXES_H
#define CAMP_IDE_BRAND_FIXES_H

#include "engine/view.h"

typedef struct CampBrandFix {
	CampStr title;   /* "Import brands/acme.campaign", "Declare the brand acme" */
	CampEdit edit;   /* of the document itself */
	CampStr snippet; /* the edit's replacement with tab stops; empty: there are none */
} CampBrandFix;

#define CAMP_MOST_BRAND_FIXES 4

/* Those for the finding, at most CAMP_MOST_BRAND_FIXES, into `fixes`: imports of the project's files that have the brand, then its
 * declaration, to be filled in. Gives how many; 0 for other findings. In `arena`. */
size_t camp_brand_fixes(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampBrandFix *fixes);

#endif
