#include "lsp/diagnostics.h"
#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);

	if (failure->code != 0)
		return NULL;
	if (!open)
		return json_pack("{s:s, s:[]}", "kind", "full", "items");
	return camp_diagnostics_report(session, open, camp_lsp_text(json_object_get(params, "previousResultId")));
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *options;

	if (!session->client.pulls_diagnostics)
		return;
	options = camp_lsp_open(capabilities, "diagnosticProvider");
	json_object_set_new(options, "identifier", json_string("campaign-ls"));
	json_object_set_new(options, "interFileDependencies", json_true());
}

const CampMethod camp_method_text_document_diagnostic = {
	.name = "textDocument/diagnostic",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
