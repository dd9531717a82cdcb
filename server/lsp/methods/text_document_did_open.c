#include "lsp/documents.h"
#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *document = json_object_get(params, "textDocument");
	const json_t *uri = json_object_get(document, "uri");
	const json_t *text = json_object_get(document, "text");
	int64_t version;
	bool versioned = camp_lsp_version(json_object_get(document, "version"), &version);

	if (!json_is_string(uri) || !json_is_string(text))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "textDocument has no uri or no text");
	camp_documents_open(session, camp_lsp_text(uri), versioned ? &version : NULL, camp_lsp_text(text));
	return NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(camp_lsp_open(capabilities, "textDocumentSync"), "openClose", json_true());
}

const CampMethod camp_method_text_document_did_open = {
	.name = "textDocument/didOpen",
	.handle = handle,
	.offer = offer,
};
