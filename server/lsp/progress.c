#include "lsp/progress.h"

#include "lsp/clock.h"

#include <stdio.h>

#define LONG_TIME 1000.0 /* ms: what takes less is over before anyone has read that it takes long */
#define MANY_FILES 500
#define INTERVAL 100.0 /* ms between two reports */

static void show(CampSession *session, const CampProgress *progress, json_t *value) {
	json_t *params = json_object();

	json_object_set(params, "token", progress->token);
	json_object_set_new(params, "value", value);
	camp_session_notify(session, "$/progress", params);
}

static void begin(CampSession *session, CampProgress *progress) {
	progress->begun = true;
	progress->reported = camp_clock();
	show(session, progress,
	     json_pack("{s:s, s:s, s:b, s:i}", "kind", "begin", "title", progress->title, "cancellable", 1, "percentage",
	               0));
}

void camp_progress_start(CampSession *session, CampProgress *progress, const json_t *token, const char *title) {
	*progress = (CampProgress){ .title = title, .started = camp_clock() };
	if (!json_is_string(token) && !json_is_integer(token))
		return;
	progress->token = json_deep_copy(token);
	begin(session, progress);
}

/* The client took our token, or did not. Its request may be over by now. */
static void token_answered(CampSession *session, const json_t *result) {
	CampProgress *progress = session->progress_asked;

	session->progress_is_asked = false;
	session->progress_asked = NULL;
	if (progress && result)
		begin(session, progress);
}

static void ask(CampSession *session, CampProgress *progress) {
	char token[40];

	(void)snprintf(token, sizeof token, "campaign-ls/%lld", (long long)session->last_id + 1);
	progress->token = json_string(token);
	session->progress_is_asked = true;
	session->progress_asked = progress;
	camp_session_ask(session, "window/workDoneProgress/create", json_pack("{s:O}", "token", progress->token),
	                 token_answered);
}

void camp_progress_report(CampSession *session, CampProgress *progress, size_t done, size_t all) {
	double now = camp_clock();
	bool is_long = all >= MANY_FILES || now - progress->started >= LONG_TIME;
	char message[64];

	if (!progress->token && is_long && session->client.shows_progress && !session->progress_is_asked)
		ask(session, progress);
	if (!progress->begun || all == 0 || now - progress->reported < INTERVAL)
		return;
	progress->reported = now;
	(void)snprintf(message, sizeof message, "%zu of %zu files", done, all);
	show(session, progress,
	     json_pack("{s:s, s:s, s:i}", "kind", "report", "message", message, "percentage", (int)(done * 100 / all)));
}

void camp_progress_end(CampSession *session, CampProgress *progress) {
	if (session->progress_asked == progress)
		session->progress_asked = NULL;
	if (progress->begun)
		show(session, progress, json_pack("{s:s}", "kind", "end"));
	json_decref(progress->token);
	*progress = (CampProgress){ .title = progress->title };
}
