#include "report/output.h"
#include "tests/support/unit.h"

#include <errno.h>
#include <unistd.h>

static void expect_size(uint64_t bytes, const char *expected) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_print_size(&out, bytes);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
}

static void sizes_are_told_in_words(void **state) {
	(void)state;
	expect_size(0, "0 bytes");
	expect_size(1, "1 byte");
	expect_size(1023, "1023 bytes");
	expect_size(1024, "1 KiB");
	expect_size((uint64_t)8 << 20, "8 MiB");
	expect_size(10000000, "9.5 MiB");
	expect_size((uint64_t)3 << 40, "3 TiB");
}

static void expect_wrapped(const char *text, size_t first, size_t width, const char *expected) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_print_wrapped(&out, camp_str(text), CAMP_LIT("  "), first, width);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
}

static void words_are_wrapped(void **state) {
	(void)state;
	expect_wrapped("one two  three\nfour", 0, 9, "one two\n  three\n  four");
	expect_wrapped("one two", 6, 9, "one\n  two");
	expect_wrapped("immeasurable x", 0, 5, "immeasurable\n  x");
	expect_wrapped("", 0, 5, "");
}

static void a_failed_write_is_remembered(void **state) {
	CampOutput output;

	(void)state;
	camp_output_init(&output, -1);
	assert_true(camp_output_flush(&output));
	camp_buf_add_c(&output.text, "x");
	assert_false(camp_output_flush(&output));
	assert_int_equal(output.error, EBADF);
	assert_false(camp_output_flush(&output));
	camp_output_release(&output);
}

static void a_guarded_output_breaks_commands(void **state) {
	CampOutput output;
	char read_back[64];
	int ends[2];
	ssize_t count;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	camp_output_init(&output, ends[1]);
	output.guarded = true;
	camp_buf_add_c(&output.text, "##");
	camp_buf_add_c(&output.text, "[error]x\n");
	assert_true(camp_output_flush(&output));
	count = read(ends[0], read_back, sizeof read_back);
	assert_view(((CampStr){ read_back, (size_t)count }), "##\\[error]x\n");
	camp_output_release(&output);
	close(ends[0]);
	close(ends[1]);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sizes_are_told_in_words),
		cmocka_unit_test(words_are_wrapped),
		cmocka_unit_test(a_failed_write_is_remembered),
		cmocka_unit_test(a_guarded_output_breaks_commands),
	};

	return cmocka_run_group_tests_name("report/output", tests, NULL, NULL);
}
