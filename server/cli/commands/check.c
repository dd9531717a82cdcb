#include "base/file.h"
#include "cli/batch.h"
#include "cli/review.h"
#include "report/format.h"

static const CampOption options[] = {
	{ .name = "format",
	  .argument = "FORMAT",
	  .choice = camp_format_name_at,
	  .help = "how findings are written; auto unless given" },
	CAMP_OPTIONS_SINCE,
	CAMP_OPTIONS_SETTINGS,
	{ .name = "max-diagnostics",
	  .argument = "N",
	  .help = "write only so many findings, the heaviest; all of them count for the status" },
	{ .name = "quiet", .letter = 'q', .help = "findings only, no summary" },
	{ .name = "jobs", .argument = "N", .help = "threads; as many as there are cores unless given" },
	CAMP_OPTION_STDIN_FILENAME,
};

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

static CampExit report(CampCli *cli, const CampInputs *inputs, const CampRun *run) {
	CampStr name = camp_cli_value(cli, "format");
	const CampFormat *format = camp_format_find(name.ptr ? name : CAMP_LIT("auto"));
	size_t left_out = camp_run_left_out(run);
	size_t failures;

	if (format->for_machines)
		cli->out.color = cli->out.guarded = false;
	format->write(run, camp_cli_given(cli, "quiet"), &cli->out);
	camp_run_failures(run, &failures);
	if (left_out)
		camp_cli_remark(cli, "and %zu more, which --max-diagnostics leaves out", left_out);
	if (failures)
		return complain_failures(cli, run);
	return camp_inputs_fail(inputs, run) ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

static CampRun *run_of(CampCli *cli, const CampBatch *batch) {
	CampRun *run = camp_run_new(camp_path_absolute(&cli->arena, CAMP_LIT(".")));

	camp_batch_check(batch, run);
	camp_run_finish(run);
	return run;
}

/* Leaves of the findings those that the changes bring. */
static void keep_changes(CampCli *cli, const CampBatch *batch, const CampHistory *history, CampRun *run) {
	CampBatch before = *batch;
	CampRun *known;

	before.history = history;
	known = run_of(cli, &before);
	camp_review_keep(run, known, history, batch->inputs);
	camp_run_free(known);
}

static CampExit check_inputs(CampCli *cli, const CampBatch *batch, size_t most) {
	CampHistory *history;
	CampRun *run;
	CampExit status;

	if (!camp_history_init(&history, cli, batch->inputs)) {
		camp_history_free(history);
		return CAMP_EXIT_FAILED;
	}
	run = run_of(cli, batch);
	if (history)
		keep_changes(cli, batch, history, run);
	camp_run_limit(run, most);
	status = report(cli, batch->inputs, run);
	camp_run_free(run);
	camp_history_free(history);
	return status;
}

static CampExit check(CampCli *cli) {
	CampBatch batch = { .inputs = NULL };
	CampStr stdin_name = camp_cli_value(cli, "stdin-filename");
	CampExit status = CAMP_EXIT_FAILED;
	CampInputs inputs;
	CampConfigs configs;
	size_t most;

	if (stdin_name.ptr && !reads_stdin(cli))
		return camp_cli_complain(cli, "--stdin-filename goes with the operand `-`");
	if (!camp_cli_number(cli, "jobs", "a number of threads", &batch.jobs) ||
	    !camp_cli_number(cli, "max-diagnostics", "a number of findings", &most) || !camp_configs_init(&configs, cli))
		return CAMP_EXIT_FAILED;
	camp_inputs_find(&inputs, cli, stdin_name);
	batch.inputs = &inputs;
	if (camp_configs_assign(&configs, &inputs))
		status = check_inputs(cli, &batch, most);
	camp_inputs_release(&inputs);
	camp_configs_release(&configs);
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
