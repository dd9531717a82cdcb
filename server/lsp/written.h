/*
 * Diagnostics as the protocol's text. Most of those of a version were there in the one before, in blocks that a key only
 * moved: what they say is written once, and with each version the place in front of it.
 */
#ifndef CAMP_LSP_WRITTEN_H
#define CAMP_LSP_WRITTEN_H

#include "lsp/session.h"

/* Of the finding at `index` in camp_doc_findings, which must be one in the document's own file: what camp_lsp_diagnostic
 * gives, to be sent but not to be looked into. */
json_t *camp_written_diagnostic(const CampSession *session, const CampOpenDoc *open, size_t index);

#endif
