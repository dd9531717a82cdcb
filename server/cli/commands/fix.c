/*
 * Several campaigns share brands and policy pages, so texts are kept in memory until all campaigns are fixed: each sees
 * what the ones before it changed, and every file is written, or shown as a difference, once.
 */
#include "engine/fix.h"

#include "base/file.h"
#include "cli/batch.h"
#include "report/plain.h"
#include "report/print.h"
#include "text/edit.h"

#include <stdlib.h>

static const CampOption options[] = {
	{ .name = "unsafe", .help = "also insert and change words that consumers and reviewers read" },
	{ .name = "diff", .help = "show what would change as a unified diff, and write nothing" },
	CAMP_OPTIONS_SETTINGS,
	{ .name = "quiet", .letter = 'q', .help = "say nothing about what was fixed" },
	CAMP_OPTION_STDIN_FILENAME,
};

/* A file that changes. */
typedef struct Changed {
	CampStr key;
	CampStr path; /* as shown */
	CampStr before;
	CampStr after;
} Changed;

typedef struct Job {
	CampCli *cli;
	CampInputs inputs;
	CampOpened opened;
	CAMP_VEC(Changed) changed;
	CampStr stdin_text; /* fixed */
	size_t applied;
	size_t left;        /* fixes that could not be applied */
	size_t review_left; /* that were not asked for */
	CampRun *remaining;
} Job;

static Changed *changed_at(Job *job, CampStr key) {
	for (size_t i = 0; i < job->changed.count; i++)
		if (camp_str_equal(job->changed.items[i].key, key))
			return &job->changed.items[i];
	return NULL;
}

static CampStr shown(Job *job, CampStr key) {
	for (size_t i = 0; i < job->inputs.files.count; i++)
		if (camp_str_equal(job->inputs.files.items[i].key, key))
			return job->inputs.files.items[i].path;
	return camp_path_seen_from(camp_path_absolute(&job->cli->arena, CAMP_LIT(".")), key);
}

static void keep(Job *job, CampStr key, CampStr before, CampStr after) {
	CampArena *arena = &job->cli->arena;
	Changed *known = changed_at(job, key);

	after = camp_arena_copy(arena, after);
	if (known) {
		known->after = after;
		return;
	}
	key = camp_arena_copy(arena, key);
	camp_vec_push(&job->changed, (Changed){ key, shown(job, key), camp_arena_copy(arena, before), after });
}

/* A workspace in which the texts so far lie over the files; kept from document to document of a project. */
static CampWorkspace *workspace_for(Job *job, const CampInput *input) {
	const CampWorkspace *before = job->opened.workspace;

	camp_opened_prepare(&job->opened, input, NULL);
	if (job->opened.workspace != before)
		for (size_t i = 0; i < job->changed.count; i++)
			camp_workspace_overlay(job->opened.workspace, job->changed.items[i].key, job->changed.items[i].after);
	return job->opened.workspace;
}

static void fix_text(Job *job, const CampInput *input, CampStr text) {
	const Changed *known = changed_at(job, input->key);
	CampWorkspace *workspace = workspace_for(job, input);
	CampFixResult result;
	CampArena arena;
	CampDoc *doc;

	camp_arena_init(&arena);
	doc = camp_doc_new(workspace, input->key, known ? known->after : text);
	result = camp_fix_document(&arena, doc, camp_cli_given(job->cli, "unsafe"));
	camp_doc_free(doc);
	for (size_t i = 0; i < result.file_count; i++) {
		CampStr path = result.files[i].path;
		CampStr key = path.len ? camp_path_absolute(&arena, path) : input->key;

		keep(job, key, result.files[i].before, result.files[i].after);
		camp_workspace_overlay(workspace, key, result.files[i].after);
	}
	job->applied += result.applied;
	job->left += result.left;
	job->review_left += result.review_left;
	camp_arena_release(&arena);
}

/* What the fixed texts still have to say. */
static void check_text(Job *job, const CampInput *input, CampStr text, size_t order) {
	const Changed *known = changed_at(job, input->key);
	CampDoc *doc = camp_doc_new(workspace_for(job, input), input->key, known ? known->after : text);
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	camp_run_add(job->remaining, doc, findings, count, order);
	camp_doc_free(doc);
}

/* The text is read once for both passes, so that both speak of the same. */
static void work_through(Job *job) {
	size_t count = job->inputs.files.count;
	CampStr *texts = CAMP_ARENA_ARRAY(&job->cli->arena, CampStr, count);
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	for (size_t i = 0; i < count; i++) {
		const CampInput *input = &job->inputs.files.items[i];
		CampStr reason = { NULL, 0 };

		if (!camp_input_read(&job->cli->arena, input, camp_engine_maximum_file_size(input->config->engine), &text,
		                     &reason)) {
			camp_vec_push(&job->inputs.failures, (CampInputFailure){ input->path, reason });
			continue;
		}
		texts[i] = camp_arena_copy(&job->cli->arena, camp_buf_str(&text));
		if (input->is_stdin)
			job->stdin_text = texts[i];
		camp_run_expect(job->remaining, input->key, input->path);
		fix_text(job, input, texts[i]);
	}
	for (size_t i = 0; i < count; i++)
		if (texts[i].ptr)
			check_text(job, &job->inputs.files.items[i], texts[i], i);
	camp_run_finish(job->remaining);
	camp_buf_release(&text);
}

static int compare_changed(const void *left, const void *right) {
	return camp_str_compare(((const Changed *)left)->path, ((const Changed *)right)->path);
}

static CampExit show_diff(Job *job) {
	CampCli *cli = job->cli;
	CampBuf diff;

	camp_buf_init(&diff, CAMP_BUF_MAX);
	for (size_t i = 0; i < job->changed.count; i++) {
		const Changed *file = &job->changed.items[i];

		camp_diff_unified(file->path, file->before, file->after, &diff);
	}
	/* Whoever reads it may be a terminal or a CI runner; `git apply` and a file get the bytes. */
	if (cli->for_person || cli->out.color) {
		camp_print_diff(&cli->out, camp_buf_str(&diff));
	} else {
		cli->out.guarded = false;
		camp_buf_add(&cli->out.text, camp_buf_str(&diff));
	}
	camp_buf_release(&diff);
	return job->changed.count ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

/* Not over what someone else wrote meanwhile, and nothing outside the project. */
static bool may_write(Job *job, const Changed *file, CampStr *why) {
	CampArena *arena = &job->cli->arena;
	CampBuf now;
	bool same;

	if (!camp_path_inside(camp_input_root(arena, file->key).ptr, file->key.ptr)) {
		for (size_t i = 0; i < job->inputs.files.count; i++)
			if (camp_str_equal(job->inputs.files.items[i].key, file->key))
				return true; /* named on the command line, a link out of the project */
		*why = CAMP_LIT("stands outside the project and was not written");
		return false;
	}
	camp_buf_init(&now, CAMP_BUF_MAX);
	same = camp_file_read(file->key.ptr, CAMP_BUF_MAX, &now) == CAMP_FILE_OK &&
	       camp_str_equal(camp_buf_str(&now), file->before);
	camp_buf_release(&now);
	*why = CAMP_LIT("was changed by someone else meanwhile and was not written");
	return same;
}

static bool write_files(Job *job) {
	bool all = true;

	for (size_t i = 0; i < job->changed.count; i++) {
		const Changed *file = &job->changed.items[i];
		CampStr why;

		if (!may_write(job, file, &why)) {
			camp_cli_complain(job->cli, "%.*s %.*s", CAMP_FMT(file->path), CAMP_FMT(why));
			all = false;
		} else if (!camp_file_write(&job->cli->arena, file->key.ptr, file->after, &why)) {
			camp_cli_complain(job->cli, "%.*s", CAMP_FMT(why));
			all = false;
		} else if (!camp_cli_given(job->cli, "quiet")) {
			camp_buf_add_c(&job->cli->out.text, "Fixed ");
			camp_plain_add(&job->cli->out.text, file->path);
			camp_buf_add_char(&job->cli->out.text, '\n');
		}
	}
	return all;
}

/* "3 fixes applied; 2 errors, 1 hint remain; 4 more fixes with --unsafe" */
static CampStr summary_of(Job *job) {
	CampRunSummary summary = camp_run_summary(job->remaining);
	CampBuf text;
	CampStr copy;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_print_count(&text, job->applied, "fix applied; ", "fixes applied; ");
	camp_buf_add_c(&text, camp_print_counts(&text, summary.counts) ? " remain, `campaign-ls check` shows them"
	                                                               : "nothing remains");
	if (job->left)
		camp_buf_printf(&text, "; %zu could not be fixed together, run it again", job->left);
	if (job->review_left)
		camp_buf_printf(&text, "; --unsafe would fix %zu more, read the result", job->review_left);
	copy = camp_arena_copy(&job->cli->arena, camp_buf_str(&text));
	camp_buf_release(&text);
	return copy;
}

/* What was fixed of a page is a copy of it. */
static void tell_of_pages(Job *job) {
	CampBuf *out = &job->cli->out.text;

	for (size_t i = 0; i < job->changed.count; i++) {
		if (camp_str_equal(camp_path_extension(job->changed.items[i].key), CAMP_LIT("campaign")))
			continue;
		camp_plain_add(out, job->changed.items[i].path);
		camp_buf_add_c(out, " is a copy: reviewers read the page at its address, so change it there, too\n");
	}
}

static CampExit status_of(const Job *job, bool all) {
	if (!all || job->inputs.failures.count)
		return CAMP_EXIT_FAILED;
	return camp_inputs_fail(&job->inputs, job->remaining) ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

static CampExit write_result(Job *job) {
	bool all = write_files(job);

	/* Of what was not written it would not be true. */
	if (all && !camp_cli_given(job->cli, "quiet") && camp_run_summary(job->remaining).checked) {
		tell_of_pages(job);
		camp_buf_printf(&job->cli->out.text, "%.*s\n", CAMP_FMT(summary_of(job)));
	}
	return status_of(job, all);
}

/* The fixed text of stdin. What it names on disk is left alone: a filter changes no files. */
static CampExit print_text(Job *job) {
	const CampInput *input = &job->inputs.files.items[0];
	const Changed *own = changed_at(job, input->key);
	CampCli *cli = job->cli;
	CampStr text = own ? own->after : job->stdin_text;

	if (job->inputs.failures.count)
		return CAMP_EXIT_FAILED;
	if (cli->out.guarded && cli->for_person && camp_plain_commands(text))
		return camp_cli_complain(cli, "the text holds what the CI runner would take for a command; send it to a file");
	cli->out.guarded = false;
	camp_buf_add(&cli->out.text, text);
	for (size_t i = 0; i < job->changed.count; i++)
		if (&job->changed.items[i] != own)
			camp_cli_remark(cli, "%.*s would change too; fix the file itself to write it",
			                CAMP_FMT(job->changed.items[i].path));
	if (!camp_cli_given(cli, "quiet"))
		camp_cli_remark(cli, "%.*s", CAMP_FMT(summary_of(job)));
	return status_of(job, true);
}

static bool has_stdin(const Job *job) {
	for (size_t i = 0; i < job->inputs.files.count; i++)
		if (job->inputs.files.items[i].is_stdin)
			return true;
	return false;
}

static CampExit finish(Job *job) {
	CampExit status;

	work_through(job);
	if (job->changed.count)
		qsort(job->changed.items, job->changed.count, sizeof *job->changed.items, compare_changed);
	if (camp_cli_given(job->cli, "diff"))
		status = show_diff(job);
	else if (has_stdin(job))
		status = print_text(job);
	else
		status = write_result(job);
	return camp_inputs_complain(job->cli, &job->inputs) == CAMP_EXIT_FAILED ? CAMP_EXIT_FAILED : status;
}

static CampExit fix(CampCli *cli) {
	Job job = { .cli = cli };
	CampConfigs configs;
	CampExit status;

	if (!camp_configs_init(&configs, cli))
		return CAMP_EXIT_FAILED;
	camp_arena_init(&job.opened.arena);
	camp_inputs_find(&job.inputs, cli, camp_cli_value(cli, "stdin-filename"));
	job.remaining = camp_run_new(camp_path_absolute(&cli->arena, CAMP_LIT(".")));
	if (has_stdin(&job) && job.inputs.files.count > 1)
		status = camp_cli_complain(cli, "`-` prints the fixed text, so it stands alone");
	else if (!camp_configs_assign(&configs, &job.inputs))
		status = CAMP_EXIT_FAILED;
	else
		status = finish(&job);
	camp_run_free(job.remaining);
	camp_opened_release(&job.opened);
	camp_vec_release(&job.changed);
	camp_inputs_release(&job.inputs);
	camp_configs_release(&configs);
	return status;
}

const CampCommand camp_command_fix = {
	.name = "fix",
	.summary = "correct what can be corrected without asking",
	.operands = "[FILE|FOLDER|-]...",
	.help =
		"Applies safe fixes, which change no word that anyone reads; with --unsafe also those that insert or change "
		"disclosures: read the result before you submit it. Brands and policy pages that a campaign names are fixed too. "
		"A file whose braces or quotes are not in order gets these repaired first, and words only then.\n"
		"\n"
		"Ends with 1 when errors remain, with --diff when there is a difference. `-` reads stdin and prints the fixed text.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = fix,
};
