/* From syntax to model: the item of one segment of a file, with every fault of its writing. */
#ifndef CAMP_MODEL_BUILD_H
#define CAMP_MODEL_BUILD_H

#include "model/model.h"
#include "syntax/syntax.h"

/* Makes an item of the nodes at the top level of the segment (comments, and at most one import, block, attribute or
 * whatever else stands there). The result depends on nothing but the segment's bytes and nodes. It has one reference;
 * release it with camp_item_release. */
CampItem *camp_item_new(CampStr file, CampSpan segment, const CampNode *nodes, size_t node_count);
CampItem *camp_item_retain(CampItem *item);
void camp_item_release(CampItem *item);

#endif
