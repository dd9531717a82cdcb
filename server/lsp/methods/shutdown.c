#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	(void)params;
	(void)failure;
	session->state = CAMP_SESSION_SHUT_DOWN;
	session->exit_code = 0;
	return NULL;
}

const CampMethod camp_method_shutdown = {
	.name = "shutdown",
	.is_request = true,
	.handle = handle,
	.bare = true,
};
