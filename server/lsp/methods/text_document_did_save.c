#include "lsp/documents.h"
#include "lsp/method.h"

/* The text is known already; what a save may change is what other tools wrote beside it. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);

	if (open)
		open->recheck = true;
	return NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *save = json_object();

	(void)session;
	json_object_set_new(save, "includeText", json_false());
	json_object_set_new(camp_lsp_open(capabilities, "textDocumentSync"), "save", save);
}

const CampMethod camp_method_text_document_did_save = {
	.name = "textDocument/didSave",
	.handle = handle,
	.offer = offer,
};
