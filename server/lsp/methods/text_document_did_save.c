#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/method.h"
#include "lsp/settings.h"

/* The text is known already; what a save may change is what other tools wrote beside it. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	bool changed;

	if (!open)
		return NULL;
	open->recheck = true;
	open->unsaved = false;
	/* A client that watches no files may have changed the settings file too. */
	changed = !session->client.watches_files && camp_settings_apply(session);
	if (changed || camp_documents_mode(open) == CAMP_DIAGNOSTICS_ON_SAVE)
		camp_diagnostics_refresh(session);
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
