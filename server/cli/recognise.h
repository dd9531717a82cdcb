/* Files that are named and not called *.campaign: a campaign under another name, or something else. */
#ifndef CAMP_CLI_RECOGNISE_H
#define CAMP_CLI_RECOGNISE_H

#include "base/arena.h"
#include "base/str.h"

/* Whether the file at `path` begins as a campaign file does: behind blank lines and comments with `import`, `brand`, `campaign`, or
 * any other block. One that holds nothing else, or cannot be read, is left to whoever checks it. Otherwise false with the reason (in
 * `arena`, goes behind the path), which says how a page's words are looked at. */
bool camp_recognise(CampArena *arena, CampStr path, CampStr *reason);

#endif
