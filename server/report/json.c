#include "report/json.h"

#include "base/memory.h"
#include "base/str.h"
#include "base/utf8.h"
#include "campaign/version.h"
#include "report/plain.h"

static json_t *owned(json_t *value) {
	/* jansson gives NULL for want of memory, and camp_json_text sees to it that there is no other reason. */
	if (!value)
		abort();
	return value;
}

json_t *camp_json_text(CampStr text) {
	CampBuf valid;
	json_t *value;

	if (!text.len)
		return owned(json_string(""));
	if (camp_utf8_first_invalid(text) == text.len)
		return owned(json_stringn(text.ptr, text.len));
	camp_buf_init(&valid, CAMP_BUF_MAX * 3);
	for (size_t offset = 0, length; offset < text.len; offset += length)
		camp_buf_add_code_point(&valid, camp_utf8_decode(text, offset, &length));
	value = owned(json_stringn(valid.ptr, valid.len));
	camp_buf_release(&valid);
	return value;
}

json_t *camp_json_c(const char *c_string) {
	return c_string ? camp_json_text(camp_str(c_string)) : json_null();
}

json_t *camp_json_page(const CampRuleInfo *rule) {
	return owned(json_sprintf("%s%s", CAMP_RULE_PAGES, rule->name));
}

static json_t *place_of(const CampText *text, uint32_t offset) {
	CampPos position = camp_text_position(text, offset, CAMP_UTF32);
	json_t *place = owned(json_object());

	json_object_set_new(place, "line", json_integer((json_int_t)position.line + 1));
	json_object_set_new(place, "column", json_integer((json_int_t)position.column + 1));
	json_object_set_new(place, "offset", json_integer(offset));
	return place;
}

json_t *camp_json_range(const CampText *text, CampSpan span) {
	json_t *range = owned(json_object());

	json_object_set_new(range, "start", place_of(text, span.start));
	json_object_set_new(range, "end", place_of(text, span.end));
	return range;
}

json_t *camp_json_tool(void) {
	return owned(json_pack("{s:s, s:s}", "name", "campaign-ls", "version", CAMP_VERSION));
}

json_t *camp_json_document(void) {
	return owned(json_pack("{s:i, s:o}", "schemaVersion", CAMP_JSON_SCHEMA_VERSION, "tool", camp_json_tool()));
}

static void add_escape(CampBuf *out, uint32_t code_point) {
	if (code_point > 0xFFFF) {
		code_point -= 0x10000;
		camp_buf_printf(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + (code_point >> 10)),
		                (unsigned)(0xDC00 + (code_point & 0x3FF)));
	} else {
		camp_buf_printf(out, "\\u%04x", (unsigned)code_point);
	}
}

/* Printable ASCII, with `next` behind it. A number sign that could begin `##[`, see camp_plain_guard, is escaped. */
static void add_without_commands(CampBuf *out, CampStr run, char next) {
	size_t done = 0;

	for (size_t at = 0; (at = camp_str_find(run, CAMP_LIT("#"), at)) != SIZE_MAX; at++) {
		char after = at + 1 < run.len ? run.ptr[at + 1] : next;

		if (after != '#' && (unsigned char)after < 0x80)
			continue;
		camp_buf_add(out, camp_str_slice(run, done, at));
		camp_buf_add_c(out, "\\u0023");
		done = at + 1;
	}
	camp_buf_add(out, camp_str_slice(run, done, run.len));
}

/* Only strings hold such characters, so that an escape may stand for any of them. */
static void add_harmless(CampBuf *out, CampStr json) {
	for (size_t offset = 0, length; offset < json.len; offset += length) {
		uint32_t code_point;

		length = camp_plain_run(json, offset);
		if (length) {
			add_without_commands(out, camp_str_slice(json, offset, offset + length), json.ptr[offset + length]);
			continue;
		}
		code_point = camp_utf8_decode(json, offset, &length);
		if (code_point != '\n' && camp_plain_hides(code_point))
			add_escape(out, code_point);
		else
			camp_buf_add(out, camp_str_slice(json, offset, offset + length));
	}
}

static void print_value(json_t *value, size_t flags, CampBuf *out) {
	char *text = json_dumps(value, flags);

	if (!text)
		abort();
	add_harmless(out, camp_str(text));
	camp_free(text); /* jansson takes it from malloc, as we do */
	json_decref(value);
}

void camp_json_print_member(json_t *value, CampBuf *out) {
	print_value(value, JSON_ENCODE_ANY, out);
}

void camp_json_print(json_t *value, CampBuf *out) {
	print_value(value, JSON_INDENT(2), out);
	camp_buf_add_char(out, '\n');
}
