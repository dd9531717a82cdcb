/* Names of brands and campaigns: which one stands at a place, and where else a document speaks of it. */
#ifndef CAMP_IDE_NAMES_H
#define CAMP_IDE_NAMES_H

#include "engine/view.h"

typedef struct CampName {
	bool is_brand; /* else a campaign's */
	CampStr name;
	CampStr path;  /* of the file that declares it; empty: the document itself */
	CampSpan span; /* the words at the place */
} CampName;

typedef struct CampNameUse {
	CampSpan span;
	bool declares;
} CampNameUse;

/* False when no name that is declared somewhere stands at `offset`. In `arena`. */
bool camp_name_at(CampArena *arena, CampDoc *doc, uint32_t offset, CampName *name);
/* Where `doc` speaks of the name, whose path is seen from `doc` (its span does not count). In order; in `arena`. */
const CampNameUse *camp_name_uses(CampArena *arena, CampDoc *doc, const CampName *name, size_t *count);
/* Whether the document declares a brand (or campaign) of that name. */
bool camp_name_is_declared(CampDoc *doc, bool is_brand, CampStr name);
/* Whether the word can be a name: a letter or `_`, then letters, digits, `_` and `-`. */
bool camp_name_is_well_formed(CampStr word);

#endif
