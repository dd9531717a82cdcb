#include "lsp/method.h"
#include "lsp/settings.h"

/* A client that can be asked is asked; another one pushes its settings with the notification. */
static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *settings = json_object_get(params, "settings");

	(void)failure;
	if (session->client.configuration)
		camp_settings_ask(session);
	else if (json_is_object(settings))
		camp_settings_push(session, settings);
	return NULL;
}

const CampMethod camp_method_workspace_did_change_configuration = {
	.name = "workspace/didChangeConfiguration",
	.handle = handle,
	.bare = true,
};
