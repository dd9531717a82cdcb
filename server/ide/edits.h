/* Edits of a document's own text, and the text around a place: what actions are made of. */
#ifndef CAMP_IDE_EDITS_H
#define CAMP_IDE_EDITS_H

#include "engine/view.h"

/* The document with edits applied, which are all of its own file, in order and disjoint. NULL without edits. Free with
 * camp_doc_free. */
CampDoc *camp_edits_applied(CampDoc *doc, const CampEdit *edits, size_t count);
/* The one edit that makes `after` of `before`: what is the same at both ends stays. */
CampEdit camp_edit_between(CampArena *arena, CampStr path, CampStr before, CampStr after);
/* The blanks that the line of `at` begins with. */
CampStr camp_indentation_at(CampStr text, uint32_t at);
/* One step deeper, in blanks or tabs as `indentation` is; in `arena`. */
CampStr camp_indentation_deeper(CampArena *arena, CampStr indentation);

#endif
