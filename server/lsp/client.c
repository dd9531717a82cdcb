#include "lsp/client.h"

#include "lsp/message.h"

static const struct {
	const char *name;
	CampEncoding encoding;
} encodings[] = { { "utf-8", CAMP_UTF8 }, { "utf-16", CAMP_UTF16 }, { "utf-32", CAMP_UTF32 } };

#define ENCODING_COUNT (sizeof encodings / sizeof *encodings)

const char *camp_encoding_name(CampEncoding encoding) {
	for (size_t i = 0; i < ENCODING_COUNT; i++) {
		if (encodings[i].encoding == encoding)
			return encodings[i].name;
	}
	return "utf-16";
}

static CampEncoding choose_encoding(const json_t *offered) {
	const json_t *name;
	size_t index;

	json_array_foreach(offered, index, name) {
		for (size_t i = 0; i < ENCODING_COUNT; i++) {
			if (camp_str_equal(camp_lsp_text(name), camp_str(encodings[i].name)))
				return encodings[i].encoding;
		}
	}
	return CAMP_UTF16;
}

/* The first kind of markup in a client's order of preference. */
static bool prefers_markdown(const json_t *formats) {
	const json_t *format;
	size_t index;

	json_array_foreach(formats, index, format) {
		if (camp_str_equal(camp_lsp_text(format), CAMP_LIT("markdown")))
			return true;
		if (camp_str_equal(camp_lsp_text(format), CAMP_LIT("plaintext")))
			return false;
	}
	return false;
}

static bool lists_number(const json_t *numbers, json_int_t wanted) {
	const json_t *number;
	size_t index;

	json_array_foreach(numbers, index, number) {
		if (json_is_number(number) && json_number_value(number) == (double)wanted)
			return true;
	}
	return false;
}

/* Kinds as bits. A client that lists none knows those of the protocol's first version. */
static uint64_t read_kinds(const json_t *value_set) {
	enum { FIRST_VERSION = 18 };
	uint64_t known = 0;

	for (int kind = 1; kind < 64; kind++) {
		if (json_is_array(value_set) ? lists_number(value_set, kind) : kind <= FIRST_VERSION)
			known |= UINT64_C(1) << kind;
	}
	return known;
}

int camp_client_kind(uint64_t known, int kind, int older) {
	return known >> kind & 1 ? kind : older;
}

static void read_diagnostics(CampClient *client, const json_t *text) {
	const json_t *tags = camp_lsp_at(text, "publishDiagnostics.tagSupport.valueSet");
	const json_t *pull = json_object_get(text, "diagnostic");
	const json_t *publish = json_object_get(text, "publishDiagnostics");

	client->pulls_diagnostics = json_is_object(pull);
	client->related_documents = camp_lsp_true_at(pull, "relatedDocumentSupport");
	/* 3.18 gives pull clients members of their own; before it, those of publishDiagnostics speak for both. */
	client->related_information = camp_lsp_true_at(publish, "relatedInformation") ||
	                              camp_lsp_true_at(pull, "relatedInformation");
	client->code_descriptions = camp_lsp_true_at(publish, "codeDescriptionSupport") ||
	                            camp_lsp_true_at(pull, "codeDescriptionSupport");
	client->diagnostic_data = camp_lsp_true_at(publish, "dataSupport") || camp_lsp_true_at(pull, "dataSupport");
	if (!tags)
		tags = camp_lsp_at(pull, "tagSupport.valueSet");
	client->tag_unnecessary = lists_number(tags, 1);
	client->tag_deprecated = lists_number(tags, 2);
}

static void read_text_document(CampClient *client, const json_t *text) {
	const json_t *documentation = camp_lsp_at(text, "completion.completionItem.documentationFormat");

	client->markdown = prefers_markdown(camp_lsp_at(text, "hover.contentFormat"));
	client->markdown_documentation = prefers_markdown(documentation);
	client->markup_documentation = json_array_size(documentation) > 0;
	client->snippets = camp_lsp_true_at(text, "completion.completionItem.snippetSupport");
	client->label_details = camp_lsp_true_at(text, "completion.completionItem.labelDetailsSupport");
	client->replaces_words = camp_lsp_true_at(text, "completion.completionItem.insertReplaceSupport");
	client->completion_kinds = read_kinds(camp_lsp_at(text, "completion.completionItemKind.valueSet"));
	client->action_literals = json_is_object(camp_lsp_at(text, "codeAction.codeActionLiteralSupport"));
	client->action_preferred = camp_lsp_true_at(text, "codeAction.isPreferredSupport");
	client->symbol_trees = camp_lsp_true_at(text, "documentSymbol.hierarchicalDocumentSymbolSupport");
	client->outline_kinds = read_kinds(camp_lsp_at(text, "documentSymbol.symbolKind.valueSet"));
	client->line_folding_only = camp_lsp_true_at(text, "foldingRange.lineFoldingOnly");
	(void)camp_lsp_unsigned(camp_lsp_at(text, "foldingRange.rangeLimit"), &client->folding_limit);
	client->link_tooltips = camp_lsp_true_at(text, "documentLink.tooltipSupport");
	client->prepares_rename = camp_lsp_true_at(text, "rename.prepareSupport");
	client->semantic_tokens = json_is_object(json_object_get(text, "semanticTokens"));
	read_diagnostics(client, text);
}

static void read_workspace(CampClient *client, const json_t *workspace) {
	client->versioned_edits = camp_lsp_true_at(workspace, "workspaceEdit.documentChanges");
	client->change_annotations = client->versioned_edits &&
	                             json_is_object(camp_lsp_at(workspace, "workspaceEdit.changeAnnotationSupport"));
	client->snippet_edits = client->versioned_edits && camp_lsp_true_at(workspace, "workspaceEdit.snippetEditSupport");
	client->symbol_kinds = read_kinds(camp_lsp_at(workspace, "symbol.symbolKind.valueSet"));
	client->configuration = camp_lsp_true_at(workspace, "configuration");
	client->watches_files = camp_lsp_true_at(workspace, "didChangeWatchedFiles.dynamicRegistration");
	client->registers_configuration = camp_lsp_true_at(workspace, "didChangeConfiguration.dynamicRegistration");
	client->refreshes_diagnostics = camp_lsp_true_at(workspace, "diagnostics.refreshSupport");
	client->refreshes_code_lenses = camp_lsp_true_at(workspace, "codeLens.refreshSupport");
	client->refreshes_inlay_hints = camp_lsp_true_at(workspace, "inlayHint.refreshSupport");
}

void camp_client_read(CampClient *client, const json_t *capabilities) {
	*client = (CampClient){ 0 };
	client->encoding = choose_encoding(camp_lsp_at(capabilities, "general.positionEncodings"));
	read_text_document(client, json_object_get(capabilities, "textDocument"));
	read_workspace(client, json_object_get(capabilities, "workspace"));
	client->suggests = camp_lsp_lists(capabilities, "experimental.commands.commands", CAMP_CLIENT_SUGGEST);
	client->shows_messages = camp_lsp_true_at(capabilities, "experimental.hoverShowsDiagnostics");
	client->shows_progress = camp_lsp_true_at(capabilities, "window.workDoneProgress");
}
