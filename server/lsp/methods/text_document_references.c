#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/uses.h"

typedef struct References {
	CampUses uses;
	bool with_declaration;
} References;

static json_t *finish(CampSession *session, CampScan *scan) {
	const References *references = (const References *)scan;
	json_t *result = json_array();

	for (size_t i = 0; i < references->uses.places.count; i++) {
		const CampPlace *place = &references->uses.places.items[i];
		json_t *location = place->declares && !references->with_declaration
		                       ? NULL
		                       : camp_lsp_location(session, references->uses.open, place->path, place->span);

		if (location)
			json_array_append_new(result, location);
	}
	return result;
}

static const CampScanKind kind = {
	.title = "Looking for references",
	.size = sizeof(References),
	.visit = camp_uses_visit,
	.finish = finish,
	.release = camp_uses_release,
	.holds_places = true,
};

static CampScan *scan(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	References *references = NULL;
	CampArena arena;
	CampName name;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (camp_name_at(&arena, open->doc, offset, &name)) {
		references = (References *)camp_uses_new(&kind, session, open, &name, (CampStr){ 0 });
		references->with_declaration = camp_lsp_true_at(params, "context.includeDeclaration");
	}
	camp_arena_release(&arena);
	return references ? &references->uses.scan : NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "referencesProvider", json_pack("{s:b}", "workDoneProgress", 1));
}

const CampMethod camp_method_text_document_references = {
	.name = "textDocument/references",
	.is_request = true,
	.scan = scan,
	.offer = offer,
};
