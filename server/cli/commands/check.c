#include "base/file.h"
#include "cli/baselines.h"
#include "cli/batch.h"
#include "cli/reports.h"
#include "cli/review.h"

static const CampOption options[] = {
	CAMP_OPTION_FORMAT,
	CAMP_OPTIONS_SINCE,
	CAMP_OPTION_BASELINE,
	{ .name = "strict-baseline", .help = "end with 1 when the baseline holds findings that are gone" },
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

/* A call of the command. */
typedef struct Check {
	CampCli *cli;
	CampBatch batch;
	size_t most; /* findings to tell of; 0: all */
	CampReports reports;
	CampInputs inputs;
	CampConfigs configs;
	CampHistory *history;
	CampBaselines baselines;
} Check;

static CampExit report(Check *check, const CampRun *run) {
	size_t left_out = camp_run_left_out(run);
	bool written = camp_reports_write(&check->reports, check->cli, &check->inputs, run);
	size_t gone = camp_baselines_remark(&check->baselines, run);
	size_t failures;

	camp_run_failures(run, &failures);
	if (left_out)
		camp_cli_remark(check->cli, "and %zu more, which --max-diagnostics leaves out", left_out);
	if (failures)
		return complain_failures(check->cli, run);
	if (!written)
		return CAMP_EXIT_FAILED;
	if (gone && camp_cli_given(check->cli, "strict-baseline"))
		return CAMP_EXIT_FINDINGS;
	return camp_inputs_fail(&check->inputs, run) ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

/* Leaves of the findings those that the changes bring. */
static void keep_changes(const Check *check, CampRun *run) {
	CampBatch before = check->batch;
	CampRun *known;

	before.history = check->history;
	known = camp_batch_run(&before, check->cli);
	camp_review_keep(run, known, check->history, &check->inputs);
	camp_run_free(known);
}

static CampExit check_inputs(Check *check) {
	CampRun *run;
	CampExit status;

	check->batch.history = camp_history_staged(check->history);
	run = camp_batch_run(&check->batch, check->cli);

	camp_baselines_keep(&check->baselines, run);
	if (check->history)
		keep_changes(check, run);
	camp_run_limit(run, check->most);
	status = report(check, run);
	camp_run_free(run);
	return status;
}

/* False after a complaint. */
static bool read_options(Check *check) {
	CampCli *cli = check->cli;

	if (camp_cli_given(cli, "stdin-filename") && !reads_stdin(cli)) {
		camp_cli_complain(cli, "--stdin-filename goes with the operand `-`");
		return false;
	}
	return camp_cli_number(cli, "jobs", "a number of threads", &check->batch.jobs) &&
	       camp_cli_number(cli, "max-diagnostics", "a number of findings", &check->most) &&
	       camp_reports_init(&check->reports, cli) && camp_configs_init(&check->configs, cli);
}

static CampExit check(CampCli *cli) {
	Check check = { .cli = cli, .batch.inputs = &check.inputs };
	CampExit status = CAMP_EXIT_FAILED;

	if (read_options(&check)) {
		camp_inputs_find(&check.inputs, cli, camp_cli_value(cli, "stdin-filename"));
		if (camp_history_init(&check.history, cli, &check.inputs) &&
		    camp_configs_assign(&check.configs, &check.inputs) &&
		    camp_baselines_init(&check.baselines, cli, &check.inputs))
			status = check_inputs(&check);
	}
	camp_history_free(check.history);
	camp_baselines_release(&check.baselines);
	camp_inputs_release(&check.inputs);
	camp_configs_release(&check.configs);
	camp_reports_release(&check.reports);
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
