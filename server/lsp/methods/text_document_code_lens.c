#include "ide/lenses.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

/* A lens is shown by way of a command; an empty one is none, and what is shown is text. */
static json_t *lens_json(const CampSession *session, const CampText *text, const CampLens *lens) {
	json_t *json = json_object();
	json_t *command = json_object();

	json_object_set_new(command, "title", camp_lsp_string(lens->title));
	json_object_set_new(command, "command", json_string(""));
	json_object_set_new(json, "range", camp_lsp_range(session, text, lens->span));
	json_object_set_new(json, "command", command);
	return json;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	json_t *result;
	const CampLens *lenses;
	CampArena arena;
	size_t count;

	if (!open)
		return NULL;
	result = json_array();
	if (!camp_settings_on(&open->project->settings, CAMP_SETTING_CODE_LENS))
		return result;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	lenses = camp_lenses(&arena, open->doc, &count);
	for (size_t i = 0; i < count; i++)
		json_array_append_new(result, lens_json(session, camp_doc_text_view(open->doc), &lenses[i]));
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "codeLensProvider", json_pack("{s:b}", "resolveProvider", 0));
}

const CampMethod camp_method_text_document_code_lens = {
	.name = "textDocument/codeLens",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
