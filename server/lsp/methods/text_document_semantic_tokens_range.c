#include "lsp/method.h"
#include "lsp/tokens.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	CampSpan within;

	if (!open ||
	    !camp_params_range(session, camp_doc_text_view(open->doc), json_object_get(params, "range"), &within, failure))
		return NULL;
	return camp_lsp_tokens(session, open, within);
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *options = camp_lsp_tokens_options(session, capabilities);

	if (options)
		json_object_set_new(options, "range", json_true());
}

const CampMethod camp_method_text_document_semantic_tokens_range = {
	.name = "textDocument/semanticTokens/range",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
