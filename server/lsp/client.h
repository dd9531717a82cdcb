/* What the client says it can do, read once from `initialize`. What is absent or of a wrong type is false. */
#ifndef CAMP_LSP_CLIENT_H
#define CAMP_LSP_CLIENT_H

#include "text/text.h"

#include <jansson.h>
#include <stdint.h>

/* A command of clients that asks for completions at once. Those that have it say so in experimental.commands.commands, as
 * they do to other servers. */
#define CAMP_CLIENT_SUGGEST "editor.action.triggerSuggest"

typedef struct CampClient {
	CampEncoding encoding; /* the first of the client's that we know, else UTF-16 */
	bool markdown;         /* in hover: the first kind of contentFormat that we know; without the list, no */
	bool shows_messages;   /* of the findings under the mouse, above the hover: experimental.hoverShowsDiagnostics */
	bool markdown_documentation; /* in completion items, likewise */
	bool markup_documentation;   /* in completion items, of any kind; else they hold plain strings */
	bool snippets;
	bool label_details;        /* what a completion's label has beside it */
	bool replaces_words;       /* with a completion, also behind the cursor: InsertReplaceEdit */
	bool suggests;             /* its command CAMP_CLIENT_SUGGEST can stand with a completion item */
	uint64_t completion_kinds; /* CompletionItemKind, as `camp_client_kind` reads them */
	uint64_t outline_kinds;    /* SymbolKind, in a document's outline */
	uint64_t symbol_kinds;     /* SymbolKind, of the workspace's symbols */
	bool pulls_diagnostics;    /* then none are pushed */
	bool related_documents;    /* in a pull report */
	bool related_information;
	bool code_descriptions;
	bool diagnostic_data; /* comes back with a request for code actions */
	bool tag_unnecessary; /* of DiagnosticTag */
	bool tag_deprecated;
	bool refreshes_diagnostics;
	bool refreshes_inlay_hints;
	bool refreshes_code_lenses;
	bool action_literals; /* CodeAction, not only Command */
	bool action_preferred;
	bool versioned_edits; /* documentChanges */
	bool change_annotations;
	bool snippet_edits; /* in a WorkspaceEdit: 3.18 */
	bool symbol_trees;  /* hierarchical document symbols */
	bool line_folding_only;
	uint32_t folding_limit; /* 0: none */
	bool link_tooltips;
	bool semantic_tokens;
	bool prepares_rename;
	bool shows_progress;          /* that the server begins */
	bool configuration;           /* answers workspace/configuration */
	bool watches_files;           /* by dynamic registration */
	bool registers_configuration; /* wants to be asked to send didChangeConfiguration */
} CampClient;

/* `capabilities` may be NULL. */
void camp_client_read(CampClient *client, const json_t *capabilities);
/* The kind, a number of the protocol, if it is among the known ones; else `older`, one of the 18 that every client knows. */
int camp_client_kind(uint64_t known, int kind, int older);
/* "utf-8", "utf-16", "utf-32" */
const char *camp_encoding_name(CampEncoding encoding);

#endif
