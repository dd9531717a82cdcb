/* Asking the client to ask again for lenses and hints: they may be old though nothing in their document changed. */
#ifndef CAMP_LSP_REFRESH_H
#define CAMP_LSP_REFRESH_H

#include "lsp/session.h"

/* Of clients that can do so; not again while the client has not answered. */
void camp_refresh_views(CampSession *session);

#endif
