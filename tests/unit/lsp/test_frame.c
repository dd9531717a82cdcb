#include "lsp/frame.h"
#include "tests/support/unit.h"

#include <stdio.h>

/* What came out of a stream: bodies as they are, "!" for what was skipped, "#" for the end, each followed by "|". */
static CampStr bodies(CampArena *arena, CampStr stream, size_t step) {
	CampFrames frames;
	CampBuf out;
	CampStr result;

	camp_frames_init(&frames);
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t at = 0; at < stream.len; at += step) {
		CampFrameStatus status;
		CampStr body;
		const char *why = NULL;

		camp_frames_feed(&frames, camp_str_slice(stream, at, at + step));
		while ((status = camp_frames_next(&frames, &body, &why)) != CAMP_FRAME_NONE) {
			if (status == CAMP_FRAME_MESSAGE)
				camp_buf_add(&out, body);
			else
				assert_non_null(why);
			camp_buf_add_c(&out, status == CAMP_FRAME_MESSAGE ? "|" : status == CAMP_FRAME_BAD ? "!|" : "#|");
			if (status == CAMP_FRAME_TOO_LARGE)
				break;
		}
		if (status == CAMP_FRAME_TOO_LARGE)
			break;
	}
	result = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	camp_frames_release(&frames);
	return result;
}

/* The same in one piece, in two, and one byte at a time. */
static void expect(const char *stream, const char *expected) {
	static const size_t steps[] = { 1, 2, 7, 100000 };
	CampArena arena;

	camp_arena_init(&arena);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		assert_view(bodies(&arena, camp_str(stream), steps[i]), expected);
	camp_arena_release(&arena);
}

static void t01_messages_arrive_in_pieces_and_together(void **state) {
	(void)state;
	expect("Content-Length: 2\r\n\r\n{}", "{}|");
	expect("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\n{\"\n}", "{}|{\"\n}|");
	expect("Content-Length: 2\r\n\r\n{", "");
	expect("Content-Len", "");
}

static void t02_known_charsets_and_unknown_headers_are_accepted(void **state) {
	(void)state;
	expect("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}", "{}|");
	expect("Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 2\r\n\r\n{}", "{}|");
	expect("Content-Type: text/plain; charset=\"UTF-8\"\r\nContent-Length: 2\r\n\r\n{}", "{}|");
	expect("X-Whatever: 12\r\nContent-Length: 2\r\n\r\n{}", "{}|");
}

static void t03_another_charset_is_skipped_with_its_body(void **state) {
	(void)state;
	expect("Content-Length: 2\r\nContent-Type: a/b; charset=utf-16\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", "!|[1]|");
}

static void t04_a_length_that_is_none_is_recovered_from(void **state) {
	(void)state;
	expect("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", "|{}|");
	expect("Content-Length: -2\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}", "!|{}|");
	expect("Content-Length: x\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}", "!|{}|");
	expect("Content-Length:\r\n\r\n{}Content-Length: 2\r\n\r\n{}", "!|{}|");
	expect("X-Header: 2\r\n\r\n{\"jsonrpc\":\"2.0\"}Content-Length: 2\r\n\r\n{}", "!|{}|");
	expect("Content-Length: 9\r\nContent-Length: 2\r\n\r\n{}", "{}|");
}

static void t05_headers_are_read_kindly(void **state) {
	(void)state;
	expect("content-length: 2\n\n{}", "{}|");
	expect("CONTENT-LENGTH:2\r\n\r\n{}", "{}|");
	expect("Content-Length :  2  \r\n\r\n{}", "{}|");
	expect("\r\n\r\nContent-Length: 2\r\n\r\n{}\nContent-Length: 2\r\n\r\n[]", "{}|[]|");
}

static void t06_a_huge_length_is_refused(void **state) {
	(void)state;
	expect("Content-Length: 2147483648\r\n\r\n", "#|");
	expect("Content-Length: 9223372036854775808\r\n\r\n", "#|");
	expect("Content-Length: 99999999999999999999999999999999999999\r\n\r\n{}", "#|");
	expect("Content-Length: 67108865\r\n\r\n", "#|");
}

static void t07_an_end_within_a_message_is_known(void **state) {
	static const struct {
		const char *stream;
		bool partial;
	} cases[] = { { "Content-Length: 5\r\n\r\n{}", true },
		          { "Content-Length: 2\r\n\r\n{}", false },
		          { "Content-Length: 2\r\n", true },
		          { "", false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CampFrames frames;
		CampStr body;
		const char *why;

		camp_frames_init(&frames);
		camp_frames_feed(&frames, camp_str(cases[i].stream));
		while (camp_frames_next(&frames, &body, &why) != CAMP_FRAME_NONE)
			;
		assert_int_equal(camp_frames_partial(&frames), cases[i].partial);
		camp_frames_release(&frames);
	}
}

static void noise_without_a_line_end_takes_no_memory(void **state) {
	CampFrames frames;
	CampBuf noise;
	CampStr body;
	const char *why;

	(void)state;
	camp_frames_init(&frames);
	camp_buf_init(&noise, CAMP_BUF_MAX);
	for (int i = 0; i < 100000; i++)
		camp_buf_add_char(&noise, 'x');
	for (int i = 0; i < 50; i++) {
		camp_frames_feed(&frames, camp_buf_str(&noise));
		assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_NONE);
		assert_true(frames.buf.len <= 300000);
	}
	camp_frames_feed(&frames, CAMP_LIT("Content-Length: 2\r\n\r\n{}"));
	assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_MESSAGE);
	assert_view(body, "{}");
	camp_buf_release(&noise);
	camp_frames_release(&frames);
}

static void a_large_message_leaves_no_large_buffer(void **state) {
	CampFrames frames;
	CampBuf large;
	CampStr body;
	const char *why;

	(void)state;
	camp_frames_init(&frames);
	camp_buf_init(&large, CAMP_BUF_MAX);
	camp_buf_add_c(&large, "Content-Length: 300000\r\n\r\n");
	for (int i = 0; i < 300000; i++)
		camp_buf_add_char(&large, ' ');
	camp_frames_feed(&frames, camp_buf_str(&large));
	assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_MESSAGE);
	assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_NONE);
	camp_frames_rest(&frames);
	assert_true(frames.buf.capacity <= 65536);
	camp_frames_feed(&frames, CAMP_LIT("Content-Length: 2\r\n\r\n{}Cont"));
	assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_MESSAGE);
	assert_view(body, "{}");
	assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_NONE);
	camp_frames_rest(&frames); /* part of a message is not let go of */
	camp_frames_feed(&frames, CAMP_LIT("ent-Length: 2\r\n\r\n[]"));
	assert_int_equal(camp_frames_next(&frames, &body, &why), CAMP_FRAME_MESSAGE);
	assert_view(body, "[]");
	camp_buf_release(&large);
	camp_frames_release(&frames);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(t01_messages_arrive_in_pieces_and_together),
		cmocka_unit_test(t02_known_charsets_and_unknown_headers_are_accepted),
		cmocka_unit_test(t03_another_charset_is_skipped_with_its_body),
		cmocka_unit_test(t04_a_length_that_is_none_is_recovered_from),
		cmocka_unit_test(t05_headers_are_read_kindly),
		cmocka_unit_test(t06_a_huge_length_is_refused),
		cmocka_unit_test(t07_an_end_within_a_message_is_known),
		cmocka_unit_test(noise_without_a_line_end_takes_no_memory),
		cmocka_unit_test(a_large_message_leaves_no_large_buffer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
