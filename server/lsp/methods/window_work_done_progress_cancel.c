#include "lsp/scan.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	(void)failure;
	(void)camp_scans_cancel_progress(session, json_object_get(params, "token"));
	return NULL;
}

const CampMethod camp_method_window_work_done_progress_cancel = {
	.name = "window/workDoneProgress/cancel",
	.handle = handle,
};
