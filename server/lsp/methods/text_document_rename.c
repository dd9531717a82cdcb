#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"
#include "lsp/scan.h"

static json_t *rename_edit(CampArena *arena, CampSession *session, CampOpenDoc *open, const CampName *name,
                           CampStr new_name, CampFailure *failure) {
	CampAction action = { .fix_kind = CAMP_FIX_SAFE };
	bool is_taken;
	const CampPlace *places = camp_scan_uses(arena, session, open, name, new_name, &is_taken, &action.edit_count);
	CampEdit *edits = CAMP_ARENA_ARRAY(arena, CampEdit, action.edit_count + 1);

	if (is_taken && !camp_str_equal(new_name, name->name))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "this name is taken already");
	for (size_t i = 0; i < action.edit_count; i++)
		edits[i] = (CampEdit){ places[i].path, places[i].span, new_name };
	action.edits = edits;
	return camp_lsp_workspace_edit(session, open, &action);
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	CampStr new_name = camp_lsp_text(json_object_get(params, "newName"));
	json_t *result = NULL;
	CampArena arena;
	CampName name;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	if (!camp_name_is_well_formed(new_name))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS,
		                 "a name is a letter or _, then letters, digits, _ and - without blanks");
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (camp_name_at(&arena, open->doc, offset, &name))
		result = rename_edit(&arena, session, open, &name, new_name, failure);
	else
		(void)camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "no brand's or campaign's name stands here");
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_object_set_new(capabilities, "renameProvider",
	                    session->client.prepares_rename ? json_pack("{s:b}", "prepareProvider", 1) : json_true());
}

const CampMethod camp_method_text_document_rename = {
	.name = "textDocument/rename",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
