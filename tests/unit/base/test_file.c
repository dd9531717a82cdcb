#include "base/file.h"
#include "tests/support/unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct Place {
	CampArena arena;
	const char *folder;
	CampBuf out;
} Place;

static int set_up(void **state) {
	Place *place = test_calloc(1, sizeof *place);

	camp_arena_init(&place->arena);
	camp_buf_init(&place->out, CAMP_BUF_MAX);
	place->folder = unit_folder_new(&place->arena);
	/* A read that blocks must end the test, not stop it. */
	alarm(60);
	*state = place;
	return 0;
}

static int tear_down(void **state) {
	Place *place = *state;

	alarm(0);
	unit_folder_remove(place->folder);
	camp_buf_release(&place->out);
	camp_arena_release(&place->arena);
	test_free(place);
	return 0;
}

static const char *path_of(Place *place, const char *name) {
	return unit_path(&place->arena, place->folder, name);
}

static size_t count_entries(const char *folder) {
	DIR *entries = opendir(folder);
	size_t count = 0;

	assert_non_null(entries);
	while (readdir(entries))
		count++;
	closedir(entries);
	return count - 2;
}

static void reading_a_file_whole(void **state) {
	Place *place = *state;
	const char *path = path_of(place, "a");
	CampBuf long_text;

	unit_write_file(path, camp_str_of("x\0y\r\n", 5));
	camp_buf_add_c(&place->out, "left over");
	assert_int_equal(camp_file_read(path, 5, &place->out), CAMP_FILE_OK);
	assert_views(camp_buf_str(&place->out), camp_str_of("x\0y\r\n", 5));
	assert_int_equal(camp_file_read(path, 4, &place->out), CAMP_FILE_TOO_LARGE);
	assert_int_equal(place->out.len, 0);

	camp_buf_init(&long_text, CAMP_BUF_MAX);
	for (int i = 0; i < 50000; i++)
		camp_buf_printf(&long_text, "line %d\n", i);
	unit_write_file(path, camp_buf_str(&long_text));
	assert_int_equal(camp_file_read(path, CAMP_BUF_MAX, &place->out), CAMP_FILE_OK);
	assert_true(camp_str_equal(camp_buf_str(&place->out), camp_buf_str(&long_text)));
	camp_buf_release(&long_text);

	unit_write_file(path, CAMP_LIT(""));
	assert_int_equal(camp_file_read(path, 0, &place->out), CAMP_FILE_OK);
	assert_view(camp_buf_str(&place->out), "");
}

static void what_is_no_file_is_not_read(void **state) {
	Place *place = *state;
	const char *pipe = path_of(place, "pipe");

	assert_int_equal(camp_file_read(path_of(place, "nothing"), 100, &place->out), CAMP_FILE_MISSING);
	unit_write_file(path_of(place, "file"), CAMP_LIT("x"));
	assert_int_equal(camp_file_read(path_of(place, "file/below"), 100, &place->out), CAMP_FILE_MISSING);
	assert_int_equal(camp_file_read(place->folder, 100, &place->out), CAMP_FILE_NOT_REGULAR);
	assert_int_equal(camp_file_read("/dev/zero", 100, &place->out), CAMP_FILE_NOT_REGULAR);
	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_int_equal(camp_file_read(pipe, 100, &place->out), CAMP_FILE_NOT_REGULAR);
	assert_int_equal(symlink(pipe, path_of(place, "link to a pipe")), 0);
	assert_int_equal(camp_file_read(path_of(place, "link to a pipe"), 100, &place->out), CAMP_FILE_NOT_REGULAR);
	assert_int_equal(symlink("round", path_of(place, "round")), 0);
	assert_int_equal(camp_file_read(path_of(place, "round"), 100, &place->out), CAMP_FILE_UNREADABLE);
	assert_string_equal(camp_file_status_text(CAMP_FILE_MISSING), "does not exist");
}

static mode_t mode_of(const char *path) {
	struct stat about;

	assert_int_equal(stat(path, &about), 0);
	return about.st_mode & 07777;
}

static void writing_replaces_and_keeps_the_mode(void **state) {
	Place *place = *state;
	const char *path = path_of(place, "a.campaign");
	mode_t mask = umask(027);
	struct stat before, after;
	CampStr why = { NULL, 0 };

	assert_true(camp_file_write(&place->arena, path, CAMP_LIT("new\n"), &why));
	assert_view(unit_read_file(&place->arena, path), "new\n");
	assert_int_equal(mode_of(path), 0640);
	assert_int_equal(chmod(path, 0604), 0);
	assert_int_equal(stat(path, &before), 0);
	assert_true(camp_file_write(&place->arena, path, camp_str_of("x\0y", 3), &why));
	assert_views(unit_read_file(&place->arena, path), camp_str_of("x\0y", 3));
	assert_int_equal(mode_of(path), 0604);
	/* Atomic means another file under the old name. */
	assert_int_equal(stat(path, &after), 0);
	assert_true(before.st_ino != after.st_ino);
	assert_true(camp_file_write(&place->arena, path, (CampStr){ NULL, 0 }, &why));
	assert_view(unit_read_file(&place->arena, path), "");
	assert_int_equal(count_entries(place->folder), 1);
	umask(mask);
}

static bool is_link(const char *path) {
	struct stat about;

	assert_int_equal(lstat(path, &about), 0);
	return S_ISLNK(about.st_mode);
}

/* A link to `target` that goes a thousand steps on the spot first. */
static void make_long_link(Place *place, const char *target, const char *link) {
	CampBuf steps;

	camp_buf_init(&steps, CAMP_BUF_MAX);
	for (int i = 0; i < 1000; i++)
		camp_buf_add_c(&steps, "./");
	camp_buf_add_c(&steps, target);
	assert_int_equal(symlink(camp_arena_copy(&place->arena, camp_buf_str(&steps)).ptr, link), 0);
	camp_buf_release(&steps);
}

static void writing_through_a_link_keeps_the_link(void **state) {
	Place *place = *state;
	const char *link = path_of(place, "link");
	CampStr why;

	assert_int_equal(mkdir(path_of(place, "sub"), 0700), 0);
	unit_write_file(path_of(place, "sub/target"), CAMP_LIT("old"));
	assert_int_equal(symlink("target", path_of(place, "sub/inner")), 0);
	assert_int_equal(symlink("sub/inner", link), 0);
	assert_true(camp_file_write(&place->arena, link, CAMP_LIT("new"), &why));
	assert_true(is_link(link));
	assert_true(is_link(path_of(place, "sub/inner")));
	assert_view(unit_read_file(&place->arena, path_of(place, "sub/target")), "new");
	assert_int_equal(unlink(link), 0);
	make_long_link(place, "sub/inner", link);
	assert_true(camp_file_write(&place->arena, link, CAMP_LIT("through a long link"), &why));
	assert_view(unit_read_file(&place->arena, path_of(place, "sub/target")), "through a long link");
	/* What a link names need not be there yet. */
	assert_int_equal(unlink(path_of(place, "sub/target")), 0);
	assert_true(camp_file_write(&place->arena, link, CAMP_LIT("again"), &why));
	assert_true(is_link(link));
	assert_view(unit_read_file(&place->arena, path_of(place, "sub/target")), "again");
	assert_int_equal(count_entries(path_of(place, "sub")), 2);
}

static void a_write_that_fails_says_why_and_changes_nothing(void **state) {
	Place *place = *state;
	CampStr why = { NULL, 0 };

	assert_false(camp_file_write(&place->arena, path_of(place, "no/such/folder"), CAMP_LIT("x"), &why));
	assert_view(why, camp_arena_printf(&place->arena, "cannot write %s/no/such/folder: No such file or directory",
	                                   place->folder)
	                     .ptr);
	assert_false(camp_file_write(&place->arena, place->folder, CAMP_LIT("x"), &why));
	assert_true(camp_str_ends_with(why, CAMP_LIT(": is a folder or a device, not a file")));
	assert_int_equal(symlink("round", path_of(place, "round")), 0);
	assert_false(camp_file_write(&place->arena, path_of(place, "round"), CAMP_LIT("x"), &why));
	assert_false(camp_file_write(&place->arena, "/dev/null", CAMP_LIT("x"), &why));
	assert_int_equal(count_entries(place->folder), 1);
}

/* Runs as someone for whom modes mean something; gives the child's exit status. */
static int as_nobody(Place *place, int (*run)(Place *place)) {
	pid_t child = fork();
	int status = 0;

	assert_true(child >= 0);
	if (!child) {
		if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
			_exit(100);
		_exit(run(place));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* Files may grow to 1000 bytes only, as on a disk that is full. */
static int write_too_much(Place *place) {
	const struct rlimit limit = { 1000, 1000 };
	CampStr why = { NULL, 0 };
	CampBuf content;

	camp_buf_init(&content, CAMP_BUF_MAX);
	for (int i = 0; i < 1000; i++)
		camp_buf_add_c(&content, "line\n");
	signal(SIGXFSZ, SIG_IGN);
	if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
		return 100;
	bool written = camp_file_write(&place->arena, path_of(place, "kept"), camp_buf_str(&content), &why);
	camp_buf_release(&content);
	if (written)
		return 1;
	return camp_str_ends_with(why, CAMP_LIT("File too large")) ? 0 : 2;
}

static void a_write_that_fails_midway_leaves_the_old_file(void **state) {
	Place *place = *state;
	const char *path = path_of(place, "kept");

	unit_write_file(path, CAMP_LIT("old"));
	assert_int_equal(chmod(place->folder, 0777), 0);
	assert_int_equal(chmod(path, 0666), 0);
	assert_int_equal(as_nobody(place, write_too_much), 0);
	assert_view(unit_read_file(&place->arena, path), "old");
	assert_int_equal(count_entries(place->folder), 1);
}

static int write_what_is_read_only(Place *place) {
	CampStr why = { NULL, 0 };

	if (camp_file_write(&place->arena, path_of(place, "kept"), CAMP_LIT("x"), &why))
		return 1;
	return camp_str_ends_with(why, CAMP_LIT("Permission denied")) ? 0 : 2;
}

static int read_what_is_secret(Place *place) {
	return (int)camp_file_read(path_of(place, "kept"), 100, &place->out);
}

static void permissions_are_respected(void **state) {
	Place *place = *state;
	const char *path = path_of(place, "kept");

	unit_write_file(path, CAMP_LIT("old"));
	/* The folder would let anyone replace the file; the file itself says no. */
	assert_int_equal(chmod(place->folder, 0777), 0);
	assert_int_equal(chmod(path, 0444), 0);
	assert_int_equal(as_nobody(place, write_what_is_read_only), 0);
	assert_view(unit_read_file(&place->arena, path), "old");
	assert_int_equal(chmod(path, 0000), 0);
	assert_int_equal(as_nobody(place, read_what_is_secret), CAMP_FILE_UNREADABLE);
}

typedef struct Names {
	size_t count;
	bool has_link;
	bool has_folder;
	bool has_itself;
} Names;

static void note(void *data, CampStr name) {
	Names *names = data;

	names->count++;
	names->has_link |= camp_str_equal(name, CAMP_LIT("link"));
	names->has_folder |= camp_str_equal(name, CAMP_LIT(".folder"));
	names->has_itself |= camp_str_equal(name, CAMP_LIT(".")) || camp_str_equal(name, CAMP_LIT(".."));
}

static void everything_in_a_folder_is_named(void **state) {
	Place *place = *state;
	Names names = { 0 };

	unit_write_file(path_of(place, "a"), CAMP_LIT(""));
	assert_int_equal(mkdir(path_of(place, ".folder"), 0777), 0);
	assert_int_equal(symlink("nothing", path_of(place, "link")), 0);
	assert_true(camp_folder_visit(place->folder, note, &names));
	assert_int_equal(names.count, 3);
	assert_true(names.has_link && names.has_folder && !names.has_itself);
	assert_false(camp_folder_visit(path_of(place, "a"), note, &names));
	assert_false(camp_folder_visit(path_of(place, "missing"), note, &names));
	assert_int_equal(names.count, 3);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reading_a_file_whole, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_no_file_is_not_read, set_up, tear_down),
		cmocka_unit_test_setup_teardown(writing_replaces_and_keeps_the_mode, set_up, tear_down),
		cmocka_unit_test_setup_teardown(writing_through_a_link_keeps_the_link, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_write_that_fails_says_why_and_changes_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_write_that_fails_midway_leaves_the_old_file, set_up, tear_down),
		cmocka_unit_test_setup_teardown(permissions_are_respected, set_up, tear_down),
		cmocka_unit_test_setup_teardown(everything_in_a_folder_is_named, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
