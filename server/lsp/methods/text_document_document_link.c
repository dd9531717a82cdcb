#include "ide/links.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

static json_t *link_json(CampArena *arena, const CampSession *session, const CampOpenDoc *open, const CampLink *link) {
	json_t *json = json_object();
	CampStr target = link->path.len > 0 ? camp_path_uri(arena, session, open, link->path) : link->url;

	json_object_set_new(json, "range", camp_lsp_range(session, camp_doc_text_view(open->doc), link->span));
	json_object_set_new(json, "target", camp_lsp_string(target));
	if (link->help.len > 0 && session->client.link_tooltips)
		json_object_set_new(json, "tooltip", camp_lsp_string(link->help));
	return json;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	const CampLink *links;
	json_t *result;
	CampArena arena;
	size_t count;

	if (!open)
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	result = json_array();
	links = camp_links(&arena, open->doc, &count);
	for (size_t i = 0; i < count; i++) {
		if (links[i].path.len == 0 || open->is_file) /* what is no file has no folder that names could start from */
			json_array_append_new(result, link_json(&arena, session, open, &links[i]));
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "documentLinkProvider", json_pack("{s:b}", "resolveProvider", 0));
}

const CampMethod camp_method_text_document_document_link = {
	.name = "textDocument/documentLink",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
