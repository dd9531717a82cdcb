/* Where the name under the cursor is defined: a brand's block, the field that a reference in a text stands for, an imported
 * file, a page's file, the first of a field that is given twice. */
#ifndef CAMP_IDE_DEFINITION_H
#define CAMP_IDE_DEFINITION_H

#include "engine/view.h"

typedef struct CampDefinition {
	CampSpan origin; /* the words that were asked about */
	CampStr path;    /* empty: this document */
	CampSpan span;
} CampDefinition;

/* False when nothing is defined elsewhere. In `arena`. */
bool camp_definition(CampArena *arena, CampDoc *doc, uint32_t offset, CampDefinition *definition);

#endif
