/*
 * The transport: the only place that reads the client's bytes and the only one that writes to it. Writing never waits
 * for the client, which may itself be waiting for us to read.
 */
#ifndef CAMP_LSP_TRANSPORT_H
#define CAMP_LSP_TRANSPORT_H

#include "base/buf.h"

typedef struct CampTransport {
	int input;
	int output;
	bool at_end;    /* the client closed its end, or reading failed */
	bool broken;    /* nothing can be written any more */
	char *chunk;    /* what was read last */
	size_t written; /* bytes at the front of the pending ones that were written already */
} CampTransport;

void camp_transport_init(CampTransport *transport, int input, int output);
void camp_transport_release(CampTransport *transport);

/* Waits until input is there, until some of `pending` could be written (and was: it is cleared when all of it is), or
 * until `milliseconds` have gone (-1: without end, 0: does not wait). What was read is in `*bytes` until the next call. */
void camp_transport_turn(CampTransport *transport, int milliseconds, bool wants_input, CampBuf *pending,
                         CampStr *bytes);
/* Writes all of `pending`, unless the client takes nothing for a second. */
void camp_transport_flush(CampTransport *transport, CampBuf *pending);

#endif
