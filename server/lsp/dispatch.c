#include "lsp/dispatch.h"

#include "lsp/clock.h"
#include "lsp/rosters.h"
#include "lsp/scan.h"

static const CampMethod *find_method(CampStr name) {
	for (size_t i = 0; i < camp_method_count; i++) {
		if (camp_str_equal(camp_str(camp_method_table[i]->name), name))
			return camp_method_table[i];
	}
	return NULL;
}

void camp_dispatch_init(CampDispatch *dispatch, CampSession *session) {
	*dispatch = (CampDispatch){ .session = session };
	camp_frames_init(&dispatch->frames);
}

void camp_dispatch_release(CampDispatch *dispatch) {
	for (size_t i = dispatch->next; i < dispatch->queue.count; i++)
		json_decref(dispatch->queue.items[i].message);
	camp_vec_release(&dispatch->queue);
	camp_frames_release(&dispatch->frames);
}

size_t camp_dispatch_waiting(const CampDispatch *dispatch) {
	return dispatch->queue.count - dispatch->next;
}

/* A request with that id, queued or being worked at, will be answered with RequestCancelled. The two that begin and end a session are not
 * to be had back. */
static void cancel(CampDispatch *dispatch, const json_t *id) {
	if (camp_scans_cancel(dispatch->session, id))
		return;
	for (size_t i = dispatch->next; i < dispatch->queue.count; i++) {
		CampQueued *queued = &dispatch->queue.items[i];
		CampStr method = camp_lsp_text(json_object_get(queued->message, "method"));

		if (queued->cancelled || camp_message_kind(queued->message) != CAMP_MESSAGE_REQUEST ||
		    !json_equal(json_object_get(queued->message, "id"), id) || camp_str_equal(method, CAMP_LIT("initialize")) ||
		    camp_str_equal(method, CAMP_LIT("shutdown")))
			continue;
		queued->cancelled = true;
		return;
	}
}

static void take_in(CampDispatch *dispatch, CampStr body) {
	json_t *message = camp_message_parse(body);

	if (message && camp_message_kind(message) == CAMP_MESSAGE_NOTIFICATION &&
	    camp_str_equal(camp_lsp_text(json_object_get(message, "method")), CAMP_LIT("$/cancelRequest"))) {
		const json_t *id = camp_lsp_at(message, "params.id");

		if (id)
			cancel(dispatch, id);
		json_decref(message);
		return;
	}
	camp_vec_push(&dispatch->queue,
	              (CampQueued){ .message = message, .problem = message ? NULL : "the message is not JSON" });
}

void camp_dispatch_feed(CampDispatch *dispatch, CampStr bytes) {
	CampStr body;
	const char *why = NULL;

	camp_frames_feed(&dispatch->frames, bytes);
	for (;;) {
		switch (camp_frames_next(&dispatch->frames, &body, &why)) {
		case CAMP_FRAME_NONE: camp_frames_rest(&dispatch->frames); return;
		case CAMP_FRAME_MESSAGE: take_in(dispatch, body); break;
		case CAMP_FRAME_BAD: camp_vec_push(&dispatch->queue, (CampQueued){ .problem = why }); break;
		case CAMP_FRAME_TOO_LARGE:
			camp_session_log(dispatch->session, "%s", why);
			dispatch->session->failed = true;
			return;
		}
	}
}

/* What a request gets instead of an answer at this point of the session; 0: it may be handled. */
static int refuse(const CampSession *session, CampStr method) {
	bool is_initialize = camp_str_equal(method, CAMP_LIT("initialize"));

	switch (session->state) {
	case CAMP_SESSION_NEW: return is_initialize ? 0 : CAMP_RPC_NOT_INITIALIZED;
	case CAMP_SESSION_RUNNING: return is_initialize ? CAMP_RPC_INVALID_REQUEST : 0;
	case CAMP_SESSION_SHUT_DOWN:
	case CAMP_SESSION_EXITED: break;
	}
	return CAMP_RPC_INVALID_REQUEST;
}

static const char *refusal_text(int code, const CampSession *session) {
	if (code == CAMP_RPC_NOT_INITIALIZED)
		return "the session has not been initialized";
	return session->state == CAMP_SESSION_RUNNING ? "the session is initialized already" : "the session was shut down";
}

static bool fits(const CampMethod *method, const json_t *params) {
	if (!params || json_is_null(params))
		return method->bare;
	if (json_is_array(params))
		return method->bare && json_array_size(params) == 0;
	return json_is_object(params);
}

/* `*scan` is set when the answer takes longer. */
static json_t *call(CampSession *session, const CampMethod *method, const json_t *params, CampScan **scan,
                    CampFailure *failure) {
	if (!fits(method, params))
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "the parameters are not of the form that the method takes");
	params = json_is_object(params) ? params : NULL;
	if (method->handle)
		return method->handle(session, params, failure);
	*scan = method->scan(session, params, failure);
	return NULL;
}

/* Whatever looks at findings finds the rosters settled that they are held against. */
static json_t *answer(CampSession *session, const CampMethod *method, const json_t *params, CampScan **scan,
                      CampFailure *failure) {
	camp_rosters_settle(session);
	return call(session, method, params, scan, failure);
}

static void handle_request(CampSession *session, const json_t *message, bool cancelled) {
	const json_t *id = json_object_get(message, "id");
	CampStr name = camp_lsp_text(json_object_get(message, "method"));
	const CampMethod *method = find_method(name);
	CampFailure failure = { 0 };
	CampScan *scan = NULL;
	json_t *result = NULL;
	int refusal = refuse(session, name);

	if (refusal)
		failure = (CampFailure){ refusal, refusal_text(refusal, session) };
	else if (cancelled)
		failure = (CampFailure){ CAMP_RPC_REQUEST_CANCELLED, "cancelled" };
	else if (!method || !method->is_request)
		failure = (CampFailure){ CAMP_RPC_METHOD_NOT_FOUND, "this server has no such request" };
	else
		result = answer(session, method, json_object_get(message, "params"), &scan, &failure);
	if (scan) {
		camp_scans_begin(session, scan, id, json_object_get(message, "params"));
		return;
	}
	if (session->state != CAMP_SESSION_RUNNING)
		camp_scans_end(session);
	if (failure.code != 0) {
		json_decref(result);
		camp_session_send(session, camp_message_error(id, failure.code, failure.text));
		return;
	}
	camp_session_send(session, camp_message_result(id, result));
}

static void handle_notification(CampSession *session, const json_t *message) {
	CampStr name = camp_lsp_text(json_object_get(message, "method"));
	const CampMethod *method = find_method(name);
	CampFailure failure = { 0 };
	CampScan *scan = NULL;

	if (!method || method->is_request)
		return;
	if (session->state != CAMP_SESSION_RUNNING && !camp_str_equal(name, CAMP_LIT("exit")))
		return;
	json_decref(call(session, method, json_object_get(message, "params"), &scan, &failure));
	if (failure.code != 0)
		camp_session_log(session, "%.*s: %s", CAMP_FMT(name), failure.text);
}

static void trace(CampSession *session, const json_t *message, double since) {
	CampStr method = camp_lsp_text(json_object_get(message, "method"));
	CampBuf text;
	json_t *params;

	if (session->trace == CAMP_TRACE_OFF || session->state != CAMP_SESSION_RUNNING || method.len == 0)
		return;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_printf(&text, "%.*s took %.1f ms", CAMP_FMT(method), camp_clock() - since);
	params = json_object();
	json_object_set_new(params, "message", camp_lsp_string(camp_buf_str(&text)));
	camp_buf_clear(&text);
	if (session->trace == CAMP_TRACE_VERBOSE && camp_lsp_dump(message, &text))
		json_object_set_new(params, "verbose", camp_lsp_string(camp_buf_str(&text)));
	camp_session_notify(session, "$/logTrace", params);
	camp_buf_release(&text);
}

static void handle(CampSession *session, const CampQueued *queued) {
	double start = camp_clock();

	if (!queued->message) {
		camp_session_log(session, "%s", queued->problem);
		camp_session_send(session, camp_message_error(NULL, CAMP_RPC_PARSE_ERROR, queued->problem));
		return;
	}
	switch (camp_message_kind(queued->message)) {
	case CAMP_MESSAGE_REQUEST: handle_request(session, queued->message, queued->cancelled); break;
	case CAMP_MESSAGE_NOTIFICATION: handle_notification(session, queued->message); break;
	case CAMP_MESSAGE_RESPONSE: camp_session_answered(session, queued->message); break;
	case CAMP_MESSAGE_INVALID:
		camp_session_send(session, camp_message_error(NULL, CAMP_RPC_INVALID_REQUEST,
		                                              "the message is no request, notification or response"));
		break;
	}
	trace(session, queued->message, start);
}

bool camp_dispatch_one(CampDispatch *dispatch) {
	CampQueued queued;

	if (dispatch->next == dispatch->queue.count)
		return false;
	queued = dispatch->queue.items[dispatch->next++];
	if (dispatch->next == dispatch->queue.count) {
		camp_vec_clear(&dispatch->queue);
		dispatch->next = 0;
	}
	if (dispatch->session->state != CAMP_SESSION_EXITED)
		handle(dispatch->session, &queued);
	json_decref(queued.message);
	return true;
}
