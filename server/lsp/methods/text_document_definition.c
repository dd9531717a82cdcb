#include "ide/definition.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	json_t *result = NULL;
	CampDefinition definition;
	CampArena arena;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (camp_definition(&arena, open->doc, offset, &definition))
		result = camp_lsp_location(session, open, definition.path, definition.span);
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "definitionProvider", json_true());
}

const CampMethod camp_method_text_document_definition = {
	.name = "textDocument/definition",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
