/* The engine's plain data as the protocol's JSON. Results are new references. */
#ifndef CAMP_LSP_CONVERT_H
#define CAMP_LSP_CONVERT_H

#include "ide/actions.h"
#include "ide/symbols.h"
#include "lsp/session.h"

json_t *camp_lsp_position(const CampSession *session, const CampText *text, uint32_t offset);
json_t *camp_lsp_range(const CampSession *session, const CampText *text, CampSpan span);
/* A Location in the file that `path` means to `open` (empty: the document itself). NULL when it cannot be read. */
json_t *camp_lsp_location(const CampSession *session, const CampOpenDoc *open, CampStr path, CampSpan span);
/* The URI under which a path is known to the client: an open document's own spelling, or one that is made. In `arena`. */
CampStr camp_path_uri(CampArena *arena, const CampSession *session, const CampOpenDoc *open, CampStr path);

/* A Diagnostic. NULL when the finding's file cannot be read. */
json_t *camp_lsp_diagnostic(const CampSession *session, const CampOpenDoc *open, const CampFinding *finding);
/* A WorkspaceEdit; review fixes ask for confirmation where the client can. NULL when a file cannot be read. */
json_t *camp_lsp_workspace_edit(const CampSession *session, const CampOpenDoc *open, const CampAction *action);
/* The TextEdits that lay out what stands whole in `within`. */
json_t *camp_lsp_formatting(const CampSession *session, const CampOpenDoc *open, CampSpan within);
/* A symbol's SymbolKind, of those that the client knows: its `outline_kinds` or `symbol_kinds`. */
int camp_lsp_symbol_kind(const CampSymbol *symbol, uint64_t known);
json_t *camp_lsp_markup(bool markdown, CampStr contents);

#endif
