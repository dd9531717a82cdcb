#include "base/file.h"
#include "cli/batch.h"
#include "cli/command.h"
#include "cli/engine.h"
#include "report/format.h"

static const CampOption options[] = {
	{ .name = "format",
	  .argument = "FORMAT",
	  .choice = camp_format_name_at,
	  .help = "how findings are written; auto unless given" },
	CAMP_OPTION_PROVIDERS,
	{ .name = "quiet", .letter = 'q', .help = "findings only, no summary" },
	{ .name = "jobs", .argument = "N", .help = "threads; as many as there are cores unless given" },
	CAMP_OPTION_STDIN_FILENAME,
	CAMP_OPTION_MAX_FILE_SIZE,
};

static bool number_of_jobs(CampCli *cli, size_t *jobs) {
	CampStr value = camp_cli_value(cli, "jobs");

	*jobs = 0;
	for (size_t i = 0; i < value.len; i++) {
		if (!camp_is_digit((unsigned char)value.ptr[i]) || *jobs > 1000) {
			camp_cli_complain(cli, "--jobs takes a number of threads, not '%.*s'", CAMP_FMT(value));
			return false;
		}
		*jobs = *jobs * 10 + (size_t)(value.ptr[i] - '0');
	}
	return true;
}

static bool reads_stdin(const CampCli *cli) {
	for (size_t i = 0; i < cli->operand_count; i++)
		if (camp_str_equal(cli->operands[i], CAMP_LIT("-")))
			return true;
	return false;
}

/* What could not be checked is said last, where it is not overlooked. */
static CampExit complain_failures(CampCli *cli, const CampRun *run) {
	CampRunSummary summary = camp_run_summary(run);
	size_t count;
	const CampRunFailure *failures = camp_run_failures(run, &count);

	for (size_t i = 0; i < count; i++)
		camp_cli_complain(cli, "%.*s %.*s", CAMP_FMT(failures[i].path), CAMP_FMT(failures[i].reason));
	if (count && summary.checked)
		camp_cli_complain(cli, "%zu of %zu could not be checked", count, count + summary.checked);
	return CAMP_EXIT_FAILED;
}

static CampExit report(CampCli *cli, const CampRun *run) {
	CampStr name = camp_cli_value(cli, "format");
	const CampFormat *format = camp_format_find(name.ptr ? name : CAMP_LIT("auto"));
	CampRunSummary summary = camp_run_summary(run);
	size_t failures;

	if (format->for_machines)
		cli->out.color = cli->out.guarded = false;
	format->write(run, camp_cli_given(cli, "quiet"), &cli->out);
	camp_run_failures(run, &failures);
	if (failures)
		return complain_failures(cli, run);
	return summary.counts[CAMP_ERROR] ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

static CampExit check(CampCli *cli) {
	CampBatch batch = { .engine = NULL };
	CampStr stdin_name = camp_cli_value(cli, "stdin-filename");
	CampInputs inputs;
	CampEngine *engine;
	CampRun *run;
	CampExit status;

	if (stdin_name.ptr && !reads_stdin(cli))
		return camp_cli_complain(cli, "--stdin-filename goes with the operand `-`");
	if (!number_of_jobs(cli, &batch.jobs))
		return CAMP_EXIT_FAILED;
	engine = camp_cli_engine(cli);
	if (!engine)
		return CAMP_EXIT_FAILED;
	camp_inputs_find(&inputs, cli, stdin_name);
	run = camp_run_new(camp_path_absolute(&cli->arena, CAMP_LIT(".")));
	batch.engine = engine;
	batch.inputs = &inputs;
	camp_batch_check(&batch, run);
	camp_run_finish(run);
	status = report(cli, run);
	camp_run_free(run);
	camp_inputs_release(&inputs);
	camp_engine_free(engine);
	return status;
}

const CampCommand camp_command_check = {
	.name = "check",
	.summary = "find what a reviewer would reject in campaign files",
	.operands = "[FILE|FOLDER|-]...",
	.help =
		"Checks the files named, every .campaign file in the folders named, or stdin for `-`; without an operand, the "
		"current folder. Files of one project are also held against each other. Each finding says what is wrong, why, which provider calls it what, and what to do.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = check,
};
