#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	(void)params;
	(void)failure;
	session->state = CAMP_SESSION_EXITED; /* with the status that `shutdown` set, or did not */
	return NULL;
}

const CampMethod camp_method_exit = {
	.name = "exit",
	.handle = handle,
	.bare = true,
};
