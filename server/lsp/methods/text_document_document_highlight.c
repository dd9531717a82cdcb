#include "ide/names.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

/* The protocol's DocumentHighlightKind. */
enum { READ = 2, WRITE = 3 };

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	json_t *result;
	CampArena arena;
	CampName name;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	result = json_array();
	if (camp_name_at(&arena, open->doc, offset, &name)) {
		size_t count;
		const CampNameUse *uses = camp_name_uses(&arena, open->doc, &name, &count);

		for (size_t i = 0; i < count; i++) {
			json_t *json = json_object();

			json_object_set_new(json, "range", camp_lsp_range(session, camp_doc_text_view(open->doc), uses[i].span));
			json_object_set_new(json, "kind", json_integer(uses[i].declares ? WRITE : READ));
			json_array_append_new(result, json);
		}
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "documentHighlightProvider", json_true());
}

const CampMethod camp_method_text_document_document_highlight = {
	.name = "textDocument/documentHighlight",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
