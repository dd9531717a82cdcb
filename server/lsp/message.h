/*
 * JSON-RPC messages: from bytes to JSON and back, and the one place where text becomes a JSON string.
 *
 * References, here and in all of lsp/: a parameter is borrowed, a result is the caller's, and what is handed to a
 * reply or a notification (`result`, `params`) is taken over. Say otherwise where it differs.
 */
#ifndef CAMP_LSP_MESSAGE_H
#define CAMP_LSP_MESSAGE_H

#include "base/buf.h"

#include <jansson.h>

/* JSON-RPC's and the protocol's error codes. */
enum {
	CAMP_RPC_PARSE_ERROR = -32700,
	CAMP_RPC_INVALID_REQUEST = -32600,
	CAMP_RPC_METHOD_NOT_FOUND = -32601,
	CAMP_RPC_INVALID_PARAMS = -32602,
	CAMP_RPC_INTERNAL_ERROR = -32603,
	CAMP_RPC_NOT_INITIALIZED = -32002,
	CAMP_RPC_REQUEST_CANCELLED = -32800,
	CAMP_RPC_CONTENT_MODIFIED = -32801,
	CAMP_RPC_REQUEST_FAILED = -32803
};

/* What a message is by its members. */
typedef enum CampMessageKind {
	CAMP_MESSAGE_REQUEST,
	CAMP_MESSAGE_NOTIFICATION,
	CAMP_MESSAGE_RESPONSE,
	CAMP_MESSAGE_INVALID /* a batch, no object, a bad `jsonrpc`, `id` or `method`: answered with InvalidRequest */
} CampMessageKind;

/* The JSON of a body, or NULL. NUL characters are kept; half surrogate pairs, which JavaScript writes for a broken
 * emoji, and bytes that are not UTF-8 become U+FFFD, so that one bad character never loses an edit. */
json_t *camp_message_parse(CampStr body);
CampMessageKind camp_message_kind(const json_t *message);

/* Messages to the client. `id` is borrowed (NULL: null); the other values are taken over. */
json_t *camp_message_result(const json_t *id, json_t *result);
json_t *camp_message_error(const json_t *id, int code, const char *text);
json_t *camp_message_notification(const char *method, json_t *params);
json_t *camp_message_request(json_int_t id, const char *method, json_t *params);

/* Appends the message with its header. False, and nothing appended, when it cannot be written (nested too deep). */
bool camp_message_write(const json_t *message, CampBuf *out);

/* Appends the JSON text. False when it cannot be written; `out` may hold a part of it then. */
bool camp_lsp_dump(const json_t *json, CampBuf *out);
void camp_lsp_dump_integer(json_int_t number, CampBuf *out);
/* JSON text as a value: camp_lsp_dump writes it as it stands. Nobody else may look into it. */
json_t *camp_lsp_verbatim(CampStr text);
/* A JSON string of any bytes: what is not UTF-8 becomes U+FFFD. */
json_t *camp_lsp_string(CampStr s);
/* The bytes of a JSON string, which may hold NUL; empty when `json` is no string. */
CampStr camp_lsp_text(const json_t *json);
/* An unsigned number: an integer or an integral real (3.0), clamped to UINT32_MAX. False for anything else, and for
 * negative ones. */
bool camp_lsp_unsigned(const json_t *json, uint32_t *number);
/* The version of a document. False when it is none: some clients send null. */
bool camp_lsp_version(const json_t *json, int64_t *version);
/* The member at a path of keys separated by dots, or NULL: "textDocument.hover.contentFormat". */
json_t *camp_lsp_at(const json_t *json, const char *path);
bool camp_lsp_true_at(const json_t *json, const char *path);
/* Whether the array of strings at `path` holds `word`. */
bool camp_lsp_lists(const json_t *json, const char *path, const char *word);
/* The object member `key` of `object`, made when it is not there. Borrowed. */
json_t *camp_lsp_open(json_t *object, const char *key);
/* A hash of the JSON text. */
uint64_t camp_lsp_hash(const json_t *json);

#endif
