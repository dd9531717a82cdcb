#include "lsp/diagnostics.h"
#include "lsp/method.h"
#include "lsp/settings.h"

/* Folders bound what files may name that have no project of their own, and each has the client's settings for it. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *event = json_object_get(params, "event");
	const json_t *folder;
	size_t index;

	if (!json_is_object(event))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "event is not an object");
	json_array_foreach(json_object_get(event, "removed"), index, folder)
		camp_session_remove_folder(session, camp_lsp_text(json_object_get(folder, "uri")));
	json_array_foreach(json_object_get(event, "added"), index, folder)
		camp_session_add_folder(session, camp_lsp_text(json_object_get(folder, "uri")));
	camp_settings_ask(session);
	if (camp_settings_apply(session))
		camp_diagnostics_refresh(session);
	return NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *folders = json_object();

	(void)session;
	json_object_set_new(folders, "supported", json_true());
	json_object_set_new(folders, "changeNotifications", json_true());
	json_object_set_new(camp_lsp_open(capabilities, "workspace"), "workspaceFolders", folders);
}

const CampMethod camp_method_workspace_did_change_workspace_folders = {
	.name = "workspace/didChangeWorkspaceFolders",
	.handle = handle,
	.offer = offer,
};
