#include "ide/hints.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

static json_t *hint_json(const CampSession *session, const CampText *text, const CampHint *hint) {
	json_t *json = json_object();

	json_object_set_new(json, "position", camp_lsp_position(session, text, hint->offset));
	json_object_set_new(json, "label", camp_lsp_string(hint->label));
	json_object_set_new(json, "paddingLeft", json_true());
	if (hint->missing.len > 0)
		json_object_set_new(json, "tooltip", camp_lsp_string(hint->missing));
	return json;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	const CampHint *hints;
	json_t *result;
	CampArena arena;
	CampSpan span;
	size_t count;

	if (!open ||
	    !camp_params_range(session, camp_doc_text_view(open->doc), json_object_get(params, "range"), &span, failure))
		return NULL;
	result = json_array();
	if (!camp_settings_on(&open->project->settings, CAMP_SETTING_INLAY_HINTS))
		return result;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	hints = camp_hints(&arena, open->doc, span, &count);
	for (size_t i = 0; i < count; i++)
		json_array_append_new(result, hint_json(session, camp_doc_text_view(open->doc), &hints[i]));
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "inlayHintProvider", json_true());
}

const CampMethod camp_method_text_document_inlay_hint = {
	.name = "textDocument/inlayHint",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
