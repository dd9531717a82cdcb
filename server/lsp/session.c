#include "lsp/session.h"

#include "base/file.h"
#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/refresh.h"
#include "lsp/rosters.h"
#include "lsp/scan.h"
#include "lsp/unopened.h"
#include "lsp/uri.h"

#include <stdarg.h>
#include <stdio.h>

#define MOST_DIAGNOSTICS                                                                                               \
	500 /* of one file, unless the settings say otherwise: more help nobody, and cost at each key */

CampStr camp_str_copy(CampStr s) {
	char *copy = camp_alloc(s.len + 1);

	if (s.len > 0)
		memcpy(copy, s.ptr, s.len);
	return (CampStr){ copy, s.len };
}

void camp_strs_add(CampStrs *list, CampStr s) {
	camp_vec_push(list, camp_str_copy(s));
}

bool camp_strs_has(const CampStrs *list, CampStr s) {
	for (size_t i = 0; i < list->count; i++) {
		if (camp_str_equal(list->items[i], s))
			return true;
	}
	return false;
}

void camp_strs_remove(CampStrs *list, CampStr s) {
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		if (camp_str_equal(list->items[i], s))
			camp_free((void *)list->items[i].ptr);
		else
			list->items[kept++] = list->items[i];
	}
	list->count = kept;
}

void camp_strs_clear(CampStrs *list) {
	for (size_t i = 0; i < list->count; i++)
		camp_free((void *)list->items[i].ptr);
	camp_vec_clear(list);
}

void camp_strs_release(CampStrs *list) {
	camp_strs_clear(list);
	camp_vec_release(list);
}

static void free_project(CampProject *project) {
	camp_workspace_free(project->workspace);
	camp_roster_free(project->roster);
	camp_disk_reader_free(project->reader);
	camp_free((void *)project->root.ptr);
	camp_free(project);
}

CampSession *camp_session_new(void *log) {
	CampEngine *engine = camp_engine_new(NULL);
	CampSession *session;

	if (!engine)
		return NULL;
	session = camp_alloc(sizeof *session);
	session->engine = engine;
	session->exit_code = 1;
	session->most_diagnostics = MOST_DIAGNOSTICS;
	session->shows_code_lenses = true;
	session->log = log;
	camp_buf_init(&session->output, CAMP_BUF_MAX);
	return session;
}

void camp_session_free(CampSession *session) {
	if (!session)
		return;
	camp_scans_release(session);
	camp_unopened_release(session);
	while (session->docs.count > 0)
		camp_documents_close(session, session->docs.items[session->docs.count - 1]);
	for (size_t i = 0; i < session->projects.count; i++)
		free_project(session->projects.items[i]);
	for (size_t i = 0; i < session->shown.count; i++) {
		camp_free((void *)session->shown.items[i].uri.ptr);
		camp_free((void *)session->shown.items[i].path.ptr);
	}
	camp_vec_release(&session->docs);
	camp_vec_release(&session->projects);
	camp_vec_release(&session->shown);
	camp_vec_release(&session->asked);
	camp_strs_release(&session->providers);
	camp_strs_release(&session->folders);
	camp_rosters_release(session);
	camp_engine_free(session->engine);
	camp_buf_release(&session->output);
	camp_free(session);
}

void camp_session_send(CampSession *session, json_t *message) {
	if (!message || !camp_message_write(message, &session->output))
		camp_session_log(session, "a message could not be written as JSON");
	if (!camp_buf_ok(&session->output))
		session->failed = true; /* the client reads nothing, and half a message must not reach it */
	json_decref(message);
}

void camp_session_notify(CampSession *session, const char *method, json_t *params) {
	camp_session_send(session, camp_message_notification(method, params));
}

void camp_session_ask(CampSession *session, const char *method, json_t *params, CampAnswered *answered) {
	json_int_t id = ++session->last_id;

	camp_vec_push(&session->asked, (CampAsked){ id, answered });
	camp_session_send(session, camp_message_request(id, method, params));
}

void camp_session_answered(CampSession *session, const json_t *response) {
	const json_t *id = json_object_get(response, "id");
	const json_t *result = json_object_get(response, "result");

	if (result && json_object_get(response, "error")) {
		camp_session_log(session, "ignored a response with both a result and an error");
		return;
	}
	for (size_t i = 0; json_is_integer(id) && i < session->asked.count; i++) {
		CampAsked asked = session->asked.items[i];

		if (asked.id != json_integer_value(id))
			continue;
		session->asked.items[i] = session->asked.items[--session->asked.count];
		if (asked.answered)
			asked.answered(session, result);
		return;
	}
	camp_session_log(session, "ignored a response that nothing was asked for");
}

CAMP_PRINTF(2, 0)
static void write_log(CampSession *session, const char *format, va_list arguments) {
	if (!session->log)
		return;
	(void)vfprintf(session->log, format, arguments);
	(void)fputc('\n', session->log);
	(void)fflush(session->log);
}

void camp_session_log(CampSession *session, const char *format, ...) {
	va_list arguments;

	va_start(arguments, format);
	write_log(session, format, arguments);
	va_end(arguments);
}

void camp_session_warn(CampSession *session, const char *format, ...) {
	enum { WARNING = 2 };
	CampBuf text;
	json_t *params = json_object();
	va_list arguments;

	va_start(arguments, format);
	write_log(session, format, arguments);
	va_end(arguments);
	camp_buf_init(&text, CAMP_BUF_MAX);
	va_start(arguments, format);
	camp_buf_vprintf(&text, format, arguments);
	va_end(arguments);
	json_object_set_new(params, "type", json_integer(WARNING));
	json_object_set_new(params, "message", camp_lsp_string(camp_buf_str(&text)));
	camp_session_notify(session, "window/logMessage", params);
	camp_buf_release(&text);
}

/* Puts the names of an array of strings into `names`, empty for anything else. */
static void read_names(const json_t *array, CampStrs *names) {
	const json_t *name;
	size_t index;

	json_array_foreach(array, index, name) {
		CampStr text = camp_lsp_text(name);

		if (text.len > 0 && !camp_strs_has(names, text))
			camp_strs_add(names, text);
	}
}

static bool same_names(const CampStrs *a, const CampStrs *b) {
	for (size_t i = 0; i < a->count; i++) {
		if (!camp_strs_has(b, a->items[i]))
			return false;
	}
	return a->count == b->count;
}

/* Settings that need no new engine. */
static void configure_display(CampSession *session, const json_t *settings) {
	uint32_t most = MOST_DIAGNOSTICS;
	bool shows = !json_is_false(json_object_get(settings, "codeLens"));

	if (!camp_lsp_unsigned(json_object_get(settings, "maxDiagnostics"), &most) || most == 0)
		most = MOST_DIAGNOSTICS;
	for (size_t i = 0; most != session->most_diagnostics && i < session->docs.count; i++)
		session->docs.items[i]->changed = true;
	session->most_diagnostics = most;
	if (shows != session->shows_code_lenses) {
		session->shows_code_lenses = shows;
		camp_refresh_views(session);
	}
}

void camp_session_configure(CampSession *session, const json_t *settings) {
	const json_t *section = json_object_get(settings, "campaign-ls");
	CampStrs names = { 0 };
	CampEngine *old = session->engine;
	CampEngine *engine;

	settings = section ? section : settings;
	configure_display(session, settings);
	read_names(json_object_get(settings, "providers"), &names);
	if (same_names(&names, &session->providers)) {
		camp_strs_release(&names);
		return;
	}
	engine = camp_engine_new(
		&(CampEngineOptions){ .providers = names.count > 0 ? names.items : NULL, .provider_count = names.count });
	if (!engine) {
		camp_strs_release(&names);
		return;
	}
	camp_strs_release(&session->providers);
	session->providers = names;
	session->engine = engine;
	camp_documents_renew(session);
	camp_diagnostics_refresh(session);
	camp_engine_free(old);
}

static void settings_arrived(CampSession *session, const json_t *result) {
	if (json_is_array(result))
		camp_session_configure(session, json_array_get(result, 0));
}

void camp_session_ask_settings(CampSession *session) {
	if (session->client.configuration)
		camp_session_ask(session, "workspace/configuration",
		                 json_pack("{s:[{s:s}]}", "items", "section", "campaign-ls"), settings_arrived);
}

void camp_session_add_folder(CampSession *session, CampStr uri) {
	CampArena arena;
	CampStr path;

	camp_arena_init(&arena);
	if (camp_uri_to_path(&arena, uri, &path) && !camp_strs_has(&session->folders, path)) {
		camp_strs_add(&session->folders, path);
		camp_rosters_note_folders(session);
		session->files_revision++;
	}
	camp_arena_release(&arena);
}

void camp_session_remove_folder(CampSession *session, CampStr uri) {
	CampArena arena;
	CampStr path;

	camp_arena_init(&arena);
	if (camp_uri_to_path(&arena, uri, &path)) {
		camp_strs_remove(&session->folders, path);
		session->files_revision++;
	}
	camp_arena_release(&arena);
}

static bool stands_in(CampStr path, CampStr folder) {
	if (camp_str_equal(folder, CAMP_LIT("/")))
		return true;
	return camp_str_starts_with(path, folder) && path.len > folder.len && path.ptr[folder.len] == '/';
}

/* The marked folder around the file, else the innermost workspace folder around it, else the file's own folder. */
static CampStr root_of(CampArena *arena, const CampSession *session, CampStr path) {
	CampStr root = camp_path_project_root(arena, path);
	CampStr best = { 0 };

	if (root.ptr)
		return root;
	for (size_t i = 0; i < session->folders.count; i++) {
		CampStr folder = session->folders.items[i];

		if (folder.len > best.len && stands_in(path, folder))
			best = folder;
	}
	return best.len > 0 ? best : camp_arena_copy(arena, camp_path_folder(path));
}

CampProject *camp_session_project(CampSession *session, CampStr path) {
	CampArena arena;
	CampStr root;
	CampProject *project = NULL;

	camp_arena_init(&arena);
	root = path.len > 0 ? root_of(&arena, session, path) : (CampStr){ 0 };
	for (size_t i = 0; i < session->projects.count && !project; i++) {
		if (camp_str_equal(session->projects.items[i]->root, root))
			project = session->projects.items[i];
	}
	if (!project) {
		project = camp_alloc(sizeof *project);
		project->root = camp_str_copy(root);
		if (root.len > 0) {
			project->reader = camp_disk_reader_new(root, camp_engine_maximum_file_size(session->engine));
			project->roster = camp_roster_new();
		}
		project->workspace = camp_workspace_new(session->engine, project->reader);
		camp_workspace_use_roster(project->workspace, project->roster);
		camp_vec_push(&session->projects, project);
	}
	camp_arena_release(&arena);
	return project;
}
