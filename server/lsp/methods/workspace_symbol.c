#include "ide/symbols.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"
#include "lsp/scan.h"
#include "lsp/uri.h"

/* The protocol's SymbolKind, as in the outline. */
enum { CLASS = 5, OBJECT = 19 };

#define MOST_SYMBOLS 1000

/* Whether the letters of the query stand in the name in this order, ignoring case. */
static bool answers(CampStr name, CampStr query) {
	size_t at = 0;

	for (size_t i = 0; i < name.len && at < query.len; i++)
		at += camp_to_lower(name.ptr[i]) == camp_to_lower(query.ptr[at]);
	return at == query.len;
}

static void add_symbols(CampSession *session, CampOpenDoc *open, CampStr query, json_t *result) {
	CampArena arena;
	size_t count;
	const CampSymbol *symbols;

	camp_arena_init(&arena);
	symbols = camp_symbols(&arena, open->doc, &count);
	for (size_t i = 0; i < count && json_array_size(result) < MOST_SYMBOLS; i++) {
		bool is_campaign = symbols[i].kind == CAMP_SYMBOL_CAMPAIGN;
		json_t *json;

		if ((!is_campaign && symbols[i].kind != CAMP_SYMBOL_BRAND) || !answers(symbols[i].name, query))
			continue;
		json = json_object();
		json_object_set_new(json, "name", camp_lsp_string(symbols[i].name));
		json_object_set_new(json, "kind", json_integer(is_campaign ? CLASS : OBJECT));
		json_object_set_new(json, "location", camp_lsp_location(session, open, (CampStr){ 0 }, symbols[i].selection));
		json_array_append_new(result, json);
	}
	camp_arena_release(&arena);
}

/* A file on disk, or the open document of it. */
static void add_file(CampSession *session, CampStr path, CampStr query, json_t *result) {
	CampOpenDoc *known = camp_documents_at(session, path);
	CampOpenDoc unopened = { .path = path, .is_file = true };
	CampArena arena;
	CampStr bytes;

	if (known) {
		add_symbols(session, known, query, result);
		return;
	}
	unopened.project = camp_session_project(session, path);
	if (!unopened.project->reader ||
	    unopened.project->reader->read(unopened.project->reader->data, path, &bytes) != CAMP_READ_OK)
		return;
	camp_arena_init(&arena);
	unopened.uri = camp_uri_from_path(&arena, path);
	unopened.doc = camp_doc_new(unopened.project->workspace, path, bytes);
	add_symbols(session, &unopened, query, result);
	camp_doc_free(unopened.doc);
	camp_arena_release(&arena);
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampStr query = camp_lsp_text(json_object_get(params, "query"));
	const CampStr *paths;
	json_t *result;
	CampArena arena;
	size_t count;

	if (!json_is_string(json_object_get(params, "query")))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "query is not a string");
	result = json_array();
	camp_arena_init(&arena);
	paths = camp_scan_all(&arena, session, &count);
	for (size_t i = 0; i < count; i++)
		add_file(session, paths[i], query, result);
	for (size_t i = 0; i < session->docs.count; i++)
		if (!session->docs.items[i]->is_file)
			add_symbols(session, session->docs.items[i], query, result);
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "workspaceSymbolProvider", json_true());
}

const CampMethod camp_method_workspace_symbol = {
	.name = "workspace/symbol",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
