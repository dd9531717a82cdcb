/* Hover: what stands under the cursor. A field: what it is, who asks for it, its limits, and the checklist of its elements
 * with the words found; a block; a name's meaning; a brand reference; above all, the explanation of a finding there. */
#ifndef CAMP_IDE_HOVER_H
#define CAMP_IDE_HOVER_H

#include "engine/view.h"

typedef struct CampHover {
	CampSpan span;    /* what it is about */
	CampStr contents; /* Markdown, or plain text */
} CampHover;

typedef struct CampHoverOptions {
	bool markdown;
	bool messages_shown; /* the editor has what a finding says above the hover: it is explained and not said again */
} CampHoverOptions;

/* At what a line is indented by, of its first word. False when there is nothing to say. */
bool camp_hover(CampArena *arena, CampDoc *doc, uint32_t offset, CampHoverOptions options, CampHover *hover);

#endif
