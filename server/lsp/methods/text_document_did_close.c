#include "lsp/documents.h"
#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);

	if (open)
		camp_documents_close(session, open);
	else if (failure->code == 0)
		camp_session_log(session, "textDocument/didClose of a document that is not open");
	return NULL;
}

const CampMethod camp_method_text_document_did_close = {
	.name = "textDocument/didClose",
	.handle = handle,
};
