#include "lsp/lsp.h"

#include "lsp/diagnostics.h"
#include "lsp/dispatch.h"
#include "lsp/rosters.h"
#include "lsp/scan.h"
#include "lsp/transport.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

/* Beyond these, input is left in the pipe, and work is left until the client has read. */
#define QUEUE_MAX ((size_t)4096)
#define PENDING_MAX ((size_t)64 << 20)
#define WATCH_INTERVAL 3 /* seconds between two looks at the client's process */

typedef struct Server {
	CampSession *session;
	CampDispatch dispatch;
	CampTransport transport;
	time_t watched_at;
} Server;

static time_t seconds(void) {
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

/* Whether the process that the client asked us to watch is gone. Its pipe usually tells first. */
static bool client_is_gone(Server *server) {
	time_t now;

	if (server->session->watched_process == 0)
		return false;
	now = seconds();
	if (now - server->watched_at < WATCH_INTERVAL)
		return false;
	server->watched_at = now;
	return kill((pid_t)server->session->watched_process, 0) != 0 && errno == ESRCH;
}

/* One turn of input and output. Without `wait` it takes what is there. */
static void turn(Server *server, bool wait) {
	bool wants_input = camp_dispatch_waiting(&server->dispatch) < QUEUE_MAX;
	int timeout = !wait ? 0 : server->session->watched_process != 0 ? WATCH_INTERVAL * 1000 : -1;
	CampStr bytes;

	camp_transport_turn(&server->transport, timeout, wants_input, &server->session->output, &bytes);
	if (bytes.len > 0)
		camp_dispatch_feed(&server->dispatch, bytes);
}

static bool is_over(Server *server) {
	if (server->session->state == CAMP_SESSION_EXITED || server->session->failed || server->transport.broken ||
	    client_is_gone(server))
		return true;
	return server->transport.at_end && camp_dispatch_waiting(&server->dispatch) == 0;
}

/* Reading goes before handling, handling before publishing, publishing before scanning: so requests can be cancelled, a
 * burst of edits is checked once, and a scan of a thousand files is felt by nobody. */
static void serve(Server *server) {
	turn(server, true);
	while (!is_over(server)) {
		bool clogged = server->session->output.len > PENDING_MAX;
		bool worked = !clogged &&
		              (camp_dispatch_one(&server->dispatch) || camp_diagnostics_publish_next(server->session) ||
		               camp_rosters_read_next(server->session) || camp_scans_step(server->session));

		turn(server, !worked);
	}
}

int camp_lsp_run(const CampLspOptions *options) {
	Server server = { 0 };
	FILE *log = options->log_file ? fopen(options->log_file, "a") : NULL;
	int status;

	(void)signal(SIGPIPE, SIG_IGN); /* a client that is gone is an error of write, not the end by a signal */
	server.session = camp_session_new(log);
	if (!server.session) {
		(void)fprintf(stderr, "campaign-ls: the tree-sitter library cannot load the grammar\n");
		if (log)
			(void)fclose(log);
		return 1;
	}
	camp_dispatch_init(&server.dispatch, server.session);
	camp_transport_init(&server.transport, options->input, options->output);
	serve(&server);
	if (server.session->failed)
		(void)fprintf(stderr, "campaign-ls: the message stream cannot be followed any further\n");
	if (server.transport.at_end && camp_frames_partial(&server.dispatch.frames))
		camp_session_log(server.session, "the input ended within a message");
	camp_transport_flush(&server.transport, &server.session->output);
	status = server.session->state == CAMP_SESSION_EXITED || server.session->state == CAMP_SESSION_SHUT_DOWN
	             ? server.session->exit_code
	             : 1;
	camp_transport_release(&server.transport);
	camp_dispatch_release(&server.dispatch);
	camp_session_free(server.session);
	if (log)
		(void)fclose(log);
	return status;
}
