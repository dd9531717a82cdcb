/* Percent-encoding: how a path is written in a URI, whatever bytes it is made of. */
#ifndef CAMP_BASE_URI_H
#define CAMP_BASE_URI_H

#include "base/buf.h"

/* Appends `path`; its slashes stay, and every byte that does not stand for itself in a URI is escaped (RFC 3986). */
void camp_uri_add_path(CampBuf *out, CampStr path);

#endif
