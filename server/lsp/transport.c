#include "lsp/transport.h"

#include "base/memory.h"
#include "base/str.h"
#include "lsp/frame.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <unistd.h>

#define READ_MAX CAMP_FRAME_FEED_MAX
/* As much as a pipe that reports room is sure to take without blocking. */
#ifdef PIPE_BUF
#define WRITE_MAX ((size_t)PIPE_BUF)
#else
#define WRITE_MAX ((size_t)_POSIX_PIPE_BUF)
#endif
#define PATIENCE 1000                /* ms */
#define KEPT_ROOM ((size_t)64 << 10) /* a reply that was large once would stay so for the session */

void camp_transport_init(CampTransport *transport, int input, int output) {
	*transport = (CampTransport){ .input = input, .output = output };
	transport->chunk = camp_alloc(READ_MAX);
}

void camp_transport_release(CampTransport *transport) {
	camp_free(transport->chunk);
}

static void read_some(CampTransport *transport, CampStr *bytes) {
	ssize_t count;

	do
		count = read(transport->input, transport->chunk, READ_MAX);
	while (count < 0 && errno == EINTR);
	if (count > 0)
		*bytes = (CampStr){ transport->chunk, (size_t)count };
	else if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
		transport->at_end = true;
}

/* Gives how many bytes were written. */
static size_t write_some(CampTransport *transport, CampStr bytes) {
	ssize_t count;

	do
		count = write(transport->output, bytes.ptr, bytes.len < WRITE_MAX ? bytes.len : WRITE_MAX);
	while (count < 0 && errno == EINTR);
	if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK)
		transport->broken = true;
	return count > 0 ? (size_t)count : 0;
}

/* Writes as long as the client takes it at once. */
static void write_pending(CampTransport *transport, CampBuf *pending) {
	while (!transport->broken && transport->written < pending->len) {
		struct pollfd out = { .fd = transport->output, .events = POLLOUT };

		if (poll(&out, 1, 0) <= 0)
			return;
		transport->written += write_some(transport,
		                                 camp_str_slice(camp_buf_str(pending), transport->written, pending->len));
	}
	camp_buf_trim(pending, KEPT_ROOM);
	transport->written = 0;
}

void camp_transport_turn(CampTransport *transport, int milliseconds, bool wants_input, CampBuf *pending,
                         CampStr *bytes) {
	struct pollfd files[2];

	*bytes = (CampStr){ 0 };
	files[0] = (struct pollfd){ .fd = wants_input && !transport->at_end ? transport->input : -1, .events = POLLIN };
	files[1] = (struct pollfd){ .fd = pending->len > 0 && !transport->broken ? transport->output : -1,
		                        .events = POLLOUT };
	if (poll(files, 2, milliseconds) <= 0)
		return;
	if (files[1].revents != 0)
		write_pending(transport, pending);
	if (files[0].revents != 0)
		read_some(transport, bytes);
}

void camp_transport_flush(CampTransport *transport, CampBuf *pending) {
	while (!transport->broken && pending->len > 0) {
		struct pollfd out = { .fd = transport->output, .events = POLLOUT };

		if (poll(&out, 1, PATIENCE) == 0)
			return;
		write_pending(transport, pending);
	}
}
