/* Imports that are still to be written: how a document names another file, and where the line goes. */
#ifndef CAMP_IDE_IMPORTS_H
#define CAMP_IDE_IMPORTS_H

#include "engine/view.h"

/* Where the item's own comments begin, or it itself: behind the blank lines that part it from what stands before. */
uint32_t camp_place_before(CampDoc *doc, CampDocItem item);
/* What stands between the quotes to name the file or folder `path`, of which only what needs it is escaped; empty when no
 * string can: a name that is not UTF-8, or has control characters in it. In `arena`. */
CampStr camp_path_written(CampArena *arena, CampStr path);
/* How the document names the absolute `path`, as written; empty when it cannot, or is no file itself. In `arena`. */
CampStr camp_path_from_doc(CampArena *arena, CampDoc *doc, CampStr path);
/* The line that imports the file so named, behind the last import; where there is none before all else, with a blank line
 * behind it. */
CampEdit camp_import_edit(CampArena *arena, CampDoc *doc, CampStr written);

#endif
