#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/scan.h"
#include "lsp/unopened.h"

#define MOST_SYMBOLS 1000

typedef struct SymbolSearch {
	CampScan scan;
	CampStr query; /* in the scan's arena */
	json_t *found;
} SymbolSearch;

/* Whether the letters of the query stand in the name in this order, ignoring case. */
static bool answers(CampStr name, CampStr query) {
	size_t at = 0;

	for (size_t i = 0; i < name.len && at < query.len; i++)
		at += camp_to_lower(name.ptr[i]) == camp_to_lower(query.ptr[at]);
	return at == query.len;
}

static void add_symbols(CampSession *session, CampOpenDoc *open, void *data) {
	SymbolSearch *search = data;
	CampArena arena;
	size_t count;
	const CampSymbol *symbols;

	camp_arena_init(&arena);
	symbols = camp_symbols(&arena, open->doc, &count);
	for (size_t i = 0; i < count && json_array_size(search->found) < MOST_SYMBOLS; i++) {
		bool is_item = symbols[i].kind == CAMP_SYMBOL_CAMPAIGN || symbols[i].kind == CAMP_SYMBOL_BRAND;
		json_t *json;

		if (!is_item || !answers(symbols[i].name, search->query))
			continue;
		json = json_object();
		json_object_set_new(json, "name", camp_lsp_string(symbols[i].name));
		json_object_set_new(json, "kind",
		                    json_integer(camp_lsp_symbol_kind(&symbols[i], session->client.symbol_kinds)));
		json_object_set_new(json, "location", camp_lsp_location(session, open, (CampStr){ 0 }, symbols[i].selection));
		json_array_append_new(search->found, json);
	}
	camp_arena_release(&arena);
}

static void visit(CampSession *session, CampScan *scan, CampStr path) {
	CampOpenDoc *open = camp_documents_at(session, path);

	if (open)
		add_symbols(session, open, scan);
	else if (json_array_size(((SymbolSearch *)scan)->found) < MOST_SYMBOLS)
		(void)camp_unopened_read(session, path, add_symbols, scan);
}

static json_t *finish(CampSession *session, CampScan *scan) {
	SymbolSearch *search = (SymbolSearch *)scan;

	for (size_t i = 0; i < session->docs.count; i++) {
		if (!session->docs.items[i]->is_file)
			add_symbols(session, session->docs.items[i], search);
	}
	return json_incref(search->found);
}

static void release(CampScan *scan) {
	json_decref(((SymbolSearch *)scan)->found);
}

static const CampScanKind kind = {
	.title = "Looking for campaigns and brands",
	.size = sizeof(SymbolSearch),
	.visit = visit,
	.finish = finish,
	.release = release,
};

static CampScan *scan(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *query = json_object_get(params, "query");
	SymbolSearch *search;

	if (!json_is_string(query)) {
		(void)camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "query is not a string");
		return NULL;
	}
	search = (SymbolSearch *)camp_scan_new(&kind);
	search->query = camp_arena_copy(&search->scan.arena, camp_lsp_text(query));
	search->found = json_array();
	camp_scan_add_workspace(session, &search->scan);
	return &search->scan;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "workspaceSymbolProvider", json_pack("{s:b}", "workDoneProgress", 1));
}

const CampMethod camp_method_workspace_symbol = {
	.name = "workspace/symbol",
	.is_request = true,
	.scan = scan,
	.offer = offer,
};
