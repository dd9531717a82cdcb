#include "lsp/convert.h"
#include "lsp/method.h"

/* Nothing of FormattingOptions counts: there is one layout, so that no two people's editors fight over a file. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);

	if (!open)
		return NULL;
	return camp_lsp_formatting(session, open, (CampSpan){ 0, (uint32_t)camp_doc_text(open->doc).len });
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(capabilities, "documentFormattingProvider", json_true());
}

const CampMethod camp_method_text_document_formatting = {
	.name = "textDocument/formatting",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
