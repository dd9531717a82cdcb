#include "lsp/tokens.h"

#include "ide/tokens.h"
#include "lsp/documents.h"

static void add_number(CampBuf *data, uint32_t number) {
	if (data->len > 1)
		camp_buf_add_char(data, ',');
	camp_lsp_dump_integer(number, data);
}

/* Five numbers for each, as text: a large file has a hundred thousand of them. */
static void write_tokens(const CampSession *session, const CampText *text, const CampToken *tokens, size_t count,
                         CampBuf *data) {
	CampPos last = { 0, 0 };

	camp_buf_add_char(data, '[');
	for (size_t i = 0; i < count; i++) {
		CampPos start = camp_text_position(text, tokens[i].span.start, session->client.encoding);
		CampPos end = camp_text_position(text, tokens[i].span.end, session->client.encoding);

		add_number(data, start.line - last.line);
		add_number(data, start.column - (start.line == last.line ? last.column : 0));
		add_number(data, end.column - start.column);
		add_number(data, tokens[i].type);
		add_number(data, tokens[i].modifiers);
		last = start;
	}
	camp_buf_add_char(data, ']');
}

json_t *camp_lsp_tokens(CampSession *session, CampOpenDoc *open, CampSpan within) {
	json_t *result = json_object();
	const CampToken *tokens;
	CampArena arena;
	CampBuf data;
	size_t count;

	camp_documents_settle(session);
	camp_arena_init(&arena);
	camp_buf_init(&data, CAMP_BUF_MAX);
	tokens = camp_tokens(&arena, open->doc, within, &count);
	write_tokens(session, camp_doc_text_view(open->doc), tokens, count, &data);
	camp_arena_release(&arena);
	json_object_set_new(result, "data", camp_lsp_verbatim(camp_buf_str(&data)));
	camp_buf_release(&data);
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
