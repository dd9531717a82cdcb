#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/method.h"
#include "lsp/settings.h"
#include "lsp/uri.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *changes = json_object_get(params, "changes");
	const json_t *change;
	CampArena arena;
	bool settings = false;
	CampStr path;
	size_t index;

	if (!json_is_array(changes))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "changes is not a list");
	camp_arena_init(&arena);
	json_array_foreach(changes, index, change) {
		if (!camp_uri_to_path(&arena, camp_lsp_text(json_object_get(change, "uri")), &path))
			continue;
		if (camp_settings_is_file(path)) {
			camp_settings_file_changed(session, path);
			settings = true;
		} else {
			camp_documents_file_changed(session, path);
		}
	}
	camp_arena_release(&arena);
	if (settings)
		(void)camp_settings_apply(session);
	camp_diagnostics_refresh(session);
	return NULL;
}

const CampMethod camp_method_workspace_did_change_watched_files = {
	.name = "workspace/didChangeWatchedFiles",
	.handle = handle,
};
