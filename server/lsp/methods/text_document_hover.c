#include "ide/hover.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

/* What an editor does not show while somebody types is not above the hover either. */
static CampHoverOptions options_for(const CampSession *session, const CampOpenDoc *open) {
	return (CampHoverOptions){
		.markdown = session->client.markdown,
		.messages_shown = session->client.shows_messages && camp_documents_mode(open) == CAMP_DIAGNOSTICS_ON_TYPE,
	};
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	json_t *result = NULL;
	CampArena arena;
	CampHover hover;
	uint32_t offset;

	if (!open || !camp_params_offset(session, open, params, &offset, failure))
		return NULL;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (camp_hover(&arena, open->doc, offset, options_for(session, open), &hover)) {
		result = json_object();
		json_object_set_new(result, "contents", camp_lsp_markup(session->client.markdown, hover.contents));
		json_object_set_new(result, "range", camp_lsp_range(session, camp_doc_text_view(open->doc), hover.span));
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "hoverProvider", json_true());
}

const CampMethod camp_method_text_document_hover = {
	.name = "textDocument/hover",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
