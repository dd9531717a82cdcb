#include "ide/completion.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

#include <stdio.h>

/* The protocol's numbers. */
enum { FORMAT_SNIPPET = 2 };

/* The protocol's CompletionItemKind, of those that the client knows. */
static int kind_of(const CampCompletion *completion, uint64_t known) {
	enum { TEXT = 1, VARIABLE = 6, MODULE = 9, PROPERTY, VALUE = 12, KEYWORD = 14, SNIPPET, FILE = 17, REFERENCE };
	enum { FOLDER = 19, ENUM_MEMBER, CONSTANT, STRUCT };

	switch (completion->kind) {
	case CAMP_COMPLETE_FIELD: return PROPERTY;
	case CAMP_COMPLETE_BLOCK: return camp_client_kind(known, STRUCT, MODULE);
	case CAMP_COMPLETE_REFERENCE: return REFERENCE;
	case CAMP_COMPLETE_FACT: return camp_client_kind(known, CONSTANT, VARIABLE);
	case CAMP_COMPLETE_WORDING: return TEXT;
	case CAMP_COMPLETE_CAMPAIGN: return SNIPPET;
	case CAMP_COMPLETE_FILE: return FILE;
	case CAMP_COMPLETE_FOLDER: return camp_client_kind(known, FOLDER, MODULE);
	case CAMP_COMPLETE_KEYWORD: return KEYWORD;
	case CAMP_COMPLETE_VALUE: break;
	}
	return camp_client_kind(known, ENUM_MEMBER, VALUE);
}

static json_t *documentation(const CampClient *client, CampStr help) {
	return client->markup_documentation ? camp_lsp_markup(client->markdown_documentation, help) : camp_lsp_string(help);
}

static json_t *edit_json(const CampSession *session, const CampText *text, CampSpan span, CampStr replacement) {
	json_t *json = json_object();

	json_object_set_new(json, "range", camp_lsp_range(session, text, span));
	json_object_set_new(json, "newText", camp_lsp_string(replacement));
	return json;
}

/* Beside each label in the list, where the client can and there is room; else where it shows what is chosen. */
static void add_detail(const CampSession *session, const CampCompletion *completion, json_t *json) {
	bool beside = session->client.label_details && completion->kind != CAMP_COMPLETE_WORDING;
	json_t *target = beside ? camp_lsp_open(json, "labelDetails") : json;

	json_object_set_new(target, beside ? "description" : "detail", camp_lsp_string(completion->detail));
}

/* Behind a folder a client that does not go on by itself has its slash typed, which asks for what is in it. */
static CampStr written_text(const CampSession *session, const CampCompletion *completion) {
	bool typed = completion->kind == CAMP_COMPLETE_FOLDER && !session->client.suggests;

	return camp_str_slice(completion->text, 0, completion->text.len - typed);
}

/* Where the cursor is in a word, some clients let their user choose whether the rest of it goes. */
static json_t *main_edit(const CampSession *session, const CampText *text, const CampCompletion *completion,
                         bool snippet) {
	CampSpan whole = { completion->span.start, completion->tail };
	CampStr replacement = snippet ? completion->snippet : written_text(session, completion);
	json_t *json = edit_json(session, text, completion->span, replacement);

	if (session->client.replaces_words && whole.end > completion->span.end) {
		json_object_set(json, "insert", json_object_get(json, "range"));
		json_object_set_new(json, "replace", camp_lsp_range(session, text, whole));
		json_object_del(json, "range");
	}
	return json;
}

static json_t *item_json(const CampSession *session, const CampText *text, const CampCompletion *completion,
                         size_t index) {
	bool snippet = session->client.snippets && completion->snippet.len > 0;
	json_t *json = json_object();
	char order[24];

	json_object_set_new(json, "label", camp_lsp_string(completion->label));
	json_object_set_new(json, "kind", json_integer(kind_of(completion, session->client.completion_kinds)));
	if (completion->detail.len > 0)
		add_detail(session, completion, json);
	if (completion->help.len > 0)
		json_object_set_new(json, "documentation", documentation(&session->client, completion->help));
	(void)snprintf(order, sizeof order, "%04zu", index);
	json_object_set_new(json, "sortText", json_string(order));
	json_object_set_new(json, "filterText",
	                    camp_lsp_string(completion->typed.len > 0 ? completion->typed : completion->label));
	if (snippet)
		json_object_set_new(json, "insertTextFormat", json_integer(FORMAT_SNIPPET));
	json_object_set_new(json, "textEdit", main_edit(session, text, completion, snippet));
	if (completion->import.replacement.len > 0)
		json_object_set_new(
			json, "additionalTextEdits",
			json_pack("[o]", edit_json(session, text, completion->import.span, completion->import.replacement)));
	if (completion->goes_on && session->client.suggests)
		json_object_set_new(json, "command",
		                    json_pack("{s:s, s:s}", "title", "Suggest", "command", CAMP_CLIENT_SUGGEST));
	return json;
}

/* An item that this client can take, and that a person who typed `trigger` can mean: behind a brace that opens a block a
 * list of fields would only be in the way, and so would disclosures behind a colon or a comma in a text. */
static bool is_wanted(const CampSession *session, const CampCompletion *completion, CampStr trigger) {
	if (completion->text.len == 0 && !session->client.snippets)
		return false;
	if (trigger.len == 0)
		return true;
	if (camp_str_equal(trigger, CAMP_LIT("{")))
		return completion->kind == CAMP_COMPLETE_FACT;
	if (camp_str_equal(trigger, CAMP_LIT("\"")) || camp_str_equal(trigger, CAMP_LIT("/")))
		return completion->kind == CAMP_COMPLETE_FILE || completion->kind == CAMP_COMPLETE_FOLDER;
	return completion->kind == CAMP_COMPLETE_VALUE || completion->kind == CAMP_COMPLETE_REFERENCE;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	CampStr trigger = camp_lsp_text(camp_lsp_at(params, "context.triggerCharacter"));
	const CampCompletion *completions;
	json_t *result;
	CampArena arena;
	uint32_t offset;
	size_t count;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	result = json_array();
	completions = camp_completions(&arena, open->doc, offset, &count);
	for (size_t i = 0; i < count; i++) {
		if (is_wanted(session, &completions[i], trigger))
			json_array_append_new(result, item_json(session, camp_doc_text_view(open->doc), &completions[i], i));
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "completionProvider",
	                    json_pack("{s:[s,s,s,s,s,s,s], s:b}", "triggerCharacters", ":", " ", "[", ",", "{", "\"", "/",
	                              "resolveProvider", 0));
}

const CampMethod camp_method_text_document_completion = {
	.name = "textDocument/completion",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
