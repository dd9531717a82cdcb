/*
 * What comes by the hundred, as the protocol's text. A range is a few bytes, but three objects as JSON that can be looked
 * into. Most diagnostics of a version were there in the one before, in blocks that a key only moved: what they say is written
 * once, and with each version the place in front of it.
 */
#ifndef CAMP_LSP_WRITTEN_H
#define CAMP_LSP_WRITTEN_H

#include "lsp/session.h"

/* The same value, taken over, as text, to be sent but not to be looked into: it takes a tenth of the memory. NULL when it
 * cannot be written. */
json_t *camp_written(json_t *json);

/* What camp_lsp_range gives, to be sent but not to be looked into. */
json_t *camp_written_range(const CampSession *session, const CampText *text, CampSpan span);

/* Of the finding at `index` in camp_doc_findings, which must be one in the document's own file: what camp_lsp_diagnostic
 * gives, to be sent but not to be looked into. */
json_t *camp_written_diagnostic(const CampSession *session, const CampOpenDoc *open, size_t index);

#endif
