#include "campaign/version.h"
#include "lsp/method.h"
#include "lsp/settings.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>

/* A process that cannot be seen from here (another container) or is dead already is not watched: it would end a
 * server that is wanted. */
static int64_t process_to_watch(const json_t *id) {
	json_int_t process = json_is_integer(id) ? json_integer_value(id) : 0;

	if (process <= 0 || process > INT_MAX)
		return 0;
	return kill((pid_t)process, 0) == 0 || errno == EPERM ? process : 0;
}

static CampTrace trace_of(CampStr name) {
	if (camp_str_equal(name, CAMP_LIT("verbose")))
		return CAMP_TRACE_VERBOSE;
	return camp_str_equal(name, CAMP_LIT("messages")) ? CAMP_TRACE_MESSAGES : CAMP_TRACE_OFF;
}

static void add_folders(CampSession *session, const json_t *params) {
	const json_t *folders = json_object_get(params, "workspaceFolders");
	const json_t *folder;
	size_t index;

	json_array_foreach(folders, index, folder)
		camp_session_add_folder(session, camp_lsp_text(json_object_get(folder, "uri")));
	if (json_array_size(folders) == 0)
		camp_session_add_folder(session, camp_lsp_text(json_object_get(params, "rootUri")));
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	json_t *capabilities = json_object();
	const json_t *options = json_object_get(params, "initializationOptions");

	(void)failure;
	camp_client_read(&session->client, json_object_get(params, "capabilities"));
	session->trace = trace_of(camp_lsp_text(json_object_get(params, "trace")));
	session->watched_process = process_to_watch(json_object_get(params, "processId"));
	add_folders(session, params);
	if (json_is_object(options))
		camp_settings_push(session, options);
	session->state = CAMP_SESSION_RUNNING;
	for (size_t i = 0; i < camp_method_count; i++) {
		if (camp_method_table[i]->offer)
			camp_method_table[i]->offer(session, capabilities);
	}
	return json_pack("{s:o, s:{s:s, s:s}}", "capabilities", capabilities, "serverInfo", "name", "campaign-ls",
	                 "version", CAMP_VERSION);
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_object_set_new(capabilities, "positionEncoding", json_string(camp_encoding_name(session->client.encoding)));
}

const CampMethod camp_method_initialize = {
	.name = "initialize",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
