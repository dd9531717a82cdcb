/*
 * JSON as the protocol's text. jansson's own writer looks at each letter of a string as UTF-8, which every string here is
 * already, and hands its text over in pieces of a few bytes: in a file with many findings that was a fifth of what a key
 * costs.
 */
#include "lsp/message.h"

#include "base/hash.h"
#include "base/memory.h"
#include "base/str.h"

#define DEPTH_MAX 2048 /* as jansson reads */
/* A string that begins with this byte, which UTF-8 has no use for, is JSON text already. */
#define VERBATIM '\xFF'

static bool dump(const json_t *json, unsigned depth, CampBuf *out);

static void add_escape(unsigned char c, CampBuf *out) {
	static const char short_for[] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };

	camp_buf_add_char(out, '\\');
	if (c == '"' || c == '\\')
		camp_buf_add_char(out, (char)c);
	else if (c < sizeof short_for && short_for[c])
		camp_buf_add_char(out, short_for[c]);
	else
		camp_buf_printf(out, "u%04X", (unsigned)c);
}

static void dump_string(CampStr s, CampBuf *out) {
	size_t start = 0;

	camp_buf_add_char(out, '"');
	for (size_t at = 0; at < s.len; at++) {
		unsigned char c = (unsigned char)s.ptr[at];

		if (c >= ' ' && c != '"' && c != '\\')
			continue;
		camp_buf_add(out, (CampStr){ s.ptr + start, at - start });
		add_escape(c, out);
		start = at + 1;
	}
	if (start < s.len)
		camp_buf_add(out, (CampStr){ s.ptr + start, s.len - start });
	camp_buf_add_char(out, '"');
}

json_t *camp_lsp_verbatim(CampStr text) {
	json_t *json;
	CampBuf marked;

	camp_buf_init(&marked, CAMP_BUF_MAX);
	camp_buf_reserve(&marked, text.len + 1);
	camp_buf_add_char(&marked, VERBATIM);
	camp_buf_add(&marked, text);
	json = json_stringn_nocheck(marked.ptr, marked.len);
	camp_buf_release(&marked);
	return json;
}

static void dump_text(CampStr s, CampBuf *out) {
	if (s.len > 0 && s.ptr[0] == VERBATIM)
		camp_buf_add(out, camp_str_slice(s, 1, s.len));
	else
		dump_string(s, out);
}

void camp_lsp_dump_integer(json_int_t number, CampBuf *out) {
	char digits[24];
	size_t at = sizeof digits;
	uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

	do
		digits[--at] = (char)('0' + left % 10);
	while (left /= 10);
	if (number < 0)
		digits[--at] = '-';
	camp_buf_add(out, (CampStr){ digits + at, sizeof digits - at });
}

/* Only an echo of what the client sent can hold one. */
static bool dump_real(const json_t *json, CampBuf *out) {
	char *text = json_dumps(json, JSON_ENCODE_ANY);

	camp_buf_add_c(out, text ? text : "");
	camp_free(text);
	return text != NULL;
}

static bool dump_array(const json_t *json, unsigned depth, CampBuf *out) {
	const json_t *item;
	size_t index;

	camp_buf_add_char(out, '[');
	json_array_foreach(json, index, item) {
		if (index > 0)
			camp_buf_add_char(out, ',');
		if (!dump(item, depth + 1, out))
			return false;
	}
	camp_buf_add_char(out, ']');
	return true;
}

static bool dump_object(json_t *json, unsigned depth, CampBuf *out) {
	const char *key;
	const json_t *value;
	bool first = true;

	camp_buf_add_char(out, '{');
	json_object_foreach(json, key, value) {
		if (!first)
			camp_buf_add_char(out, ',');
		first = false;
		dump_string(camp_str(key), out);
		camp_buf_add_char(out, ':');
		if (!dump(value, depth + 1, out))
			return false;
	}
	camp_buf_add_char(out, '}');
	return true;
}

static bool dump(const json_t *json, unsigned depth, CampBuf *out) {
	if (!json || depth > DEPTH_MAX)
		return false;
	switch (json_typeof(json)) {
	case JSON_OBJECT: return dump_object((json_t *)json, depth, out);
	case JSON_ARRAY: return dump_array(json, depth, out);
	case JSON_STRING: dump_text(camp_lsp_text(json), out); break;
	case JSON_INTEGER: camp_lsp_dump_integer(json_integer_value(json), out); break;
	case JSON_REAL: return dump_real(json, out);
	case JSON_TRUE: camp_buf_add_c(out, "true"); break;
	case JSON_FALSE: camp_buf_add_c(out, "false"); break;
	case JSON_NULL: camp_buf_add_c(out, "null"); break;
	}
	return true;
}

bool camp_lsp_dump(const json_t *json, CampBuf *out) {
	return dump(json, 1, out) && camp_buf_ok(out);
}

uint64_t camp_lsp_hash(const json_t *json) {
	uint64_t hash;
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	(void)camp_lsp_dump(json, &text);
	hash = camp_hash(CAMP_HASH_SEED, camp_buf_str(&text));
	camp_buf_release(&text);
	return hash;
}
