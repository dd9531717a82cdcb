#include "cli/history.h"

#include "base/file.h"
#include "cli/git.h"

#include <stdlib.h>
#include <sys/stat.h>

#define LINK_MODE "120000"

/* A file that is not as it was; paths from the project's root on. */
typedef struct Change {
	CampStr path;
	CampStr before; /* where its text is found; {NULL, 0}: it was not there */
	bool renamed;   /* `path` is new */
} Change;

typedef struct Project {
	CampStr root;
	CampStr commit;           /* empty: the index */
	CAMP_VEC(Change) changes; /* by path */
} Project;

struct CampHistory {
	CampArena arena;
	CAMP_VEC(Project *) projects;
	CampHistory *staged; /* NULL: what is on the disk is checked */
};

/* ---- What git says ---- */

typedef struct Question {
	CampCli *cli;
	CampHistory *history;
	const char *option; /* "--since" */
	CampStr commit;     /* as it was asked for; empty: the index */
	bool of_index;      /* compares it with the index, not with the folder */
} Question;

static bool is_shallow(CampArena *arena, const char *root) {
	return camp_str_equal(
		camp_git_line(arena, root, (const char *const[]){ "rev-parse", "--is-shallow-repository", NULL }),
		CAMP_LIT("true"));
}

/* "; this clone is shallow: ..." */
static const char *advice_on_depth(CampArena *arena, const char *root) {
	return is_shallow(arena, root) ? "; this is a shallow clone, so fetch more of it first (fetch-depth: 0 for "
	                                 "actions/checkout, GIT_DEPTH: 0 at GitLab, or git fetch --unshallow)"
	                               : "";
}

static CampStr commit_named(CampArena *arena, const char *root, CampStr name) {
	const char *commit = camp_arena_printf(arena, "%.*s^{commit}", CAMP_FMT(name)).ptr;

	return camp_git_line(arena, root, (const char *const[]){ "rev-parse", "--verify", "--quiet", commit, NULL });
}

static bool complain_unknown(const Question *question, const char *root) {
	CampArena *arena = &question->history->arena;
	CampStr remote = camp_arena_printf(arena, "origin/%.*s", CAMP_FMT(question->commit));

	if (camp_str_equal(question->commit, CAMP_LIT("HEAD")))
		camp_cli_complain(question->cli, "%s: there is no commit yet in %s", question->option, root);
	else if (commit_named(arena, root, remote).ptr)
		camp_cli_complain(question->cli, "%s: there is no commit '%.*s' in %s; did you mean '%.*s'?", question->option,
		                  CAMP_FMT(question->commit), root, CAMP_FMT(remote));
	else
		camp_cli_complain(question->cli, "%s: there is no commit '%.*s' in %s%s", question->option,
		                  CAMP_FMT(question->commit), root, advice_on_depth(arena, root));
	return false;
}

/* The commit to compare with: of a branch the one where ours left it, so that what came to it since is not ours. */
static bool find_commit(const Question *question, Project *project) {
	CampArena *arena = &question->history->arena;
	const char *root = project->root.ptr;
	CampStr given = commit_named(arena, root, question->commit);

	if (!given.ptr && question->of_index && camp_str_equal(question->commit, CAMP_LIT("HEAD"))) {
		/* Before the first commit there is nothing: the tree of no file. */
		project->commit = camp_git_line(arena, root,
		                                (const char *const[]){ "hash-object", "-t", "tree", "--stdin", NULL });
		return project->commit.len > 0;
	}
	if (!given.ptr)
		return complain_unknown(question, root);
	project->commit = camp_git_line(arena, root, (const char *const[]){ "merge-base", given.ptr, "HEAD", NULL });
	if (!project->commit.len)
		camp_cli_complain(question->cli, "%s: '%.*s' and what is checked out in %s have no commit in common%s",
		                  question->option, CAMP_FMT(question->commit), root, advice_on_depth(arena, root));
	return project->commit.len > 0;
}

static bool complain(const Question *question, CampStr root, CampGitStatus status, const CampBuf *said) {
	if (status == CAMP_GIT_MISSING)
		camp_cli_complain(question->cli, "%s needs the program git, which is not in the PATH", question->option);
	else
		camp_cli_complain(question->cli, "%s: git cannot tell what has changed in %.*s: %.*s", question->option,
		                  CAMP_FMT(root),
		                  CAMP_FMT(status == CAMP_GIT_TOO_LARGE ? CAMP_LIT("too much") : camp_buf_str(said)));
	return false;
}

/* git's answer, in pieces that end with a NUL each. False after a complaint. */
static bool ask(const Question *question, CampStr root, const char *const *arguments, CampBuf *answer) {
	CampBuf said;
	CampGitStatus status;

	camp_buf_init(&said, CAMP_BUF_MAX);
	status = camp_git(root.ptr, arguments, answer, &said);
	if (status != CAMP_GIT_OK)
		complain(question, root, status, &said);
	camp_buf_release(&said);
	return status == CAMP_GIT_OK;
}

static void add_change(CampHistory *history, Project *project, CampStr path, CampStr before, bool renamed) {
	camp_vec_push(&project->changes, (Change){
										 .path = camp_arena_copy(&history->arena, path),
										 .before = before.ptr ? camp_arena_copy(&history->arena, before) : before,
										 .renamed = renamed,
									 });
}

/* One record of `git diff --raw`, ":MODE MODE OBJECT OBJECT STATUS" and one path, of a rename two. What was or became a
 * link had no text worth comparing with. */
static bool read_record(CampHistory *history, Project *project, CampStr *rest) {
	CampStr none = { NULL, 0 };
	CampStr head;
	CampStr path;
	CampStr other;
	char kind;
	bool was_link;
	size_t blank;

	if (!camp_str_next_piece(rest, '\0', &head) || !camp_str_starts_with(head, CAMP_LIT(":")) ||
	    !camp_str_next_piece(rest, '\0', &path))
		return false;
	blank = head.len;
	while (blank > 0 && head.ptr[blank - 1] != ' ')
		blank--;
	kind = blank < head.len ? head.ptr[blank] : 'X';
	was_link = camp_str_starts_with(head, CAMP_LIT(":" LINK_MODE));
	if (kind == 'R') {
		if (!camp_str_next_piece(rest, '\0', &other))
			return false;
		add_change(history, project, path, was_link ? none : path, false);
		add_change(history, project, other, was_link ? none : path, true);
	} else {
		add_change(history, project, path, kind == 'A' || was_link ? none : path, false);
	}
	return true;
}

static int compare_changes(const void *left, const void *right) {
	return camp_str_compare(((const Change *)left)->path, ((const Change *)right)->path);
}

/* What the commit, or the index, differs in from what it is compared with. */
static bool find_differing(const Question *question, Project *project, CampBuf *answer) {
	const char *arguments[14] = { "diff",
		                          "--raw",
		                          "-z",
		                          "--no-abbrev",
		                          "--find-renames",
		                          "--no-ext-diff",
		                          "--no-textconv",
		                          "--ignore-submodules=all",
		                          "--relative" };
	size_t count = 9;
	CampStr rest;

	if (question->of_index)
		arguments[count++] = "--cached";
	if (project->commit.len)
		arguments[count++] = project->commit.ptr;
	arguments[count] = "--";
	if (!ask(question, project->root, arguments, answer))
		return false;
	rest = camp_buf_str(answer);
	while (rest.len && read_record(question->history, project, &rest))
		continue;
	return true;
}

/* Files that git was not told of: new to a commit, and not in the index, whether they are to be ignored or not. */
static bool find_untracked(const Question *question, Project *project, CampBuf *answer) {
	const char *const arguments[] = { "ls-files", "-z", "--others", project->commit.len ? "--exclude-standard" : NULL,
		                              NULL };
	CampStr rest;
	CampStr path;

	if (!ask(question, project->root, arguments, answer))
		return false;
	rest = camp_buf_str(answer);
	while (camp_str_next_piece(&rest, '\0', &path))
		if (path.len)
			add_change(question->history, project, path, (CampStr){ NULL, 0 }, false);
	return true;
}

static bool find_changes(const Question *question, Project *project) {
	CampBuf answer;
	bool good;

	camp_buf_init(&answer, CAMP_BUF_MAX);
	good = find_differing(question, project, &answer);
	camp_buf_clear(&answer);
	good = good && (question->of_index || find_untracked(question, project, &answer));
	camp_buf_release(&answer);
	if (project->changes.count)
		qsort(project->changes.items, project->changes.count, sizeof *project->changes.items, compare_changes);
	return good;
}

static bool add_project(const Question *question, CampStr root) {
	CampHistory *history = question->history;
	Project *project;
	CampBuf answer;
	bool good;

	for (size_t i = 0; i < history->projects.count; i++)
		if (camp_str_equal(history->projects.items[i]->root, root))
			return true;
	project = CAMP_ARENA_NEW(&history->arena, Project);
	project->root = camp_arena_copy(&history->arena, root);
	camp_vec_push(&history->projects, project);
	camp_buf_init(&answer, CAMP_BUF_MAX);
	/* Whether there is a repository that git is willing to look into. */
	good = ask(question, project->root, (const char *const[]){ "rev-parse", "--git-dir", NULL }, &answer);
	camp_buf_release(&answer);
	return good && (!question->commit.len || find_commit(question, project)) && find_changes(question, project);
}

static CampHistory *new_history(void) {
	CampHistory *history = camp_alloc(sizeof *history);

	camp_arena_init(&history->arena);
	return history;
}

static bool ask_of_inputs(Question *question, CampHistory *history, const CampInputs *inputs) {
	bool good = true;

	question->history = history;
	for (size_t i = 0; good && i < inputs->files.count; i++)
		good = add_project(question, camp_input_root(&history->arena, inputs->files.items[i].key));
	return good;
}

/* Whether one of the operands is the folder, or one around it, in which the file stands. */
static bool is_asked_for(CampCli *cli, CampStr key) {
	CampStr here = camp_path_absolute(&cli->arena, CAMP_LIT("."));

	for (size_t i = 0; i < cli->operand_count; i++)
		if (camp_path_seen_from(camp_path_absolute(&cli->arena, cli->operands[i]), key).ptr != key.ptr)
			return true;
	return !cli->operand_count && camp_path_seen_from(here, key).ptr != key.ptr;
}

/* Staged campaigns that are gone from the disk. */
static void add_missing(const CampHistory *staged, CampCli *cli, CampInputs *inputs) {
	for (size_t i = 0; i < staged->projects.count; i++) {
		const Project *project = staged->projects.items[i];

		for (size_t j = 0; j < project->changes.count; j++) {
			const Change *change = &project->changes.items[j];
			CampStr key = camp_arena_printf(&cli->arena, "%.*s/%.*s", CAMP_FMT(project->root), CAMP_FMT(change->path));
			struct stat about;

			if (change->before.ptr && camp_str_equal(camp_path_extension(key), CAMP_LIT("campaign")) &&
			    lstat(key.ptr, &about) != 0 && is_asked_for(cli, key))
				camp_inputs_add(inputs, cli, key);
		}
	}
}

/* False after a complaint. */
static bool find_staged(Question *question, CampHistory *history, CampInputs *inputs) {
	Question now = { .cli = question->cli, .option = question->option };
	CampBuf text;
	bool good;

	history->staged = new_history();
	good = ask_of_inputs(&now, history->staged, inputs);
	camp_buf_init(&text, CAMP_BUF_MAX);
	for (size_t i = inputs->files.count; good && i-- > 0;)
		if (camp_history_text(history->staged, inputs->files.items[i].key, false, &text) == CAMP_HISTORY_ABSENT)
			camp_inputs_drop(inputs, i);
	camp_buf_release(&text);
	if (good)
		add_missing(history->staged, question->cli, inputs);
	return good;
}

/* False after a complaint. */
static bool is_sound(CampCli *cli, CampStr since) {
	if (since.ptr && camp_cli_given(cli, "changed"))
		camp_cli_complain(cli, "--since and --changed: one of them");
	else if (camp_str_starts_with(since, CAMP_LIT("-")))
		camp_cli_complain(cli, "--since takes a commit, not '%.*s'", CAMP_FMT(since));
	else
		return true;
	return false;
}

bool camp_history_init(CampHistory **history, CampCli *cli, CampInputs *inputs) {
	CampStr since = camp_cli_value(cli, "since");
	bool staged = camp_cli_given(cli, "staged");
	bool changed = camp_cli_given(cli, "changed") || (staged && !since.ptr);
	Question question = { .cli = cli,
		                  .option = staged    ? "--staged"
		                            : changed ? "--changed"
		                                      : "--since",
		                  .commit = changed ? CAMP_LIT("HEAD") : since,
		                  .of_index = staged };

	*history = NULL;
	if (!since.ptr && !changed)
		return true;
	if (!is_sound(cli, since))
		return false;
	for (size_t i = 0; staged && i < inputs->files.count; i++) {
		if (inputs->files.items[i].is_stdin) {
			camp_cli_complain(cli, "--staged checks files as they are staged, and stdin is none");
			return false;
		}
	}
	*history = new_history();
	return ask_of_inputs(&question, *history, inputs) && (!staged || find_staged(&question, *history, inputs));
}

const CampHistory *camp_history_staged(const CampHistory *history) {
	return history ? history->staged : NULL;
}

void camp_history_free(CampHistory *history) {
	if (!history)
		return;
	camp_history_free(history->staged);
	for (size_t i = 0; i < history->projects.count; i++)
		camp_vec_release(&history->projects.items[i]->changes);
	camp_vec_release(&history->projects);
	camp_arena_release(&history->arena);
	camp_free(history);
}

/* ---- How a file was ---- */

/* The innermost project that the file stands in. */
static const Project *project_of(const CampHistory *history, CampStr key) {
	const Project *best = NULL;

	for (size_t i = 0; i < history->projects.count; i++) {
		const Project *project = history->projects.items[i];

		if (camp_path_seen_from(project->root, key).ptr != key.ptr && (!best || best->root.len < project->root.len))
			best = project;
	}
	return best;
}

static const Change *change_of(const Project *project, CampStr path) {
	return project->changes.count ? bsearch(&(Change){ .path = path }, project->changes.items, project->changes.count,
	                                        sizeof *project->changes.items, compare_changes)
	                              : NULL;
}

/* That of a folder around it was one of a link, for git knows of no folders. */
static const Change *change_around(const Project *project, CampStr path) {
	const Change *change = change_of(project, path);

	while (!change && camp_str_find(path, CAMP_LIT("/"), 0) != SIZE_MAX) {
		path = camp_path_folder(path);
		change = change_of(project, path);
	}
	return change;
}

/* A link is what it names: it changes when that does. */
static const Change *change_at(CampArena *arena, const Project *project, CampStr key) {
	const Change *change = change_around(project, camp_path_seen_from(project->root, key));
	CampStr real = change ? key : camp_path_real(arena, key);
	CampStr root;

	if (change || !real.ptr)
		return change;
	root = camp_path_real(arena, project->root);
	return root.ptr ? change_of(project, camp_path_seen_from(root, real)) : NULL;
}

static CampHistoryStatus read_before(CampArena *arena, const Project *project, CampStr path, CampBuf *text) {
	const char *object = camp_arena_printf(arena, "%.*s:./%.*s", CAMP_FMT(project->commit), CAMP_FMT(path)).ptr;
	/* As it would be checked out: line endings, large files. */
	const char *const arguments[] = { "cat-file", "--filters", object, NULL };

	return camp_git(project->root.ptr, arguments, text, NULL) == CAMP_GIT_OK ? CAMP_HISTORY_CHANGED
	                                                                         : CAMP_HISTORY_ABSENT;
}

static CampHistoryStatus text_before(const CampHistory *history, CampStr key, bool is_stdin, bool renamed,
                                     CampBuf *text) {
	const Project *project = project_of(history, key);
	CampHistoryStatus status = CAMP_HISTORY_SAME;
	const Change *change;
	CampArena arena;

	if (!project)
		return is_stdin ? CAMP_HISTORY_ABSENT : CAMP_HISTORY_SAME;
	camp_arena_init(&arena);
	camp_buf_clear(text);
	change = change_at(&arena, project, camp_arena_copy(&arena, key));
	if (change && (!change->before.ptr || (change->renamed && !renamed)))
		status = CAMP_HISTORY_ABSENT;
	else if (change)
		status = read_before(&arena, project, change->before, text);
	else if (is_stdin)
		status = read_before(&arena, project, camp_path_seen_from(project->root, key), text);
	camp_arena_release(&arena);
	return status == CAMP_HISTORY_SAME && history->staged ? text_before(history->staged, key, false, renamed, text)
	                                                      : status;
}

CampHistoryStatus camp_history_text(const CampHistory *history, CampStr key, bool is_stdin, CampBuf *text) {
	return text_before(history, key, is_stdin, true, text);
}

typedef struct HistoryReader {
	CampReader reader;
	const CampHistory *history;
	CampReader *disk;
	CampBuf text;
} HistoryReader;

static CampReadStatus read_as_it_was(void *data, CampStr path, CampStr *bytes) {
	HistoryReader *self = data;
	CampReadStatus status = CAMP_READ_OK;
	CampArena arena;

	camp_arena_init(&arena);
	switch (text_before(self->history, camp_path_absolute(&arena, path), false, false, &self->text)) {
	case CAMP_HISTORY_SAME: status = self->disk->read(self->disk->data, path, bytes); break;
	case CAMP_HISTORY_CHANGED: *bytes = camp_buf_str(&self->text); break;
	case CAMP_HISTORY_ABSENT: status = CAMP_READ_MISSING; break;
	}
	camp_arena_release(&arena);
	return status;
}

CampReader *camp_history_reader_new(const CampHistory *history, CampStr root, uint32_t maximum_file_size) {
	HistoryReader *self = camp_alloc(sizeof *self);

	self->history = history;
	self->disk = camp_disk_reader_new(root, maximum_file_size);
	self->reader = (CampReader){ .data = self, .read = read_as_it_was };
	camp_buf_init(&self->text, maximum_file_size);
	return &self->reader;
}

void camp_history_reader_free(CampReader *reader) {
	HistoryReader *self = reader ? reader->data : NULL;

	if (!self)
		return;
	camp_disk_reader_free(self->disk);
	camp_buf_release(&self->text);
	camp_free(self);
}
