#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/uses.h"

typedef struct Rename {
	CampUses uses;
	bool is_same; /* to the name that it has */
} Rename;

static json_t *finish(CampSession *session, CampScan *scan) {
	const Rename *rename = (const Rename *)scan;
	const CampUses *uses = &rename->uses;
	CampAction action = { .fix_kind = CAMP_FIX_SAFE, .edit_count = uses->places.count };
	CampEdit *edits = CAMP_ARENA_ARRAY(&scan->arena, CampEdit, action.edit_count + 1);
	json_t *result;

	if (uses->is_taken && !rename->is_same)
		return camp_fail(&scan->failure, CAMP_RPC_INVALID_PARAMS, "this name is taken already");
	for (size_t i = 0; i < action.edit_count; i++)
		edits[i] = (CampEdit){ uses->places.items[i].path, uses->places.items[i].span, uses->taken };
	action.edits = edits;
	result = camp_lsp_workspace_edit(session, uses->open, &action);
	return result ? result : json_null();
}

static const CampScanKind kind = {
	.title = "Renaming",
	.size = sizeof(Rename),
	.visit = camp_uses_visit,
	.finish = finish,
	.release = camp_uses_release,
	.holds_places = true,
};

static CampScan *scan(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	CampStr new_name = camp_lsp_text(json_object_get(params, "newName"));
	Rename *rename = NULL;
	CampArena arena;
	CampName name;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	if (!camp_name_is_well_formed(new_name)) {
		(void)camp_fail(
			failure, CAMP_RPC_INVALID_PARAMS,
			"a name is a letter or _, then letters, digits, _ and - without blanks, and no word of the language");
		return NULL;
	}
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (camp_name_at(&arena, open->doc, offset, &name)) {
		rename = (Rename *)camp_uses_new(&kind, session, open, &name, new_name);
		rename->is_same = camp_str_equal(new_name, name.name);
	} else {
		(void)camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "no brand's or campaign's name stands here");
	}
	camp_arena_release(&arena);
	return rename ? &rename->uses.scan : NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_object_set_new(capabilities, "renameProvider",
	                    session->client.prepares_rename
	                        ? json_pack("{s:b, s:b}", "prepareProvider", 1, "workDoneProgress", 1)
	                        : json_true());
}

const CampMethod camp_method_text_document_rename = {
	.name = "textDocument/rename",
	.is_request = true,
	.scan = scan,
	.offer = offer,
};
