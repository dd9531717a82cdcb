#include "ide/completion.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

#include <stdio.h>

/* The protocol's numbers. */
enum { FORMAT_SNIPPET = 2 };

/* The protocol's CompletionItemKind, of those that the client knows. */
static int kind_of(const CampCompletion *completion, uint64_t known) {
	enum { TEXT = 1, VARIABLE = 6, MODULE = 9, PROPERTY, VALUE = 12, SNIPPET = 15, REFERENCE = 18 };
	enum { ENUM_MEMBER = 20, CONSTANT, STRUCT };

	switch (completion->kind) {
	case CAMP_COMPLETE_FIELD: return PROPERTY;
	case CAMP_COMPLETE_BLOCK: return camp_client_kind(known, STRUCT, MODULE);
	case CAMP_COMPLETE_REFERENCE: return REFERENCE;
	case CAMP_COMPLETE_FACT: return camp_client_kind(known, CONSTANT, VARIABLE);
	case CAMP_COMPLETE_WORDING: return TEXT;
	case CAMP_COMPLETE_CAMPAIGN: return SNIPPET;
	case CAMP_COMPLETE_VALUE: break;
	}
	return camp_client_kind(known, ENUM_MEMBER, VALUE);
}

static json_t *documentation(const CampClient *client, CampStr help) {
	return client->markup_documentation ? camp_lsp_markup(client->markdown_documentation, help) : camp_lsp_string(help);
}

static json_t *item_json(const CampSession *session, const CampText *text, const CampCompletion *completion,
                         size_t index) {
	bool snippet = session->client.snippets && completion->snippet.len > 0;
	json_t *json = json_object();
	json_t *edit = json_object();
	char order[24];

	json_object_set_new(json, "label", camp_lsp_string(completion->label));
	json_object_set_new(json, "kind", json_integer(kind_of(completion, session->client.completion_kinds)));
	if (completion->detail.len > 0)
		json_object_set_new(json, "detail", camp_lsp_string(completion->detail));
	if (completion->help.len > 0)
		json_object_set_new(json, "documentation", documentation(&session->client, completion->help));
	(void)snprintf(order, sizeof order, "%04zu", index);
	json_object_set_new(json, "sortText", json_string(order));
	json_object_set_new(json, "filterText", camp_lsp_string(completion->label));
	if (snippet)
		json_object_set_new(json, "insertTextFormat", json_integer(FORMAT_SNIPPET));
	json_object_set_new(edit, "range", camp_lsp_range(session, text, completion->span));
	json_object_set_new(edit, "newText", camp_lsp_string(snippet ? completion->snippet : completion->text));
	json_object_set_new(json, "textEdit", edit);
	return json;
}

/* An item that this client can take, and that a person who typed `trigger` can mean: behind a brace that opens a block a
 * list of fields would only be in the way, and so would disclosures behind a colon or a comma in a text. */
static bool is_wanted(const CampSession *session, const CampCompletion *completion, CampStr trigger) {
	if (completion->text.len == 0 && !session->client.snippets)
		return false;
	if (camp_str_equal(trigger, CAMP_LIT("{")))
		return completion->kind == CAMP_COMPLETE_FACT;
	return trigger.len == 0 || completion->kind == CAMP_COMPLETE_VALUE || completion->kind == CAMP_COMPLETE_REFERENCE;
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
	json_object_set_new(
		capabilities, "completionProvider",
		json_pack("{s:[s,s,s,s,s], s:b}", "triggerCharacters", ":", " ", "[", ",", "{", "resolveProvider", 0));
}

const CampMethod camp_method_text_document_completion = {
	.name = "textDocument/completion",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
