#include "cli/input.h"

#include "base/file.h"
#include "cli/recognise.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Walk {
	CampInputs *inputs;
	CampArena *arena;
	CAMP_VEC(CampStr) folders; /* still to be looked into */
} Walk;

static void fail(CampInputs *inputs, CampArena *arena, CampStr path, const char *reason) {
	camp_vec_push(&inputs->failures, (CampInputFailure){
										 .path = camp_arena_copy(arena, path),
										 .reason = camp_arena_copy(arena, camp_str(reason)),
									 });
}

static void add_file(CampInputs *inputs, CampArena *arena, CampStr path) {
	camp_vec_push(&inputs->files, (CampInput){ .key = camp_path_absolute(arena, path), .path = path });
}

static CampStr joined(CampArena *arena, CampStr folder, const char *name) {
	if (camp_str_equal(folder, CAMP_LIT(".")))
		return camp_arena_copy(arena, camp_str(name));
	return camp_arena_printf(arena, "%.*s%s%s", CAMP_FMT(folder), camp_str_ends_with(folder, CAMP_LIT("/")) ? "" : "/",
	                         name);
}

/* A link is as hostile as the repository that it comes with: what it names elsewhere is nobody's campaign. */
static bool leads_outside(Walk *walk, CampStr path) {
	CampStr key = camp_path_absolute(walk->arena, path);

	return !camp_path_inside(camp_input_root(walk->arena, key).ptr, key.ptr);
}

static void look_at_entry(Walk *walk, CampStr folder, const char *name) {
	CampStr path;
	struct stat about;

	/* Hidden things are not the user's campaigns: .git, caches, what editors leave behind. */
	if (name[0] == '.' || strcmp(name, "node_modules") == 0)
		return;
	path = joined(walk->arena, folder, name);
	if (lstat(path.ptr, &about) != 0)
		return; /* gone since the folder was read */
	if (S_ISDIR(about.st_mode)) {
		camp_vec_push(&walk->folders, path);
		return;
	}
	if (!camp_str_equal(camp_path_extension(path), CAMP_LIT("campaign")))
		return;
	bool is_link = S_ISLNK(about.st_mode);
	if (is_link && stat(path.ptr, &about) != 0)
		fail(walk->inputs, walk->arena, path, "is a symbolic link to nothing");
	else if (is_link && leads_outside(walk, path))
		fail(walk->inputs, walk->arena, path, "is a symbolic link out of the project; name it to have it followed");
	else if (S_ISREG(about.st_mode))
		add_file(walk->inputs, walk->arena, path);
}

static void look_into(Walk *walk, CampStr folder) {
	DIR *stream = opendir(folder.ptr);
	struct dirent *entry;

	if (!stream) {
		fail(walk->inputs, walk->arena, folder,
		     errno == EACCES ? "is a folder that may not be read" : "is a folder that cannot be read");
		return;
	}
	while ((entry = readdir(stream)))
		look_at_entry(walk, folder, entry->d_name);
	closedir(stream);
}

static void add_folder(CampInputs *inputs, CampArena *arena, CampStr folder) {
	Walk walk = { .inputs = inputs, .arena = arena };
	size_t files = inputs->files.count;
	size_t failures = inputs->failures.count;

	camp_vec_push(&walk.folders, folder);
	while (walk.folders.count) {
		CampStr next = walk.folders.items[--walk.folders.count];

		look_into(&walk, next);
	}
	if (inputs->files.count == files && inputs->failures.count == failures)
		fail(inputs, arena, folder, "holds no .campaign file; `campaign-ls init` writes a first one");
	camp_vec_release(&walk.folders);
}

/* What is named is taken for a campaign whatever it is called, unless it plainly is something else. */
static void add_named(CampInputs *inputs, CampArena *arena, CampStr path) {
	CampStr reason;

	if (camp_str_equal(camp_path_extension(path), CAMP_LIT("campaign")) || camp_recognise(arena, path, &reason))
		add_file(inputs, arena, path);
	else
		fail(inputs, arena, path, reason.ptr);
}

static void add_operand(CampInputs *inputs, CampCli *cli, CampStr operand, CampStr stdin_name) {
	CampStr path;
	struct stat about;

	if (camp_str_equal(operand, CAMP_LIT("-"))) {
		path = stdin_name.len ? stdin_name : CAMP_LIT("<stdin>");
		camp_vec_push(&inputs->files, (CampInput){ camp_path_absolute(&cli->arena, path), path, true, NULL });
		return;
	}
	path = camp_path_normalise(&cli->arena, operand);
	if (!operand.len || stat(operand.ptr, &about) != 0)
		fail(inputs, &cli->arena, operand.len ? path : CAMP_LIT("''"),
		     camp_file_status_text(errno == ENOENT || errno == ENOTDIR || !operand.len ? CAMP_FILE_MISSING
		                                                                               : CAMP_FILE_UNREADABLE));
	else if (S_ISDIR(about.st_mode))
		add_folder(inputs, &cli->arena, path);
	else if (S_ISREG(about.st_mode))
		add_named(inputs, &cli->arena, path);
	else
		fail(inputs, &cli->arena, path, "is a device or a pipe, not a file; `-` reads from stdin");
}

static int compare_inputs(const void *left, const void *right) {
	const CampInput *a = left;
	const CampInput *b = right;
	int order = camp_str_compare(a->key, b->key);

	return order ? order : camp_str_compare(a->path, b->path);
}

static int compare_shown(const void *left, const void *right) {
	return camp_str_compare(((const CampInput *)left)->path, ((const CampInput *)right)->path);
}

void camp_inputs_find(CampInputs *inputs, CampCli *cli, CampStr stdin_name) {
	size_t kept = 0;

	*inputs = (CampInputs){ 0 };
	for (size_t i = 0; i < cli->operand_count; i++)
		add_operand(inputs, cli, cli->operands[i], stdin_name);
	if (!cli->operand_count)
		add_operand(inputs, cli, CAMP_LIT("."), stdin_name);
	if (!inputs->files.count)
		return;
	qsort(inputs->files.items, inputs->files.count, sizeof *inputs->files.items, compare_inputs);
	for (size_t i = 0; i < inputs->files.count; i++)
		if (!kept || !camp_str_equal(inputs->files.items[kept - 1].key, inputs->files.items[i].key))
			inputs->files.items[kept++] = inputs->files.items[i];
	inputs->files.count = kept;
	qsort(inputs->files.items, kept, sizeof *inputs->files.items, compare_shown);
}

void camp_inputs_add(CampInputs *inputs, CampCli *cli, CampStr key) {
	CampStr path = camp_path_seen_from(camp_path_absolute(&cli->arena, CAMP_LIT(".")), key);

	camp_vec_push(&inputs->files, (CampInput){ key, path, false, NULL });
	qsort(inputs->files.items, inputs->files.count, sizeof *inputs->files.items, compare_shown);
}

void camp_inputs_drop(CampInputs *inputs, size_t index) {
	inputs->files.count--;
	memmove(&inputs->files.items[index], &inputs->files.items[index + 1],
	        (inputs->files.count - index) * sizeof *inputs->files.items);
}

void camp_inputs_release(CampInputs *inputs) {
	camp_vec_release(&inputs->files);
	camp_vec_release(&inputs->failures);
}

static CampStr too_large(CampArena *arena, const char *path, size_t maximum) {
	CampBuf text;
	CampStr reason;
	struct stat about;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, "is ");
	if (path && stat(path, &about) == 0) {
		camp_print_size(&text, (uint64_t)about.st_size);
		camp_buf_add_c(&text, ", ");
	}
	camp_buf_add_c(&text, "larger than the limit of ");
	camp_print_size(&text, maximum);
	camp_buf_add_c(&text, "; --max-file-size or the setting maxFileSize raises it");
	reason = camp_arena_copy(arena, camp_buf_str(&text));
	camp_buf_release(&text);
	return reason;
}

static bool read_stdin(CampArena *arena, size_t maximum, CampBuf *text, CampStr *reason) {
	char step[4096];

	for (;;) {
		ssize_t count = read(STDIN_FILENO, step, sizeof step);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0) {
			*reason = camp_str(camp_file_status_text(CAMP_FILE_UNREADABLE));
			return false;
		}
		if (count == 0)
			return true;
		camp_buf_add(text, (CampStr){ step, (size_t)count });
		if (text->len > maximum) {
			*reason = too_large(arena, NULL, maximum);
			return false;
		}
	}
}

/* A file with a NUL is no text; one by an editor that writes UTF-16 is worth a word of its own. */
static bool is_text(CampStr text, CampStr *reason) {
	if (!text.len || !memchr(text.ptr, 0, text.len))
		return true;
	if (camp_str_starts_with(text, CAMP_LIT("\xFF\xFE")) || camp_str_starts_with(text, CAMP_LIT("\xFE\xFF")))
		*reason = CAMP_LIT("is UTF-16 text; save it as UTF-8");
	else
		*reason = CAMP_LIT("is not a text file (it holds NUL bytes)");
	return false;
}

bool camp_input_read(CampArena *arena, const CampInput *input, uint32_t maximum, CampBuf *text, CampStr *reason) {
	CampFileStatus status = CAMP_FILE_OK;

	camp_buf_clear(text);
	if (input->is_stdin) {
		if (!read_stdin(arena, maximum, text, reason))
			return false;
	} else {
		status = camp_file_read(input->key.ptr, maximum, text);
	}
	if (status == CAMP_FILE_TOO_LARGE)
		*reason = too_large(arena, input->key.ptr, maximum);
	else if (status != CAMP_FILE_OK)
		*reason = camp_str(camp_file_status_text(status));
	return status == CAMP_FILE_OK && is_text(camp_buf_str(text), reason);
}

CampStr camp_input_root(CampArena *arena, CampStr key) {
	CampStr marked = camp_path_project_root(arena, key);
	CampStr here = camp_path_absolute(arena, CAMP_LIT("."));

	if (marked.ptr)
		return marked;
	if (camp_str_starts_with(key, here) && (here.len == 1 || key.ptr[here.len] == '/'))
		return here;
	return camp_arena_copy(arena, camp_path_folder(key));
}

CampExit camp_inputs_complain(CampCli *cli, const CampInputs *inputs) {
	for (size_t i = 0; i < inputs->failures.count; i++)
		camp_cli_complain(cli, "%.*s %.*s", CAMP_FMT(inputs->failures.items[i].path),
		                  CAMP_FMT(inputs->failures.items[i].reason));
	return inputs->failures.count ? CAMP_EXIT_FAILED : CAMP_EXIT_CLEAN;
}
