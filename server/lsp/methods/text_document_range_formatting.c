#include "lsp/convert.h"
#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	CampSpan within;

	if (!open ||
	    !camp_params_range(session, camp_doc_text_view(open->doc), json_object_get(params, "range"), &within, failure))
		return NULL;
	return camp_lsp_formatting(session, open, within);
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "documentRangeFormattingProvider", json_true());
}

const CampMethod camp_method_text_document_range_formatting = {
	.name = "textDocument/rangeFormatting",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
