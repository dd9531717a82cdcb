/*
 * Any bytes as what a client sends: the session answers or ignores them, and nothing worse. Input that begins with a
 * brace is taken as one message body in each line, and given the header that a mutation would only break.
 */
#include "base/str.h"
#include "lsp/diagnostics.h"
#include "lsp/dispatch.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void feed(CampDispatch *dispatch, CampStr bytes) {
	if (!dispatch->session->failed)
		camp_dispatch_feed(dispatch, bytes);
	while (camp_dispatch_one(dispatch))
		;
	while (camp_diagnostics_publish_next(dispatch->session))
		;
	camp_buf_clear(&dispatch->session->output);
}

static void feed_lines(CampDispatch *dispatch, CampStr lines) {
	CampStr body;

	while (camp_str_next_piece(&lines, '\n', &body)) {
		CampBuf message;

		camp_buf_init(&message, CAMP_BUF_MAX);
		camp_buf_printf(&message, "Content-Length: %zu\r\n\r\n", body.len);
		camp_buf_add(&message, body);
		feed(dispatch, camp_buf_str(&message));
		camp_buf_release(&message);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	CampStr stream = { (const char *)data, size };
	CampSession *session;
	CampDispatch dispatch;

	if (size == 0 || size > CAMP_FRAME_FEED_MAX)
		return 0;
	session = camp_session_new(NULL);
	camp_dispatch_init(&dispatch, session);
	if (data[0] == '{') {
		feed_lines(&dispatch, stream);
	} else {
		feed(&dispatch, camp_str_slice(stream, 0, size / 2));
		feed(&dispatch, camp_str_slice(stream, size / 2, size));
	}
	camp_dispatch_release(&dispatch);
	camp_session_free(session);
	return 0;
}
