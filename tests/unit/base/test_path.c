#include "base/file.h"
#include "tests/support/unit.h"

#include <sys/stat.h>
#include <unistd.h>

static CampArena arena;

static int set_up(void **state) {
	(void)state;
	camp_arena_init(&arena);
	return 0;
}

static int tear_down(void **state) {
	(void)state;
	camp_arena_release(&arena);
	return 0;
}

static void normalising(void **state) {
	static const char *const cases[][2] = {
		{ "a/b", "a/b" },
		{ "./a//b/", "a/b" },
		{ "a/../b", "b" },
		{ "a/b/../../c", "c" },
		{ "..", ".." },
		{ "../../a", "../../a" },
		{ "a/../..", ".." },
		{ "../a/../..", "../.." },
		{ "/..", "/" },
		{ "/../../a", "/a" },
		{ "//a/./b", "/a/b" },
		{ "/", "/" },
		{ "", "." },
		{ "a/..", "." },
		{ "...", "..." },
		{ "a/..b", "a/..b" },
		{ "/a/b/../../..", "/" },
		{ "./..", ".." },
		{ "/a/", "/a" },
		{ "..a/..", "." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CampStr normal = camp_path_normalise(&arena, camp_str(cases[i][0]));

		assert_view(normal, cases[i][1]);
		assert_int_equal(normal.ptr[normal.len], 0);
	}
}

static void parts_of_a_path(void **state) {
	(void)state;
	assert_view(camp_path_folder(CAMP_LIT("a/b.c")), "a");
	assert_view(camp_path_folder(CAMP_LIT("b.c")), ".");
	assert_view(camp_path_folder(CAMP_LIT("/b")), "/");
	assert_view(camp_path_folder(CAMP_LIT("/")), "/");
	assert_view(camp_path_folder(CAMP_LIT("a/b/")), "a");
	assert_view(camp_path_folder(CAMP_LIT("a//b")), "a");
	assert_view(camp_path_folder(CAMP_LIT("")), ".");
	assert_view(camp_path_extension(CAMP_LIT("a/b.campaign")), "campaign");
	assert_view(camp_path_extension(CAMP_LIT("a.b/c")), "");
	assert_view(camp_path_extension(CAMP_LIT(".campaign")), "");
	assert_view(camp_path_extension(CAMP_LIT("a/.campaign")), "");
	assert_view(camp_path_extension(CAMP_LIT("a.tar.gz")), "gz");
	assert_view(camp_path_extension(CAMP_LIT("a.")), "");
}

static void paths_seen_from_a_file(void **state) {
	(void)state;
	assert_view(camp_path_relative_to_file(&arena, CAMP_LIT("/p/a.campaign"), CAMP_LIT("b.campaign")), "/p/b.campaign");
	assert_view(camp_path_relative_to_file(&arena, CAMP_LIT("/p/a.campaign"), CAMP_LIT("../b")), "/b");
	assert_view(camp_path_relative_to_file(&arena, CAMP_LIT("a.campaign"), CAMP_LIT("./legal/b.html")), "legal/b.html");
	assert_view(camp_path_relative_to_file(&arena, CAMP_LIT("/p/a.campaign"), CAMP_LIT("/q/./b")), "/q/b");
}

static void relative_paths_become_absolute(void **state) {
	const char *folder = unit_folder_new(&arena);
	char before[4096];

	(void)state;
	assert_non_null(getcwd(before, sizeof before));
	assert_int_equal(chdir(folder), 0);
	assert_view(camp_path_absolute(&arena, CAMP_LIT("a/../b")), unit_path(&arena, folder, "b"));
	assert_view(camp_path_absolute(&arena, CAMP_LIT("/x/../y")), "/y");
	assert_int_equal(chdir(before), 0);
	unit_folder_remove(folder);
}

static void make_project(const char *top) {
	assert_int_equal(mkdir(unit_path(&arena, top, "root"), 0700), 0);
	assert_int_equal(mkdir(unit_path(&arena, top, "root/sub"), 0700), 0);
	assert_int_equal(mkdir(unit_path(&arena, top, "root-other"), 0700), 0);
	unit_write_file(unit_path(&arena, top, "secret"), CAMP_LIT("x"));
	unit_write_file(unit_path(&arena, top, "root/sub/file"), CAMP_LIT("x"));
	assert_int_equal(symlink("../..", unit_path(&arena, top, "root/sub/up")), 0);
	assert_int_equal(symlink("../secret", unit_path(&arena, top, "root/leak")), 0);
	assert_int_equal(symlink("../not there yet", unit_path(&arena, top, "root/dangling")), 0);
	assert_int_equal(symlink("sub/not there yet", unit_path(&arena, top, "root/harmless")), 0);
	assert_int_equal(symlink("sub", unit_path(&arena, top, "root/alias")), 0);
	assert_int_equal(symlink("round", unit_path(&arena, top, "root/round")), 0);
	assert_int_equal(symlink("root", unit_path(&arena, top, "entrance")), 0);
}

static void links_do_not_lead_out_of_the_root(void **state) {
	static const struct {
		const char *path;
		bool inside;
	} cases[] = {
		{ "root", true },
		{ "root/sub/file", true },
		{ "root/alias/file", true },
		{ "root/sub/../sub/file", true },
		{ "entrance/sub/file", true },
		{ "root/sub/missing", true },
		{ "root/missing/deeper/file", true },
		{ "root/sub/file/below a file", true },
		{ "root/harmless", true },
		{ "root/sub/up/root/sub/file", true }, /* out and in again: it stands inside */
		{ "root/leak", false },
		{ "root/sub/up/secret", false },
		{ "root/sub/up/missing", false },
		{ "root/dangling", false },
		{ "root/dangling/below", false },
		{ "root/../secret", false },
		{ "root/missing/../../secret", false },
		{ "root/round", false },
		{ "root-other", false }, /* shares the name's start only */
		{ "root-other/missing", false },
		{ "", false },
	};
	const char *top = unit_folder_new(&arena);
	const char *root = unit_path(&arena, top, "root");

	(void)state;
	make_project(top);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *path = unit_path(&arena, top, cases[i].path);

		if (camp_path_inside(root, path) != cases[i].inside)
			fail_msg("%s", cases[i].path);
		/* A root that is itself reached by a link is the same root. */
		if (camp_path_inside(unit_path(&arena, top, "entrance"), path) != cases[i].inside)
			fail_msg("%s", cases[i].path);
	}
	assert_true(camp_path_inside("/", unit_path(&arena, top, "secret")));
	assert_false(camp_path_inside(unit_path(&arena, top, "no root"), unit_path(&arena, top, "no root/a")));
	unit_folder_remove(top);
}

static void the_project_root_is_the_nearest_that_is_marked(void **state) {
	const char *top = unit_folder_new(&arena);
	const char *deep = unit_path(&arena, top, "a/b/c.campaign");

	(void)state;
	assert_int_equal(mkdir(unit_path(&arena, top, "a"), 0700), 0);
	assert_int_equal(mkdir(unit_path(&arena, top, "a/b"), 0700), 0);
	assert_null(camp_path_project_root(&arena, camp_str(deep)).ptr);
	unit_write_file(unit_path(&arena, top, "a/.campaign-ls.json"), CAMP_LIT("{}"));
	assert_view(camp_path_project_root(&arena, camp_str(deep)), unit_path(&arena, top, "a"));
	unit_write_file(unit_path(&arena, top, ".campaign-ls.json"), CAMP_LIT("{}"));
	assert_view(camp_path_project_root(&arena, camp_str(deep)), unit_path(&arena, top, "a"));
	/* Settings within a repository do not cut it in parts, and settings above it are not its own. */
	assert_int_equal(mkdir(unit_path(&arena, top, "a/.git"), 0700), 0);
	unit_write_file(unit_path(&arena, top, "a/b/.campaign-ls.json"), CAMP_LIT("{}"));
	assert_view(camp_path_project_root(&arena, camp_str(deep)), unit_path(&arena, top, "a"));
	unit_folder_remove(top);
}

static void what_is_nearest_is_looked_for_up_to_the_top(void **state) {
	const char *top = unit_folder_new(&arena);
	CampStr middle = camp_str(unit_path(&arena, top, "a"));
	CampStr deep = camp_str(unit_path(&arena, top, "a/b/c.campaign"));

	(void)state;
	assert_int_equal(mkdir(middle.ptr, 0700), 0);
	assert_int_equal(mkdir(unit_path(&arena, top, "a/b"), 0700), 0);
	unit_write_file(unit_path(&arena, top, "mark"), CAMP_LIT(""));
	assert_view(camp_path_nearest_holding(&arena, deep, camp_str(top), "mark"), top);
	assert_null(camp_path_nearest_holding(&arena, deep, middle, "mark").ptr);
	assert_null(camp_path_nearest_holding(&arena, camp_str(top), middle, "mark").ptr);
	assert_int_equal(symlink("nowhere", unit_path(&arena, top, "a/b/mark")), 0);
	assert_view(camp_path_nearest_holding(&arena, deep, middle, "mark"), unit_path(&arena, top, "a/b"));
	unit_folder_remove(top);
}

/* A file may name what no disk has. */
static void paths_may_have_thousands_of_parts(void **state) {
	const char *top = unit_folder_new(&arena);
	const char *root = unit_path(&arena, top, "root");
	CampBuf deep;

	(void)state;
	make_project(top);
	camp_buf_init(&deep, CAMP_BUF_MAX);
	camp_buf_printf(&deep, "%s/sub", root);
	for (int i = 0; i < 1000; i++)
		camp_buf_add(&deep, CAMP_LIT("/a"));
	assert_true(camp_path_inside(root, camp_arena_copy(&arena, camp_buf_str(&deep)).ptr));
	assert_false(
		camp_path_inside(unit_path(&arena, top, "root-other"), camp_arena_copy(&arena, camp_buf_str(&deep)).ptr));
	for (int i = 0; i < 100000; i++)
		camp_buf_add(&deep, CAMP_LIT("/a"));
	assert_view(camp_path_nearest_holding(&arena, camp_buf_str(&deep), camp_str(top), "file"),
	            unit_path(&arena, root, "sub"));
	assert_view(camp_path_nearest_holding(&arena, camp_buf_str(&deep), camp_str(top), "secret"), top);
	camp_buf_release(&deep);
	unit_folder_remove(top);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(normalising, set_up, tear_down),
		cmocka_unit_test_setup_teardown(parts_of_a_path, set_up, tear_down),
		cmocka_unit_test_setup_teardown(paths_seen_from_a_file, set_up, tear_down),
		cmocka_unit_test_setup_teardown(relative_paths_become_absolute, set_up, tear_down),
		cmocka_unit_test_setup_teardown(links_do_not_lead_out_of_the_root, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_project_root_is_the_nearest_that_is_marked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_nearest_is_looked_for_up_to_the_top, set_up, tear_down),
		cmocka_unit_test_setup_teardown(paths_may_have_thousands_of_parts, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
