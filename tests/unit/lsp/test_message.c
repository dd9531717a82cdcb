#include "lsp/message.h"
#include "tests/support/unit.h"

#include <stdio.h>

static CampStr written(CampBuf *out, json_t *message) {
	camp_buf_clear(out);
	assert_true(camp_message_write(message, out));
	json_decref(message);
	return camp_buf_str(out);
}

static CampMessageKind kind(const char *text) {
	json_t *message = camp_message_parse(camp_str(text));
	CampMessageKind result;

	assert_non_null(message);
	result = camp_message_kind(message);
	json_decref(message);
	return result;
}

static void t08_what_is_not_json_is_null(void **state) {
	static const char *const bad[] = { "", "{", "{\"a\":}", "{]", "nul", "{}{}", "\"\\ud800", "{\"a\\u0000b\":1}" };

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_null(camp_message_parse(camp_str(bad[i])));
}

static void t09_batches_and_scalars_are_invalid(void **state) {
	static const char *const bad[] = {
		"[]", "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\"}]", "3", "\"x\"", "null", "true", "{}"
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(kind(bad[i]), CAMP_MESSAGE_INVALID);
}

static void t10_another_version_is_invalid(void **state) {
	(void)state;
	assert_int_equal(kind("{\"id\":1,\"method\":\"a\"}"), CAMP_MESSAGE_INVALID);
	assert_int_equal(kind("{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"a\"}"), CAMP_MESSAGE_INVALID);
	assert_int_equal(kind("{\"jsonrpc\":2.0,\"id\":1,\"method\":\"a\"}"), CAMP_MESSAGE_INVALID);
	assert_int_equal(kind("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}"), CAMP_MESSAGE_INVALID);
}

static void t11_ids_are_integers_or_strings(void **state) {
	static const struct {
		const char *id;
		CampMessageKind kind;
	} cases[] = {
		{ "1", CAMP_MESSAGE_REQUEST },         { "0", CAMP_MESSAGE_REQUEST },    { "-5", CAMP_MESSAGE_REQUEST },
		{ "\"a\"", CAMP_MESSAGE_REQUEST },     { "\"\"", CAMP_MESSAGE_REQUEST }, { "4294967296", CAMP_MESSAGE_REQUEST },
		{ "null", CAMP_MESSAGE_INVALID },      { "1.5", CAMP_MESSAGE_INVALID },  { "true", CAMP_MESSAGE_INVALID },
		{ "{\"a\":1}", CAMP_MESSAGE_INVALID },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[128];

		(void)snprintf(text, sizeof text, "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"a\"}", cases[i].id);
		assert_int_equal(kind(text), cases[i].kind);
	}
}

static void t14_replies_have_a_result_or_an_error(void **state) {
	json_t *id = json_string("7");
	CampBuf out;

	(void)state;
	camp_buf_init(&out, CAMP_BUF_MAX);
	assert_view(written(&out, camp_message_result(id, NULL)),
	            "Content-Length: 40\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":\"7\",\"result\":null}");
	assert_view(
		written(&out, camp_message_error(NULL, -32700, "no")),
		"Content-Length: 66\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"no\"}}");
	json_decref(id);
	camp_buf_release(&out);
}

static void t15_responses_are_known_by_their_members(void **state) {
	(void)state;
	assert_int_equal(kind("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}"), CAMP_MESSAGE_RESPONSE);
	assert_int_equal(kind("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{}}"), CAMP_MESSAGE_RESPONSE);
	assert_int_equal(kind("{\"jsonrpc\":\"2.0\",\"method\":\"a\"}"), CAMP_MESSAGE_NOTIFICATION);
}

static void t70_nul_in_a_text_stays(void **state) {
	json_t *json = camp_message_parse(camp_str("\"a\\u0000b\""));

	(void)state;
	assert_views(camp_lsp_text(json), camp_str_of("a\0b", 3));
	json_decref(json);
}

static void expect_text(const char *body, const char *expected) {
	json_t *json = camp_message_parse(camp_str(body));

	assert_non_null(json);
	assert_view(camp_lsp_text(json), expected);
	json_decref(json);
}

static void t71_half_a_pair_becomes_a_replacement_character(void **state) {
	(void)state;
	expect_text("\"a\\ud83dz\"", "a\xEF\xBF\xBDz");
	expect_text("\"\\uDC00\"", "\xEF\xBF\xBD");
	expect_text("\"\\ud83d\\ud83d\\ude00\"", "\xEF\xBF\xBD\xF0\x9F\x98\x80");
	expect_text("\"\\\\ud83d\\ud83d\"", "\\ud83d\xEF\xBF\xBD");
	expect_text("\"\\ud83d\\n\"", "\xEF\xBF\xBD\n");
	expect_text("\"\\ud83d\\ude00\"", "\xF0\x9F\x98\x80");
}

static void bytes_that_are_not_utf8_become_replacement_characters(void **state) {
	(void)state;
	expect_text("\"caf\xE9!\"", "caf\xEF\xBF\xBD!");
}

static bool number_of(const char *text, uint32_t *number) {
	json_t *json = camp_message_parse(camp_str(text));
	bool ok = camp_lsp_unsigned(json, number);

	json_decref(json);
	return ok;
}

static void t72_integral_reals_are_integers(void **state) {
	uint32_t number = 0;

	(void)state;
	assert_true(number_of("3.0", &number));
	assert_int_equal(number, 3);
	assert_true(number_of("3e0", &number));
	assert_int_equal(number, 3);
	assert_false(number_of("3.5", &number));
	assert_false(number_of("-1", &number));
	assert_false(number_of("\"3\"", &number));
	assert_false(number_of("null", &number));
	assert_null(camp_message_parse(CAMP_LIT("{\"line\":99999999999999999999999999}")));
}

static void t43_large_numbers_are_clamped(void **state) {
	uint32_t number = 0;

	(void)state;
	assert_true(number_of("2147483647", &number));
	assert_int_equal(number, 2147483647);
	assert_true(number_of("4294967295", &number));
	assert_int_equal(number, UINT32_MAX);
	assert_true(number_of("9007199254740993", &number));
	assert_int_equal(number, UINT32_MAX);
	assert_true(number_of("1e300", &number));
	assert_int_equal(number, UINT32_MAX);
}

static void t73_any_bytes_can_be_sent(void **state) {
	json_t *json = camp_lsp_string(camp_str_of("a\xFF\0b\xC3", 5));

	(void)state;
	assert_non_null(json);
	assert_views(camp_lsp_text(json), camp_str_of("a\xEF\xBF\xBD\0b\xEF\xBF\xBD", 9));
	json_decref(json);
	json = camp_lsp_string((CampStr){ 0 });
	assert_int_equal(camp_lsp_text(json).len, 0);
	json_decref(json);
}

static void t74_deep_json_is_refused(void **state) {
	CampBuf deep;

	(void)state;
	camp_buf_init(&deep, CAMP_BUF_MAX);
	for (int i = 0; i < 100000; i++)
		camp_buf_add_char(&deep, '[');
	assert_null(camp_message_parse(camp_buf_str(&deep)));
	camp_buf_release(&deep);
}

/* What we write is what jansson would. */
static void what_is_written_is_jansson_s(void **state) {
	static const char *const texts[] = {
		"{}",
		"[]",
		"\"\"",
		"0",
		"-1",
		"9223372036854775807",
		"-9223372036854775808",
		"1.5e300",
		"true",
		"false",
		"null",
		"{\"a\":[1,{\"b\":null,\"c\":[[]]},\"\\u00e9\\ud83c\\udf69\"],\"\\u0001 \\\"k\\\\\":-12}",
		"\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f \\/ / \\\" \\\\ \\u007f\\u2028\"",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		json_t *json = camp_message_parse(camp_str(texts[i]));
		char *expected = json_dumps(json, JSON_COMPACT | JSON_ENCODE_ANY);
		CampBuf out;

		camp_buf_init(&out, CAMP_BUF_MAX);
		assert_true(camp_lsp_dump(json, &out));
		assert_view(camp_buf_str(&out), expected);
		camp_buf_release(&out);
		free(expected);
		json_decref(json);
	}
}

static void what_cannot_be_written_leaves_the_output_alone(void **state) {
	json_t *inner = json_array();
	json_t *circle = json_pack("[O]", inner);
	CampBuf out;

	(void)state;
	json_array_append(inner, circle);
	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_buf_add_c(&out, "before");
	assert_false(camp_message_write(circle, &out));
	assert_view(camp_buf_str(&out), "before");
	assert_true(camp_message_write(json_null(), &out));
	assert_view(camp_buf_str(&out), "beforeContent-Length: 4\r\n\r\nnull");
	camp_buf_release(&out);
	json_array_clear(inner);
	json_decref(inner);
	json_decref(circle);
}

static void members_are_found_by_path(void **state) {
	json_t *json = camp_message_parse(CAMP_LIT("{\"a\":{\"b\":{\"c\":true,\"d\":[\"x\",\"y\"]}},\"e\":1}"));

	(void)state;
	assert_true(camp_lsp_true_at(json, "a.b.c"));
	assert_false(camp_lsp_true_at(json, "a.b.x"));
	assert_false(camp_lsp_true_at(json, "e.b.c"));
	assert_false(camp_lsp_true_at(NULL, "a"));
	assert_true(camp_lsp_lists(json, "a.b.d", "y"));
	assert_false(camp_lsp_lists(json, "a.b.d", "z"));
	assert_false(camp_lsp_lists(json, "e", "z"));
	json_decref(json);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(t08_what_is_not_json_is_null),
		cmocka_unit_test(t09_batches_and_scalars_are_invalid),
		cmocka_unit_test(t10_another_version_is_invalid),
		cmocka_unit_test(t11_ids_are_integers_or_strings),
		cmocka_unit_test(t14_replies_have_a_result_or_an_error),
		cmocka_unit_test(t15_responses_are_known_by_their_members),
		cmocka_unit_test(t43_large_numbers_are_clamped),
		cmocka_unit_test(t70_nul_in_a_text_stays),
		cmocka_unit_test(t71_half_a_pair_becomes_a_replacement_character),
		cmocka_unit_test(t72_integral_reals_are_integers),
		cmocka_unit_test(t73_any_bytes_can_be_sent),
		cmocka_unit_test(t74_deep_json_is_refused),
		cmocka_unit_test(what_is_written_is_jansson_s),
		cmocka_unit_test(what_cannot_be_written_leaves_the_output_alone),
		cmocka_unit_test(bytes_that_are_not_utf8_become_replacement_characters),
		cmocka_unit_test(members_are_found_by_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
