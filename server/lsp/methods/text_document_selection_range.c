#include "ide/selection.h"
#include "lsp/convert.h"
#include "lsp/method.h"

#define MOST_PLACES 1000

/* The innermost range, with those around it as its parents. */
static json_t *chain(const CampSession *session, CampOpenDoc *open, uint32_t offset) {
	const CampText *text = camp_doc_text_view(open->doc);
	json_t *inner = NULL;
	const CampSpan *spans;
	CampArena arena;
	size_t count;

	camp_arena_init(&arena);
	spans = camp_selections(&arena, open->doc, offset, &count);
	for (size_t i = count; i > 0; i--) {
		json_t *json = json_object();

		json_object_set_new(json, "range", camp_lsp_range(session, text, spans[i - 1]));
		if (inner)
			json_object_set_new(json, "parent", inner);
		inner = json;
	}
	camp_arena_release(&arena);
	return inner;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	const json_t *positions = json_object_get(params, "positions");
	const json_t *position;
	json_t *result;
	size_t index;

	if (!open)
		return NULL;
	if (!json_is_array(positions) || json_array_size(positions) > MOST_PLACES)
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "positions is not a list of at most 1000");
	result = json_array();
	json_array_foreach(positions, index, position) {
		json_t *one = json_pack("{s:O}", "position", position);
		uint32_t offset = 0;

		if (camp_params_offset(session, open, one, &offset, failure))
			json_array_append_new(result, chain(session, open, offset));
		json_decref(one);
	}
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "selectionRangeProvider", json_true());
}

const CampMethod camp_method_text_document_selection_range = {
	.name = "textDocument/selectionRange",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
