#include "lsp/method.h"

/* A client that can be asked is asked; another one pushes its settings with the notification. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *settings = json_object_get(params, "settings");

	(void)failure;
	if (session->client.configuration)
		camp_session_ask_settings(session);
	else if (json_is_object(settings))
		camp_session_configure(session, settings);
	return NULL;
}

const CampMethod camp_method_workspace_did_change_configuration = {
	.name = "workspace/didChangeConfiguration",
	.handle = handle,
	.bare = true,
};
