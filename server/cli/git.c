#include "cli/git.h"

#include "base/file.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_ARGUMENTS 32u
#define LONGEST_COMPLAINT ((size_t)16 << 10)

extern char **environ;

/* Of `git rev-parse --local-env-vars` what is not a setting: git gives it to a hook, for the repository that it runs in. */
static const char *const of_one_repository[] = {
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_GRAFT_FILE",
	"GIT_IMPLICIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_NO_REPLACE_OBJECTS",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_REPLACE_REF_BASE",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE",
};

static bool is_of_one_repository(const char *variable) {
	for (size_t i = 0; i < sizeof of_one_repository / sizeof *of_one_repository; i++) {
		size_t length = strlen(of_one_repository[i]);

		if (strncmp(variable, of_one_repository[i], length) == 0 && variable[length] == '=')
			return true;
	}
	return false;
}

/* Ours; in another repository than the one of the current folder, a submodule say, without what is of that one alone. */
static char **environment_in(CampArena *arena, const char *folder) {
	CampStr real = camp_path_real(arena, camp_str(folder));
	CampStr here = camp_path_absolute(arena, CAMP_LIT("."));
	char **others;
	size_t count = 0;

	if (!real.ptr || camp_str_equal(real, here) || camp_path_seen_from(real, here).ptr != here.ptr)
		return environ;
	while (environ[count])
		count++;
	others = CAMP_ARENA_ARRAY(arena, char *, count + 1);
	count = 0;
	for (char **variable = environ; *variable; variable++)
		if (!is_of_one_repository(*variable))
			others[count++] = *variable;
	return others;
}

/* A child of ours, and the ends that it is read by. */
typedef struct Child {
	pid_t id;
	int out;
	int error;
} Child;

/* A pipe whose ends no other program that is started inherits. */
static bool open_pipe(int ends[2]) {
	if (pipe(ends) != 0)
		return false;
	for (int i = 0; i < 2; i++)
		(void)fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	return true;
}

static void close_pipe(const int ends[2]) {
	close(ends[0]);
	close(ends[1]);
}

static int spawn(pid_t *id, char *const *arguments, char *const *environment, int out, int error) {
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t pipe_signal;
	int status;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
	/* We ignore this signal; git is to end when nobody reads on. */
	sigemptyset(&pipe_signal);
	sigaddset(&pipe_signal, SIGPIPE);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigdefault(&attributes, &pipe_signal);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	status = posix_spawnp(id, "git", &actions, &attributes, arguments, environment);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return status;
}

static bool start(Child *child, char *const *arguments, char *const *environment) {
	int out[2];
	int error[2];
	int status;

	if (!open_pipe(out))
		return false;
	if (!open_pipe(error)) {
		close_pipe(out);
		return false;
	}
	status = spawn(&child->id, arguments, environment, out[1], error[1]);
	if (status != 0) {
		close_pipe(out);
		close_pipe(error);
		return false;
	}
	close(out[1]);
	close(error[1]);
	child->out = out[0];
	child->error = error[0];
	return true;
}

/* One step of reading; false at the end. */
static bool read_some(int file, CampBuf *into) {
	char step[8192];
	ssize_t count;

	do
		count = read(file, step, sizeof step);
	while (count < 0 && errno == EINTR);
	if (count > 0)
		camp_buf_add(into, (CampStr){ step, (size_t)count });
	return count > 0;
}

/* Both ends at once, for a child that fills one waits with the other. Beyond its bound a buffer takes nothing more. */
static void read_all(const Child *child, CampBuf *out, CampBuf *error) {
	struct pollfd ends[2] = { { .fd = child->out, .events = POLLIN }, { .fd = child->error, .events = POLLIN } };

	while ((ends[0].fd >= 0 || ends[1].fd >= 0) && camp_buf_ok(out)) {
		if (poll(ends, 2, -1) < 0) {
			if (errno == EINTR)
				continue;
			break;
		}
		if (ends[0].revents && !read_some(child->out, out))
			ends[0].fd = -1;
		if (ends[1].revents && !read_some(child->error, error))
			ends[1].fd = -1;
	}
	close(child->out);
	close(child->error);
}

static int wait_for(pid_t id) {
	int status;

	while (waitpid(id, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* git hints first and says what is wrong last: "fatal: ...". */
static void keep_last_line(CampBuf *complaint, CampStr said) {
	CampStr rest = said;
	CampStr line;
	CampStr last = { NULL, 0 };

	while (camp_str_next_piece(&rest, '\n', &line))
		if (camp_str_trim(line).len && (!last.ptr || !camp_str_starts_with(last, CAMP_LIT("fatal: "))))
			last = camp_str_trim(line);
	camp_buf_add(complaint, last);
}

CampGitStatus camp_git(const char *folder, const char *const *arguments, CampBuf *out, CampBuf *complaint) {
	/* A monitor of the file system is a program that the repository's settings name; locks would disturb whoever works in
	 * it; and a name is a name, whatever characters are in it. */
	const char *all[MOST_ARGUMENTS] = {
		"git", "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", folder
	};
	size_t count = 8;
	CampArena arena;
	Child child;
	CampBuf said;
	bool started;
	int status;

	while (*arguments && count + 1 < MOST_ARGUMENTS)
		all[count++] = *arguments++;
	camp_arena_init(&arena);
	started = start(&child, (char *const *)all, environment_in(&arena, folder));
	camp_arena_release(&arena);
	if (!started)
		return CAMP_GIT_MISSING;
	camp_buf_init(&said, LONGEST_COMPLAINT);
	read_all(&child, out, &said);
	status = wait_for(child.id);
	if (complaint)
		keep_last_line(complaint, camp_buf_str(&said));
	camp_buf_release(&said);
	if (!camp_buf_ok(out))
		return CAMP_GIT_TOO_LARGE;
	return status == 0 ? CAMP_GIT_OK : status == 127 ? CAMP_GIT_MISSING : CAMP_GIT_REFUSED;
}

CampStr camp_git_line(CampArena *arena, const char *folder, const char *const *arguments) {
	CampStr line = { NULL, 0 };
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	if (camp_git(folder, arguments, &out, NULL) == CAMP_GIT_OK) {
		line = camp_buf_str(&out);
		if (camp_str_ends_with(line, CAMP_LIT("\n")))
			line.len--;
		line = camp_arena_copy(arena, line);
	}
	camp_buf_release(&out);
	return line;
}
