#include "lsp/method.h"
#include "lsp/tokens.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);

	return open ? camp_lsp_tokens(session, open, (CampSpan){ 0, (uint32_t)camp_doc_text(open->doc).len }) : NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *options = camp_lsp_tokens_options(session, capabilities);

	if (options)
		json_object_set_new(options, "full", json_true());
}

const CampMethod camp_method_text_document_semantic_tokens_full = {
	.name = "textDocument/semanticTokens/full",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
