#include "format/format.h"

#include "base/file.h"
#include "cli/settings.h"
#include "report/plain.h"
#include "report/print.h"

static const CampOption options[] = {
	{ .name = "check", .help = "name the files that would change, and write nothing" },
	{ .name = "diff", .help = "show what would change as a unified diff, and write nothing" },
	{ .name = "quiet", .letter = 'q', .help = "do not name the files that were laid out" },
	CAMP_OPTION_STDIN_FILENAME,
	CAMP_OPTIONS_CONFIG,
	CAMP_OPTION_MAX_FILE_SIZE,
};

typedef struct Job {
	CampCli *cli;
	CampInputs inputs;
	CampBuf before;
	CampBuf after;
	size_t changed;
	bool failed; /* something could not be written */
} Job;

static void lay_out(Job *job) {
	CampText *text = camp_text_new(camp_buf_str(&job->before));
	const CampTextEdit *edits;
	CampArena arena;
	size_t count;

	camp_arena_init(&arena);
	edits = camp_format(&arena, text, (CampSpan){ 0, (uint32_t)job->before.len }, &count);
	camp_buf_clear(&job->after);
	camp_edits_apply(camp_text_bytes(text), edits, count, &job->after);
	camp_arena_release(&arena);
	camp_text_free(text);
}

/* Whoever reads it may be a terminal or a CI runner; `git apply`, an editor and a file get the bytes. */
static void print_diff(Job *job, const CampInput *input) {
	CampCli *cli = job->cli;
	CampBuf diff;

	camp_buf_init(&diff, CAMP_BUF_MAX);
	camp_diff_unified(input->path, camp_buf_str(&job->before), camp_buf_str(&job->after), &diff);
	if (cli->for_person || cli->out.color) {
		camp_print_diff(&cli->out, camp_buf_str(&diff));
	} else {
		cli->out.guarded = false;
		camp_buf_add(&cli->out.text, camp_buf_str(&diff));
	}
	camp_buf_release(&diff);
}

static void print_text(Job *job) {
	CampCli *cli = job->cli;

	if (cli->out.guarded && cli->for_person && camp_plain_commands(camp_buf_str(&job->after))) {
		camp_cli_complain(cli, "the text holds what the CI runner would take for a command; send it to a file");
		job->failed = true;
		return;
	}
	cli->out.guarded = false;
	camp_buf_add(&cli->out.text, camp_buf_str(&job->after));
}

static void name_file(Job *job, const CampInput *input, const char *what) {
	camp_buf_add_c(&job->cli->out.text, what);
	camp_plain_add(&job->cli->out.text, input->path);
	camp_buf_add_char(&job->cli->out.text, '\n');
}

static void write_file(Job *job, const CampInput *input) {
	CampStr why;

	if (!camp_file_write(&job->cli->arena, input->key.ptr, camp_buf_str(&job->after), &why)) {
		camp_cli_complain(job->cli, "%.*s", CAMP_FMT(why));
		job->failed = true;
	} else if (!camp_cli_given(job->cli, "quiet")) {
		name_file(job, input, "Laid out ");
	}
}

static void work_on(Job *job, const CampInput *input) {
	CampCli *cli = job->cli;
	CampStr reason;
	bool looks = camp_cli_given(cli, "check") || camp_cli_given(cli, "diff");
	bool differs;

	if (!camp_input_read(&cli->arena, input, camp_engine_maximum_file_size(input->config->engine), &job->before,
	                     &reason)) {
		camp_vec_push(&job->inputs.failures, (CampInputFailure){ input->path, reason });
		return;
	}
	if (!camp_format_fits(camp_buf_str(&job->before))) {
		reason = CAMP_LIT("has more blocks, lists and comments than can be laid out in one file");
		camp_vec_push(&job->inputs.failures, (CampInputFailure){ input->path, reason });
		return;
	}
	lay_out(job);
	differs = !camp_str_equal(camp_buf_str(&job->before), camp_buf_str(&job->after));
	job->changed += differs;
	if (differs && camp_cli_given(cli, "diff"))
		print_diff(job, input);
	else if (differs && looks)
		name_file(job, input, "Would lay out ");
	else if (!looks && input->is_stdin)
		print_text(job);
	else if (!looks && differs)
		write_file(job, input);
}

static bool has_stdin(const Job *job) {
	for (size_t i = 0; i < job->inputs.files.count; i++)
		if (job->inputs.files.items[i].is_stdin)
			return true;
	return false;
}

static CampExit finish(Job *job) {
	bool looks = camp_cli_given(job->cli, "check") || camp_cli_given(job->cli, "diff");

	if (!looks && has_stdin(job) && job->inputs.files.count > 1)
		return camp_cli_complain(job->cli, "`-` prints the text, so it stands alone");
	for (size_t i = 0; i < job->inputs.files.count; i++)
		work_on(job, &job->inputs.files.items[i]);
	if (camp_inputs_complain(job->cli, &job->inputs) == CAMP_EXIT_FAILED || job->failed)
		return CAMP_EXIT_FAILED;
	return looks && job->changed ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

static CampExit fmt(CampCli *cli) {
	Job job = { .cli = cli };
	CampConfigs configs;
	CampExit status = CAMP_EXIT_FAILED;

	if (!camp_configs_init(&configs, cli))
		return status;
	camp_inputs_find(&job.inputs, cli, camp_cli_value(cli, "stdin-filename"));
	camp_buf_init(&job.before, CAMP_BUF_MAX);
	camp_buf_init(&job.after, CAMP_BUF_MAX);
	if (camp_configs_assign(&configs, &job.inputs))
		status = finish(&job);
	camp_buf_release(&job.before);
	camp_buf_release(&job.after);
	camp_inputs_release(&job.inputs);
	camp_configs_release(&configs);
	return status;
}

const CampCommand camp_command_fmt = {
	.name = "fmt",
	.summary = "lay out campaign files: indentation, blank lines, lists",
	.operands = "[FILE|FOLDER|-]...",
	.help =
		"Changes what stands between words and nothing else, so that no text reads differently. There is one layout and "
		"nothing to set. Blocks that are broken or not finished are left as they are.\n"
		"\n"
		"With --check or --diff ends with 1 when a file would change. `-` reads stdin and prints the text.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = fmt,
};
