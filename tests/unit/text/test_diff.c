#include "base/memory.h"
#include "tests/support/unit.h"
#include "text/edit.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void expect_diff(CampStr before, CampStr after, const char *expected) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_diff_unified(CAMP_LIT("f"), before, after, &out);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
}

#define HEAD "--- a/f\n+++ b/f\n"

static void small_diffs(void **state) {
	(void)state;
	expect_diff(CAMP_LIT("a\n"), CAMP_LIT("a\n"), "");
	expect_diff(CAMP_LIT("a\nb\nc\n"), CAMP_LIT("a\nB\nc\n"), HEAD "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
	expect_diff(CAMP_LIT("a\n"), CAMP_LIT("a"), HEAD "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n");
	expect_diff(CAMP_LIT("a\r\nb\r\n"), CAMP_LIT("a\r\n"), HEAD "@@ -1,2 +1 @@\n a\r\n-b\r\n");
	expect_diff(CAMP_LIT(""), CAMP_LIT("a\n"), HEAD "@@ -0,0 +1 @@\n+a\n");
	expect_diff(CAMP_LIT("a\n"), CAMP_LIT(""), HEAD "@@ -1 +0,0 @@\n-a\n");
}

static void hunks_are_three_lines_around_changes(void **state) {
	(void)state;
	/* Six lines between: one hunk. Seven: two. */
	expect_diff(CAMP_LIT("x\n1\n2\n3\n4\n5\n6\ny\n"), CAMP_LIT("X\n1\n2\n3\n4\n5\n6\nY\n"),
	            HEAD "@@ -1,8 +1,8 @@\n-x\n+X\n 1\n 2\n 3\n 4\n 5\n 6\n-y\n+Y\n");
	expect_diff(CAMP_LIT("x\n1\n2\n3\n4\n5\n6\n7\ny\n"), CAMP_LIT("X\n1\n2\n3\n4\n5\n6\n7\nY\n"),
	            HEAD "@@ -1,4 +1,4 @@\n-x\n+X\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-y\n+Y\n");
}

static void expect_changes(CampStr before, CampStr after, const char *expected) {
	size_t count;
	CampSpan *spans = camp_diff_changes(before, after, &count);
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < count; i++)
		camp_buf_printf(&out, "%u-%u ", (unsigned)spans[i].start, (unsigned)spans[i].end);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
	camp_free(spans);
}

static void changes_are_whole_lines_or_places(void **state) {
	(void)state;
	expect_changes(CAMP_LIT("a\nb\n"), CAMP_LIT("a\nb\n"), "");
	expect_changes(CAMP_LIT(""), CAMP_LIT("a\nb\n"), "0-4 ");
	expect_changes(CAMP_LIT("a\nb\n"), CAMP_LIT(""), "0-0 ");
	expect_changes(CAMP_LIT("a\nb\nc\n"), CAMP_LIT("a\nBB\nc\nd"), "2-5 7-8 ");
	expect_changes(CAMP_LIT("a\nb\nc\nd\n"), CAMP_LIT("a\nd\n"), "2-2 ");
	expect_changes(CAMP_LIT("a\nb\n"), CAMP_LIT("a\n"), "2-2 ");
	expect_changes(CAMP_LIT("a"), CAMP_LIT("a\n"), "0-2 ");
	expect_changes(CAMP_LIT("a\r\nb\r\n"), CAMP_LIT("a\nb\r\n"), "0-2 ");
}

static void names_are_written_as_git_does(void **state) {
	CampBuf out;

	(void)state;
	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_diff_unified(CAMP_LIT("with a blank"), CAMP_LIT("a\n"), CAMP_LIT("b\n"), &out);
	assert_true(camp_str_starts_with(camp_buf_str(&out), CAMP_LIT("--- a/with a blank\t\n+++ b/with a blank\t\n@@")));
	camp_buf_clear(&out);
	camp_diff_unified(CAMP_LIT("q\"\\\t"), CAMP_LIT("a\n"), CAMP_LIT("b\n"), &out);
	assert_true(camp_str_starts_with(camp_buf_str(&out), CAMP_LIT("--- \"a/q\\\"\\\\\\011\"\n")));
	camp_buf_release(&out);
}

/* Runs git in `folder`, deaf to the user's configuration. */
static int run_git(const char *folder, const char *const *arguments) {
	pid_t child = fork();
	int status = 0;

	assert_true(child >= 0);
	if (!child) {
		if (chdir(folder) != 0)
			_exit(126);
		execvp("git", (char *const *)arguments);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* `git apply` must turn `before` into `after` by the diff, and back again in reverse. */
static void expect_round_trip(CampArena *arena, const char *folder, const char *name, CampStr before, CampStr after) {
	static const char *const forth[] = { "git", "apply", "--whitespace=nowarn", "patch", NULL };
	static const char *const back[] = { "git", "apply", "--whitespace=nowarn", "-R", "patch", NULL };
	const char *path = unit_path(arena, folder, name);
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_diff_unified(camp_str(name), before, after, &out);
	unit_write_file(path, before);
	unit_write_file(unit_path(arena, folder, "patch"), camp_buf_str(&out));
	if (out.len) {
		assert_int_equal(run_git(folder, forth), 0);
		assert_views(unit_read_file(arena, path), after);
		assert_int_equal(run_git(folder, back), 0);
	}
	assert_views(unit_read_file(arena, path), before);
	assert_int_equal(unlink(path), 0);
	camp_buf_release(&out);
}

static void git_applies_what_it_says(void **state) {
	static const CampStr lines[] = {
		{ "a\n", 2 },          { "b\n", 2 }, { "c\r\n", 3 }, { "\n", 1 },
		{ "long line\n", 10 }, { "\r", 1 },  { "-x\n", 3 },  { "+\n", 2 },
	};
	UnitRandom random = unit_random_new();
	CampArena arena;
	const char *folder;
	CampBuf before, after;

	(void)state;
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
	camp_arena_init(&arena);
	folder = unit_folder_new(&arena);
	/* A repository of its own, lest git look for one above. */
	assert_int_equal(run_git(folder, (const char *[]){ "git", "init", "-q", ".", NULL }), 0);
	camp_buf_init(&before, CAMP_BUF_MAX);
	camp_buf_init(&after, CAMP_BUF_MAX);
	for (int round = 0; round < 150; round++) {
		camp_buf_clear(&before);
		unit_random_pieces(&random, lines, 8, unit_random(&random, 60), &before);
		if (unit_random(&random, 3) == 0)
			camp_buf_add_c(&before, "no line end");
		camp_buf_clear(&after);
		camp_buf_add(&after, camp_buf_str(&before));
		for (uint32_t i = unit_random(&random, 6); i > 0; i--) {
			uint32_t start = unit_random(&random, (uint32_t)after.len + 1);
			uint32_t end = start + unit_random(&random, 12);

			camp_buf_splice(&after, start, end < after.len ? end : after.len, lines[unit_random(&random, 8)]);
		}
		expect_round_trip(&arena, folder, "f", camp_buf_str(&before), camp_buf_str(&after));
	}
	expect_round_trip(&arena, folder, "a \"quoted\" name\t", CAMP_LIT("a\n"), CAMP_LIT("b\n"));
	expect_round_trip(&arena, folder, "with a blank", CAMP_LIT("a\n"), CAMP_LIT("b\n"));
	expect_round_trip(&arena, folder, "\xC3\xA9t\xC3\xA9", CAMP_LIT("a\n"), CAMP_LIT("b\n"));
	camp_buf_release(&before);
	camp_buf_release(&after);
	unit_folder_remove(folder);
	camp_arena_release(&arena);
}

static size_t count_lines_starting(CampStr diff, char mark) {
	CampStr line;
	size_t count = 0;

	while (camp_str_next_piece(&diff, '\n', &line))
		count += line.len && line.ptr[0] == mark;
	return count;
}

/* The length of the longest common subsequence, by the textbook's table. */
static size_t common_lines(const char *a, size_t n, const char *b, size_t m) {
	size_t table[65][65] = { { 0 } };

	for (size_t i = 1; i <= n; i++)
		for (size_t j = 1; j <= m; j++) {
			size_t above = table[i - 1][j], left = table[i][j - 1];

			table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : above > left ? above : left;
		}
	return table[n][m];
}

static void as_lines(CampStr letters, CampBuf *out) {
	camp_buf_clear(out);
	for (size_t i = 0; i < letters.len; i++)
		camp_buf_printf(out, "%c\n", letters.ptr[i]);
}

static void diffs_are_shortest(void **state) {
	UnitRandom random = unit_random_new();
	CampBuf a, b, before, after, out;

	(void)state;
	camp_buf_init(&a, 64);
	camp_buf_init(&b, 64);
	camp_buf_init(&before, CAMP_BUF_MAX);
	camp_buf_init(&after, CAMP_BUF_MAX);
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (int round = 0; round < 2000; round++) {
		size_t common;

		camp_buf_clear(&a);
		camp_buf_clear(&b);
		camp_buf_clear(&out);
		unit_random_bytes(&random, CAMP_LIT("abc"), unit_random(&random, 40), &a);
		unit_random_bytes(&random, CAMP_LIT("abcd"), unit_random(&random, 40), &b);
		as_lines(camp_buf_str(&a), &before);
		as_lines(camp_buf_str(&b), &after);
		camp_diff_unified(CAMP_LIT("f"), camp_buf_str(&before), camp_buf_str(&after), &out);
		if (!out.len) {
			assert_views(camp_buf_str(&a), camp_buf_str(&b));
			continue;
		}
		common = common_lines(a.ptr ? a.ptr : "", a.len, b.ptr ? b.ptr : "", b.len);
		/* One line of each kind is the header's. */
		assert_int_equal(count_lines_starting(camp_buf_str(&out), '-'), a.len - common + 1);
		assert_int_equal(count_lines_starting(camp_buf_str(&out), '+'), b.len - common + 1);
	}
	camp_buf_release(&a);
	camp_buf_release(&b);
	camp_buf_release(&before);
	camp_buf_release(&after);
	camp_buf_release(&out);
}

/* Beyond the bound on differences the diff is longer than it need be, and still right. */
static void texts_without_much_in_common(void **state) {
	UnitRandom random = unit_random_new();
	const char *folder;
	CampBuf before, after;
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	folder = unit_folder_new(&arena);
	assert_int_equal(run_git(folder, (const char *[]){ "git", "init", "-q", ".", NULL }), 0);
	camp_buf_init(&before, CAMP_BUF_MAX);
	camp_buf_init(&after, CAMP_BUF_MAX);
	for (int i = 0; i < 4000; i++) {
		camp_buf_printf(&before, "%u\n", unit_random(&random, 1000));
		camp_buf_printf(&after, "%u\n", unit_random(&random, 1000));
	}
	expect_round_trip(&arena, folder, "f", camp_buf_str(&before), camp_buf_str(&after));
	expect_round_trip(&arena, folder, "f", camp_buf_str(&before), CAMP_LIT("only\n"));
	expect_round_trip(&arena, folder, "f", CAMP_LIT("only\n"), camp_buf_str(&after));
	camp_buf_release(&before);
	camp_buf_release(&after);
	unit_folder_remove(folder);
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_diffs),
		cmocka_unit_test(hunks_are_three_lines_around_changes),
		cmocka_unit_test(changes_are_whole_lines_or_places),
		cmocka_unit_test(names_are_written_as_git_does),
		cmocka_unit_test(git_applies_what_it_says),
		cmocka_unit_test(diffs_are_shortest),
		cmocka_unit_test(texts_without_much_in_common),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
