#include "lsp/tokens.h"

#include "ide/tokens.h"
#include "lsp/documents.h"

json_t *camp_lsp_tokens(CampSession *session, CampOpenDoc *open, CampSpan within) {
	const CampText *text = camp_doc_text_view(open->doc);
	json_t *data = json_array();
	json_t *result = json_object();
	CampPos last = { 0, 0 };
	const CampToken *tokens;
	CampArena arena;
	size_t count;

	camp_documents_settle(session);
	camp_arena_init(&arena);
	tokens = camp_tokens(&arena, open->doc, within, &count);
	for (size_t i = 0; i < count; i++) {
		CampPos start = camp_text_position(text, tokens[i].span.start, session->client.encoding);
		CampPos end = camp_text_position(text, tokens[i].span.end, session->client.encoding);

		json_array_append_new(data, json_integer(start.line - last.line));
		json_array_append_new(data, json_integer(start.column - (start.line == last.line ? last.column : 0)));
		json_array_append_new(data, json_integer(end.column - start.column));
		json_array_append_new(data, json_integer(tokens[i].type));
		json_array_append_new(data, json_integer(tokens[i].modifiers));
		last = start;
	}
	camp_arena_release(&arena);
	json_object_set_new(result, "data", data);
	return result;
}

json_t *camp_lsp_tokens_options(const CampSession *session, json_t *capabilities) {
	static const char *const types[] = {
#define TOKEN(constant, name) name,
		CAMP_TOKEN_TYPES(TOKEN)
#undef TOKEN
	};
	static const char *const modifiers[] = {
#define MODIFIER(constant, name) name,
		CAMP_TOKEN_MODIFIERS(MODIFIER)
#undef MODIFIER
	};
	json_t *options = camp_lsp_at(capabilities, "semanticTokensProvider");
	json_t *legend;

	if (options || !session->client.semantic_tokens)
		return options;
	options = camp_lsp_open(capabilities, "semanticTokensProvider");
	legend = json_pack("{s:[], s:[]}", "tokenTypes", "tokenModifiers");
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		json_array_append_new(json_object_get(legend, "tokenTypes"), json_string(types[i]));
	for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++)
		json_array_append_new(json_object_get(legend, "tokenModifiers"), json_string(modifiers[i]));
	json_object_set_new(options, "legend", legend);
	return options;
}
