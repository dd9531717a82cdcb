#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"
#include "lsp/scan.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	bool with_declaration = camp_lsp_true_at(params, "context.includeDeclaration");
	const CampPlace *places;
	json_t *result;
	CampArena arena;
	CampName name;
	uint32_t offset;
	size_t count = 0;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	result = json_array();
	if (camp_name_at(&arena, open->doc, offset, &name)) {
		places = camp_scan_uses(&arena, session, open, &name, (CampStr){ 0 }, NULL, &count);
		for (size_t i = 0; i < count; i++) {
			json_t *location = places[i].declares && !with_declaration
			                       ? NULL
			                       : camp_lsp_location(session, open, places[i].path, places[i].span);

			if (location)
				json_array_append_new(result, location);
		}
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "referencesProvider", json_true());
}

const CampMethod camp_method_text_document_references = {
	.name = "textDocument/references",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
