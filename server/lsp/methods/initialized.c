#include "lsp/method.h"
#include "lsp/settings.h"

/* Only what a campaign can name, never all files: watching everything is what makes servers slow to start. */
static json_t *watchers(void) {
	static const char *const globs[] = { "**/*.campaign", "**/*.{md,html,htm,txt}", "**/.campaign-ls.json" };
	json_t *array = json_array();

	for (size_t i = 0; i < sizeof globs / sizeof *globs; i++)
		json_array_append_new(array, json_pack("{s:s}", "globPattern", globs[i]));
	return json_pack("{s:o}", "watchers", array);
}

static void add_registration(json_t *registrations, const char *method, json_t *options) {
	json_t *registration = json_pack("{s:s, s:s}", "id", method, "method", method);

	if (options)
		json_object_set_new(registration, "registerOptions", options);
	json_array_append_new(registrations, registration);
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	json_t *registrations = json_array();

	(void)params;
	(void)failure;
	if (session->client.watches_files)
		add_registration(registrations, "workspace/didChangeWatchedFiles", watchers());
	if (session->client.registers_configuration)
		add_registration(registrations, "workspace/didChangeConfiguration",
		                 json_pack("{s:s}", "section", "campaign-ls"));
	if (json_array_size(registrations) > 0)
		camp_session_ask(session, "client/registerCapability", json_pack("{s:O}", "registrations", registrations),
		                 NULL);
	json_decref(registrations);
	camp_settings_ask(session);
	return NULL;
}

const CampMethod camp_method_initialized = {
	.name = "initialized",
	.handle = handle,
	.bare = true,
};
