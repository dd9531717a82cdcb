/* Random edits, sent as a client sends them, against the plainest model of a text there is: an array of characters. */
#include "base/utf8.h"
#include "lsp/dispatch.h"
#include "lsp/documents.h"
#include "tests/support/unit.h"

#include <stdio.h>

#define ROUNDS 400
#define URI "untitled:sync"

typedef struct Model {
	uint32_t characters[4000];
	size_t count;
} Model;

static const uint32_t alphabet[] = { 'a', '"',  ':',    '{',     '}',      ' ',  '\n', '\r',
	                                 '#', 0xE9, 0x20AC, 0x1F96A, 0x10FFFF, '\t', '[',  ',' };

static size_t units(uint32_t character, CampEncoding encoding) {
	char bytes[4];

	if (encoding == CAMP_UTF32)
		return 1;
	if (encoding == CAMP_UTF16)
		return character > 0xFFFF ? 2 : 1;
	return camp_utf8_encode(character, bytes);
}

/* The index that a position means: past the line's end, the end of the line; within a character, its start. */
static size_t model_index(const Model *model, uint32_t line, uint32_t column, CampEncoding encoding) {
	size_t at = 0;
	size_t left = column;

	while (line > 0 && at < model->count) {
		bool pair = model->characters[at] == '\r' && at + 1 < model->count && model->characters[at + 1] == '\n';

		if (model->characters[at] == '\n' || model->characters[at] == '\r')
			line--;
		at += pair ? 2 : 1;
	}
	if (line > 0)
		return model->count;
	while (at < model->count && model->characters[at] != '\n' && model->characters[at] != '\r') {
		size_t width = units(model->characters[at], encoding);

		if (left < width)
			break;
		left -= width;
		at++;
	}
	return at;
}

static void model_replace(Model *model, size_t start, size_t end, const uint32_t *characters, size_t count) {
	if (end < start) {
		size_t swap = start;

		start = end;
		end = swap;
	}
	memmove(model->characters + start + count, model->characters + end, (model->count - end) * sizeof(uint32_t));
	if (count > 0)
		memcpy(model->characters + start, characters, count * sizeof(uint32_t));
	model->count = model->count - (end - start) + count;
}

static void add_text(CampBuf *out, const uint32_t *characters, size_t count) {
	for (size_t i = 0; i < count; i++)
		camp_buf_add_code_point(out, characters[i]);
}

static void send(CampDispatch *dispatch, json_t *message) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	assert_true(camp_message_write(message, &out));
	json_decref(message);
	camp_dispatch_feed(dispatch, camp_buf_str(&out));
	while (camp_dispatch_one(dispatch))
		;
	camp_buf_release(&out);
}

static json_t *random_change(UnitRandom *random, Model *model, CampEncoding encoding) {
	uint32_t characters[6];
	size_t count = unit_random(random, 7);
	uint32_t place[4];
	CampBuf text;
	json_t *change = json_object();
	bool whole = unit_random(random, 25) == 0 || model->count > 3000;

	for (size_t i = 0; i < count; i++)
		characters[i] = alphabet[unit_random(random, sizeof alphabet / sizeof *alphabet)];
	camp_buf_init(&text, CAMP_BUF_MAX);
	add_text(&text, characters, count);
	json_object_set_new(change, "text", camp_lsp_string(camp_buf_str(&text)));
	camp_buf_release(&text);
	if (whole) {
		model_replace(model, 0, model->count, characters, count);
		return change;
	}
	for (size_t i = 0; i < 4; i++)
		place[i] = unit_random(random, i % 2 == 0 ? 12 : 20);
	if (unit_random(random, 40) == 0)
		place[2] = place[3] = UINT32_MAX; /* T-43: far past the end */
	json_object_set_new(change, "range",
	                    json_pack("{s:{s:I,s:I},s:{s:I,s:I}}", "start", "line", (json_int_t)place[0], "character",
	                              (json_int_t)place[1], "end", "line", (json_int_t)place[2], "character",
	                              (json_int_t)place[3]));
	json_object_set_new(change, "rangeLength", json_integer(unit_random(random, 100))); /* T-50: often wrong */
	model_replace(model, model_index(model, place[0], place[1], encoding),
	              model_index(model, place[2], place[3], encoding), characters, count);
	return change;
}

/* A session in which an empty document is open. */
static CampSession *start(CampDispatch *dispatch, const char *encoding_name) {
	CampSession *session = camp_session_new(NULL);

	camp_dispatch_init(dispatch, session);
	send(dispatch, json_pack("{s:s,s:i,s:s,s:{s:{s:{s:[s]}}}}", "jsonrpc", "2.0", "id", 1, "method", "initialize",
	                         "params", "capabilities", "general", "positionEncodings", encoding_name));
	send(dispatch, json_pack("{s:s,s:s,s:{s:{s:s,s:i,s:s}}}", "jsonrpc", "2.0", "method", "textDocument/didOpen",
	                         "params", "textDocument", "uri", URI, "version", 0, "text", ""));
	return session;
}

static json_t *random_edit(UnitRandom *random, Model *model, CampEncoding encoding, int version) {
	json_t *changes = json_array();

	for (uint32_t i = unit_random(random, 4); i > 0; i--)
		json_array_append_new(changes, random_change(random, model, encoding));
	return json_pack("{s:s,s:s,s:{s:{s:s,s:i},s:o}}", "jsonrpc", "2.0", "method", "textDocument/didChange", "params",
	                 "textDocument", "uri", URI, "version", version, "contentChanges", changes);
}

static void assert_text(CampSession *session, const Model *model) {
	CampBuf expected;

	camp_buf_init(&expected, CAMP_BUF_MAX);
	add_text(&expected, model->characters, model->count);
	assert_views(camp_doc_text(camp_documents_find(session, CAMP_LIT(URI))->doc), camp_buf_str(&expected));
	camp_buf_release(&expected);
	camp_buf_clear(&session->output);
}

/* Each edit has a version that is higher by `step`. */
static void run(const char *encoding_name, CampEncoding encoding, int step) {
	UnitRandom random = unit_random_new();
	CampDispatch dispatch;
	CampSession *session = start(&dispatch, encoding_name);
	Model model = { .count = 0 };

	for (int round = 1; round <= ROUNDS; round++) {
		send(&dispatch, random_edit(&random, &model, encoding, round * step));
		assert_text(session, &model);
	}
	camp_dispatch_release(&dispatch);
	camp_session_free(session);
}

static void t46_edits_equal_the_model_in_utf8(void **state) {
	(void)state;
	run("utf-8", CAMP_UTF8, 1);
}

static void t46_edits_equal_the_model_in_utf16(void **state) {
	(void)state;
	run("utf-16", CAMP_UTF16, 1);
}

static void t46_edits_equal_the_model_in_utf32(void **state) {
	(void)state;
	run("utf-32", CAMP_UTF32, 1);
}

static void t20_a_client_may_skip_versions(void **state) {
	(void)state;
	run("utf-16", CAMP_UTF16, 7);
}

/* As Helix up to 25.01 sends them: a few at a time, and those in any order. */
static void t20_edits_that_come_late_are_put_where_they_belong(void **state) {
	UnitRandom random = unit_random_new();
	CampDispatch dispatch;
	CampSession *session = start(&dispatch, "utf-16");
	Model model = { .count = 0 };
	int version = 0;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		json_t *edits[5];
		uint32_t count = 1 + unit_random(&random, 5);

		for (uint32_t i = 0; i < count; i++)
			edits[i] = random_edit(&random, &model, CAMP_UTF16, ++version);
		for (uint32_t i = count; i > 0; i--) {
			uint32_t picked = unit_random(&random, i);

			send(&dispatch, edits[picked]);
			edits[picked] = edits[i - 1];
		}
		assert_text(session, &model);
		assert_int_equal(camp_documents_find(session, CAMP_LIT(URI))->version, version);
	}
	camp_dispatch_release(&dispatch);
	camp_session_free(session);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(t46_edits_equal_the_model_in_utf8),
		cmocka_unit_test(t46_edits_equal_the_model_in_utf16),
		cmocka_unit_test(t46_edits_equal_the_model_in_utf32),
		cmocka_unit_test(t20_edits_that_come_late_are_put_where_they_belong),
		cmocka_unit_test(t20_a_client_may_skip_versions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
