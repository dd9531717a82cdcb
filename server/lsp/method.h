/*
 * An LSP method is a `const CampMethod camp_method_NAME` in server/lsp/methods/NAME.c; the build lists the folder. The
 * file holds all that there is of it: its handler and its share of the server's capabilities, so that what is promised
 * and what is answered cannot drift apart.
 *
 * A handler reads parameters and writes results; the dispatcher alone knows the life cycle, unknown methods,
 * cancellation, and that each request gets exactly one reply.
 */
#ifndef CAMP_LSP_METHOD_H
#define CAMP_LSP_METHOD_H

#include "lsp/message.h"
#include "lsp/session.h"

/* Set by a handler that cannot do what it was asked; `text` is a literal. */
typedef struct CampFailure {
	int code; /* 0: none */
	const char *text;
} CampFailure;

typedef struct CampMethod {
	const char *name; /* "textDocument/hover" */
	bool is_request;
	/* `params` is borrowed and an object (or, absent, NULL: see `bare`). A request's result is new; NULL stands for
	 * null. A notification gives NULL. */
	json_t *(*handle)(CampSession *session, const json_t *params, CampFailure *failure);
	/* Instead of `handle`: a request that looks at many files. New; NULL: the answer is null, or the failure. */
	CampScan *(*scan)(CampSession *session, const json_t *params, CampFailure *failure);
	/* Adds its capabilities, which may depend on what the client can do. NULL: it has none. */
	void (*offer)(const CampSession *session, json_t *capabilities);
	bool bare; /* it takes no parameters, or may be sent without */
} CampMethod;

extern const CampMethod *const camp_method_table[];
extern const size_t camp_method_count;

static inline json_t *camp_fail(CampFailure *failure, int code, const char *text) {
	*failure = (CampFailure){ code, text };
	return NULL;
}

/* The open document that `params.textDocument.uri` names. NULL with a failure when there is no such URI in `params`,
 * NULL without when the document is not open: a request that a close overtook is answered with nothing. */
CampOpenDoc *camp_params_document(CampSession *session, const json_t *params, CampFailure *failure);
/* The byte offset of `params.position` in the document. False with a failure when it is no position. */
bool camp_params_offset(CampSession *session, const CampOpenDoc *open, const json_t *params, uint32_t *offset,
                        CampFailure *failure);
/* The bytes of the Range `range`; its ends in order, whichever way they came. False with a failure when it is none. */
bool camp_params_range(CampSession *session, const CampText *text, const json_t *range, CampSpan *span,
                       CampFailure *failure);

#endif
