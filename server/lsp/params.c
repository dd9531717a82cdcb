#include "lsp/method.h"

#include "lsp/documents.h"

CampOpenDoc *camp_params_document(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *uri = camp_lsp_at(params, "textDocument.uri");

	if (!json_is_string(uri)) {
		*failure = (CampFailure){ CAMP_RPC_INVALID_PARAMS, "textDocument.uri is not a string" };
		return NULL;
	}
	return camp_documents_find(session, camp_lsp_text(uri));
}

static bool read_position(const CampSession *session, const CampText *text, const json_t *json, uint32_t *offset,
                          CampFailure *failure) {
	CampPos position;

	if (!camp_lsp_unsigned(json_object_get(json, "line"), &position.line) ||
	    !camp_lsp_unsigned(json_object_get(json, "character"), &position.column)) {
		*failure = (CampFailure){ CAMP_RPC_INVALID_PARAMS, "a position is not a line and a character from 0" };
		return false;
	}
	*offset = camp_text_offset(text, position, session->client.encoding);
	return true;
}

bool camp_params_offset(CampSession *session, const CampOpenDoc *open, const json_t *params, uint32_t *offset,
                        CampFailure *failure) {
	return read_position(session, camp_doc_text_view(open->doc), json_object_get(params, "position"), offset, failure);
}

bool camp_params_range(CampSession *session, const CampText *text, const json_t *range, CampSpan *span,
                       CampFailure *failure) {
	if (!read_position(session, text, json_object_get(range, "start"), &span->start, failure) ||
	    !read_position(session, text, json_object_get(range, "end"), &span->end, failure))
		return false;
	if (span->end < span->start)
		*span = (CampSpan){ span->end, span->start };
	return true;
}
