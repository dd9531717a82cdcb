#include "lsp/message.h"

#include "base/str.h"
#include "base/utf8.h"

#include <stdio.h>

#define PARSE_FLAGS (JSON_ALLOW_NUL | JSON_DECODE_ANY)

static bool read_hex(CampStr s, size_t at, uint32_t *unit) {
	*unit = 0;
	if (at + 6 > s.len || s.ptr[at] != '\\' || s.ptr[at + 1] != 'u')
		return false;
	for (size_t i = at + 2; i < at + 6; i++) {
		char c = camp_to_lower(s.ptr[i]);

		if (camp_is_digit((unsigned char)c))
			*unit = *unit * 16 + (uint32_t)(c - '0');
		else if (c >= 'a' && c <= 'f')
			*unit = *unit * 16 + (uint32_t)(c - 'a') + 10;
		else
			return false;
	}
	return true;
}

static bool is_high_surrogate(uint32_t unit) {
	return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool is_low_surrogate(uint32_t unit) {
	return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* Adds the escape at `*at`, half a pair as \uFFFD: one UTF-16 unit like the half, so that positions hold. */
static void mend_escape(CampStr body, size_t *at, CampBuf *out) {
	uint32_t unit;
	uint32_t next;

	if (!read_hex(body, *at, &unit)) {
		camp_buf_add(out, camp_str_slice(body, *at, *at + 2));
		*at += 2;
	} else if (is_high_surrogate(unit) && read_hex(body, *at + 6, &next) && is_low_surrogate(next)) {
		camp_buf_add(out, camp_str_slice(body, *at, *at + 12));
		*at += 12;
	} else {
		bool half = is_high_surrogate(unit) || is_low_surrogate(unit);

		camp_buf_add(out, half ? CAMP_LIT("\\uFFFD") : camp_str_slice(body, *at, *at + 6));
		*at += 6;
	}
}

static void mend(CampStr body, CampBuf *out) {
	size_t at = 0;

	while (body.ptr && at < body.len) {
		size_t length;
		uint32_t code_point;

		if (body.ptr[at] == '\\') {
			mend_escape(body, &at, out);
			continue;
		}
		code_point = camp_utf8_decode(body, at, &length);
		if (code_point == CAMP_REPLACEMENT_CHARACTER)
			camp_buf_add_code_point(out, code_point);
		else
			camp_buf_add(out, camp_str_slice(body, at, at + length));
		at += length;
	}
}

json_t *camp_message_parse(CampStr body) {
	json_error_t error;
	CampBuf mended;
	json_t *json = json_loadb(body.ptr ? body.ptr : "", body.len, PARSE_FLAGS, &error);
	enum json_error_code code = json_error_code(&error);

	if (json || (code != json_error_invalid_syntax && code != json_error_invalid_utf8))
		return json;
	camp_buf_init(&mended, CAMP_BUF_MAX);
	mend(body, &mended);
	if (camp_buf_ok(&mended) && !camp_str_equal(body, camp_buf_str(&mended)))
		json = json_loadb(mended.ptr, mended.len, PARSE_FLAGS, &error);
	camp_buf_release(&mended);
	return json;
}

CampMessageKind camp_message_kind(const json_t *message) {
	const json_t *id = json_object_get(message, "id");
	const json_t *method = json_object_get(message, "method");

	if (!json_is_object(message) ||
	    !camp_str_equal(camp_lsp_text(json_object_get(message, "jsonrpc")), CAMP_LIT("2.0")))
		return CAMP_MESSAGE_INVALID;
	if (!method && (json_object_get(message, "result") || json_object_get(message, "error")))
		return CAMP_MESSAGE_RESPONSE;
	if (!json_is_string(method))
		return CAMP_MESSAGE_INVALID;
	if (!id)
		return CAMP_MESSAGE_NOTIFICATION;
	return json_is_integer(id) || json_is_string(id) ? CAMP_MESSAGE_REQUEST : CAMP_MESSAGE_INVALID;
}

static json_t *new_message(const char *key, json_t *value) {
	json_t *message = json_pack("{s:s}", "jsonrpc", "2.0");

	json_object_set_new(message, key, value);
	return message;
}

static json_t *copy_of_id(const json_t *id) {
	return json_is_integer(id) || json_is_string(id) ? json_copy((json_t *)id) : json_null();
}

json_t *camp_message_result(const json_t *id, json_t *result) {
	json_t *message = new_message("id", copy_of_id(id));

	json_object_set_new(message, "result", result ? result : json_null());
	return message;
}

json_t *camp_message_error(const json_t *id, int code, const char *text) {
	json_t *message = new_message("id", copy_of_id(id));
	json_t *error = json_object();

	json_object_set_new(error, "code", json_integer(code));
	json_object_set_new(error, "message", camp_lsp_string(camp_str(text)));
	json_object_set_new(message, "error", error);
	return message;
}

json_t *camp_message_notification(const char *method, json_t *params) {
	json_t *message = new_message("method", json_string(method));

	json_object_set_new(message, "params", params);
	return message;
}

json_t *camp_message_request(json_int_t id, const char *method, json_t *params) {
	json_t *message = new_message("id", json_integer(id));

	json_object_set_new(message, "method", json_string(method));
	if (params)
		json_object_set_new(message, "params", params);
	return message;
}

/* The header tells how long the body is: it comes in front when that is written. A reply may be a megabyte, and to write it
 * elsewhere first would take another. */
bool camp_message_write(const json_t *message, CampBuf *out) {
	size_t start = out->len;
	char header[48];

	if (!camp_lsp_dump(message, out)) {
		camp_buf_splice(out, start, out->len, (CampStr){ NULL, 0 });
		return false;
	}
	(void)snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", out->len - start);
	camp_buf_splice(out, start, start, camp_str(header));
	return camp_buf_ok(out);
}

json_t *camp_lsp_string(CampStr s) {
	CampBuf clean;
	json_t *json;

	if (camp_utf8_first_invalid(s) == s.len)
		return json_stringn_nocheck(s.ptr ? s.ptr : "", s.len);
	camp_buf_init(&clean, CAMP_BUF_MAX);
	for (size_t at = 0, length; at < s.len; at += length)
		camp_buf_add_code_point(&clean, camp_utf8_decode(s, at, &length));
	json = json_stringn_nocheck(clean.ptr, clean.len);
	camp_buf_release(&clean);
	return json;
}

CampStr camp_lsp_text(const json_t *json) {
	return json_is_string(json) ? (CampStr){ json_string_value(json), json_string_length(json) } : (CampStr){ 0 };
}

bool camp_lsp_version(const json_t *json, int64_t *version) {
	double real = json_number_value(json);

	/* The numbers that JSON in other programs can tell from their neighbours. */
	if (!json_is_number(json) || !(real >= -9007199254740991.0 && real <= 9007199254740991.0))
		return false;
	*version = (int64_t)real;
	return true;
}

bool camp_lsp_unsigned(const json_t *json, uint32_t *number) {
	double real = json_number_value(json);

	if (!json_is_number(json) || !(real >= 0))
		return false;
	if (real >= (double)UINT32_MAX) {
		*number = UINT32_MAX;
		return true;
	}
	*number = (uint32_t)real;
	return (double)*number == real;
}

json_t *camp_lsp_at(const json_t *json, const char *path) {
	CampStr rest = camp_str(path);
	CampStr key;
	char name[64];

	while (json && camp_str_next_piece(&rest, '.', &key)) {
		(void)snprintf(name, sizeof name, "%.*s", CAMP_FMT(key));
		json = json_object_get(json, name);
	}
	return (json_t *)json;
}

bool camp_lsp_true_at(const json_t *json, const char *path) {
	return json_is_true(camp_lsp_at(json, path));
}

bool camp_lsp_lists(const json_t *json, const char *path, const char *word) {
	const json_t *array = camp_lsp_at(json, path);
	const json_t *item;
	size_t index;

	json_array_foreach(array, index, item) {
		if (camp_str_equal(camp_lsp_text(item), camp_str(word)))
			return true;
	}
	return false;
}

json_t *camp_lsp_open(json_t *object, const char *key) {
	json_t *member = json_object_get(object, key);

	if (!member) {
		member = json_object();
		json_object_set_new(object, key, member);
	}
	return member;
}
