/*
 * URIs of files. What a client calls a file is kept as it came; a path is only made to read the file, and to see that
 * two spellings mean one file.
 */
#ifndef CAMP_LSP_URI_H
#define CAMP_LSP_URI_H

#include "base/arena.h"
#include "base/str.h"

/* The absolute, normalised path of a `file:` URI, in `arena`. False for what names no file on this machine: another
 * scheme, another host, a bad percent escape, an encoded NUL or slash, a relative path. */
bool camp_uri_to_path(CampArena *arena, CampStr uri, CampStr *path);
/* The `file:` URI of an absolute path, in `arena`. */
CampStr camp_uri_from_path(CampArena *arena, CampStr path);

#endif
