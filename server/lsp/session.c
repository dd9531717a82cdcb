#include "lsp/session.h"

#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/project.h"
#include "lsp/rosters.h"
#include "lsp/scan.h"
#include "lsp/settings.h"
#include "lsp/unopened.h"
#include "lsp/uri.h"

#include <stdarg.h>
#include <stdio.h>

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

CampSession *camp_session_new(void *log) {
	CampEngine *engine = camp_engine_new(NULL);
	CampSession *session;

	if (!engine)
		return NULL;
	camp_engine_free(engine); /* only to see that there can be one: each project has its own */
	session = camp_alloc(sizeof *session);
	session->exit_code = 1;
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
	camp_projects_release(session);
	camp_settings_release(session);
	for (size_t i = 0; i < session->shown.count; i++) {
		camp_free((void *)session->shown.items[i].uri.ptr);
		camp_free((void *)session->shown.items[i].path.ptr);
	}
	camp_vec_release(&session->docs);
	camp_vec_release(&session->shown);
	camp_vec_release(&session->asked);
	camp_strs_release(&session->folders);
	camp_rosters_release(session);
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

void camp_session_add_folder(CampSession *session, CampStr uri) {
	CampArena arena;
	CampStr path;

	camp_arena_init(&arena);
	if (camp_uri_to_path(&arena, uri, &path) && !camp_strs_has(&session->folders, path)) {
		camp_strs_add(&session->folders, path);
		camp_settings_add_folder(session, path, uri);
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
		camp_settings_remove_folder(session, path);
		session->files_revision++;
	}
	camp_arena_release(&arena);
}
