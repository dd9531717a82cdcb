#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"
#include "lsp/written.h"

static json_t *new_symbol(const CampSession *session, const CampSymbol *symbol) {
	json_t *json = json_object();

	json_object_set_new(json, "name", camp_lsp_string(symbol->name));
	json_object_set_new(json, "kind", json_integer(camp_lsp_symbol_kind(symbol, session->client.outline_kinds)));
	return json;
}

static json_t *tree(const CampSession *session, const CampText *text, const CampSymbol *symbols, size_t count) {
	json_t *array = json_array();

	for (size_t i = 0; i < count; i++) {
		json_t *json = new_symbol(session, &symbols[i]);

		if (symbols[i].detail.len > 0)
			json_object_set_new(json, "detail", camp_lsp_string(symbols[i].detail));
		json_object_set_new(json, "range", camp_written_range(session, text, symbols[i].span));
		json_object_set_new(json, "selectionRange", camp_written_range(session, text, symbols[i].selection));
		if (symbols[i].child_count > 0)
			json_object_set_new(json, "children", tree(session, text, symbols[i].children, symbols[i].child_count));
		json_array_append_new(array, camp_written(json)); /* what is in it is many things in each block */
	}
	return array;
}

/* SymbolInformation[], for clients without trees. */
static void flatten(const CampSession *session, const CampOpenDoc *open, const CampSymbol *symbols, size_t count,
                    CampStr container, json_t *array) {
	for (size_t i = 0; i < count; i++) {
		json_t *json = new_symbol(session, &symbols[i]);

		json_object_set_new(json, "location", camp_lsp_location(session, open, (CampStr){ 0 }, symbols[i].span));
		if (container.len > 0)
			json_object_set_new(json, "containerName", camp_lsp_string(container));
		json_array_append_new(array, json);
		flatten(session, open, symbols[i].children, symbols[i].child_count, symbols[i].name, array);
	}
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	const CampSymbol *symbols;
	json_t *result;
	CampArena arena;
	size_t count;

	if (!open)
		return NULL;
	camp_arena_init(&arena);
	symbols = camp_symbols(&arena, open->doc, &count);
	if (session->client.symbol_trees) {
		result = tree(session, camp_doc_text_view(open->doc), symbols, count);
	} else {
		result = json_array();
		flatten(session, open, symbols, count, (CampStr){ 0 }, result);
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "documentSymbolProvider", json_true());
}

const CampMethod camp_method_text_document_document_symbol = {
	.name = "textDocument/documentSymbol",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
