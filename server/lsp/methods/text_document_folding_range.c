#include "ide/folding.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

/* NULL for what would fold no line. A client that folds whole lines keeps the one with the closing sign. */
static json_t *fold_json(const CampSession *session, const CampText *text, const CampFold *fold) {
	CampPos start = camp_text_position(text, fold->span.start, session->client.encoding);
	CampPos end = camp_text_position(text, fold->span.end, session->client.encoding);
	json_t *json;

	if (session->client.line_folding_only && !fold->is_comment && end.line > 0)
		end.line--;
	if (end.line <= start.line)
		return NULL;
	json = json_object();
	json_object_set_new(json, "startLine", json_integer(start.line));
	if (!session->client.line_folding_only)
		json_object_set_new(json, "startCharacter", json_integer(start.column));
	json_object_set_new(json, "endLine", json_integer(end.line));
	if (!session->client.line_folding_only)
		json_object_set_new(json, "endCharacter", json_integer(end.column));
	if (fold->is_comment)
		json_object_set_new(json, "kind", json_string("comment"));
	return json;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	uint32_t limit = session->client.folding_limit;
	const CampFold *folds;
	json_t *result;
	CampArena arena;
	size_t count;

	if (!open)
		return NULL;
	camp_arena_init(&arena);
	result = json_array();
	folds = camp_folds(&arena, open->doc, &count);
	for (size_t i = 0; i < count && (limit == 0 || json_array_size(result) < limit); i++) {
		json_t *json = fold_json(session, camp_doc_text_view(open->doc), &folds[i]);

		if (json)
			json_array_append_new(result, json);
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "foldingRangeProvider", json_true());
}

const CampMethod camp_method_text_document_folding_range = {
	.name = "textDocument/foldingRange",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
