/* Hover on what stands in the file itself: fields, values, references, blocks, imports. */
#ifndef CAMP_IDE_FIELD_HOVER_H
#define CAMP_IDE_FIELD_HOVER_H

#include "engine/view.h"
#include "ide/markup.h"

/* `offset` and `*span` are relative to the item. False, and nothing written, when there is nothing to say. */
bool camp_hover_item(CampArena *arena, CampDoc *doc, CampDocItem item, uint32_t offset, CampMarkup *out,
                     CampSpan *span);

#endif
