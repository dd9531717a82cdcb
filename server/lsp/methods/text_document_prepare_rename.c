#include "ide/names.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

/* Null where nothing can be renamed: a keyword, a field, a brand that is declared nowhere. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	json_t *result = NULL;
	CampArena arena;
	CampName name;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (camp_name_at(&arena, open->doc, offset, &name)) {
		result = json_object();
		json_object_set_new(result, "range", camp_lsp_range(session, camp_doc_text_view(open->doc), name.span));
		json_object_set_new(result, "placeholder", camp_lsp_string(name.name));
	}
	camp_arena_release(&arena);
	return result;
}

const CampMethod camp_method_text_document_prepare_rename = {
	.name = "textDocument/prepareRename",
	.is_request = true,
	.handle = handle,
};
