/*
 * The dispatcher: takes messages in ahead of handling them, so that a request can be cancelled while it waits, and
 * gives each request exactly one reply. It alone knows the life cycle and which methods there are.
 */
#ifndef CAMP_LSP_DISPATCH_H
#define CAMP_LSP_DISPATCH_H

#include "lsp/frame.h"
#include "lsp/method.h"

typedef struct CampQueued {
	json_t *message;     /* NULL: what came was unusable, see `problem` */
	const char *problem; /* answered with a ParseError */
	bool cancelled;
} CampQueued;

typedef struct CampDispatch {
	CampSession *session; /* borrowed */
	CampFrames frames;
	CAMP_VEC(CampQueued) queue;
	size_t next; /* the queue's first message that was not handled */
} CampDispatch;

void camp_dispatch_init(CampDispatch *dispatch, CampSession *session);
void camp_dispatch_release(CampDispatch *dispatch);

/* Takes in bytes (at most CAMP_FRAME_FEED_MAX): whole messages join the queue, cancellations act on it at once. */
void camp_dispatch_feed(CampDispatch *dispatch, CampStr bytes);
/* Messages that wait. A reader that takes in more than a few thousand ahead is only using memory. */
size_t camp_dispatch_waiting(const CampDispatch *dispatch);
/* Handles the next message. False when none waits. */
bool camp_dispatch_one(CampDispatch *dispatch);

#endif
