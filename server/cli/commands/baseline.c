/* A baseline shrinks by itself and grows only when it is told to: else the next fault would be put off with the first. */
#include "cli/baselines.h"

#include "base/file.h"
#include "cli/batch.h"

#define MOST_NAMED 10u

static const CampOption options[] = {
	{ .name = "output",
	  .letter = 'o',
	  .argument = "FILE",
	  .help = "the file to write; what the setting `baseline` names unless given" },
	{ .name = "accept-new", .help = "also take in findings that the file does not hold yet" },
	CAMP_OPTIONS_SETTINGS,
	{ .name = "quiet", .letter = 'q', .help = "say nothing about what was written" },
	{ .name = "jobs", .argument = "N", .help = "threads; as many as there are cores unless given" },
};

typedef struct Job {
	CampCli *cli;
	CampBatch batch;
	CampInputs inputs;
	CampConfigs configs;
	CampBaselineFile before;
	bool exists;
	CampBaseline after;
	size_t added;
	size_t gone;
} Job;

/* The file to write; empty after a complaint. */
static CampStr output_of(Job *job) {
	CampStr given = camp_cli_value(job->cli, "output");
	CampStr path = { NULL, 0 };

	if (given.ptr)
		return camp_path_absolute(&job->cli->arena, given);
	for (size_t i = 0; i < job->inputs.files.count; i++) {
		CampStr named = job->inputs.files.items[i].config->baseline;

		if (i && !camp_str_equal(named, path)) {
			camp_cli_complain(job->cli, "the settings of these files name several baselines; write one with -o FILE");
			return (CampStr){ NULL, 0 };
		}
		path = named;
	}
	if (!path.len)
		camp_cli_complain(job->cli, "the settings name no baseline; write one with -o FILE");
	return path;
}

/* A slip of the fingers must not cost a campaign: what is not there, or is empty, may be written, and a baseline. */
static bool may_write(Job *job, CampStr path) {
	if (!camp_str_equal(camp_path_extension(path), CAMP_LIT("campaign")))
		return camp_baseline_file_read(job->cli, path, &job->before, &job->exists);
	camp_cli_complain(job->cli, "%.*s is the name of a campaign; call the baseline something.jsonl", CAMP_FMT(path));
	return false;
}

/* Adds the findings, and names those that are refused. */
static void add_findings(Job *job, const CampRun *run, bool refuses) {
	size_t count;
	const CampRunFinding *findings = camp_run_all_findings(run, &count);

	for (size_t i = 0; i < count; i++) {
		bool known = camp_baseline_take(&job->before.baseline, &findings[i]);

		if (!known && refuses && job->added < MOST_NAMED)
			camp_cli_complain(job->cli, "new: %.*s: %.*s [%s]", CAMP_FMT(findings[i].file->path),
			                  CAMP_FMT(findings[i].message), findings[i].rule->name);
		job->added += !known;
		camp_baseline_add(&job->cli->arena, &job->after, &findings[i]);
	}
}

/* Of what was not found again stays what this call could not have found. */
static void keep_the_rest(Job *job, const CampRun *run) {
	for (size_t i = 0; i < job->before.baseline.count; i++) {
		const CampBaselineEntry *entry = &job->before.baseline.items[i];

		if (entry->found)
			continue;
		if (camp_baseline_in_reach(job->cli, run, entry->file))
			job->gone++;
		else
			camp_vec_push(&job->after, *entry);
	}
}

static CampExit write_file(Job *job) {
	CampCli *cli = job->cli;
	CampExit status = CAMP_EXIT_CLEAN;
	CampStr why;
	CampBuf text;

	camp_baseline_index(&job->after);
	camp_baseline_arrange(&job->after);
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_baseline_print(&job->after, &text);
	if (!camp_file_write(&cli->arena, job->before.path.ptr, camp_buf_str(&text), &why))
		status = camp_cli_complain(cli, "%.*s", CAMP_FMT(why));
	else if (!camp_cli_given(cli, "quiet"))
		camp_cli_remark(cli, "%.*s holds %zu: %zu new, %zu gone", CAMP_FMT(job->before.shown), job->after.count,
		                job->added, job->gone);
	camp_buf_release(&text);
	return status;
}

static CampExit write_run(Job *job, const CampRun *run) {
	bool refuses = job->exists && !camp_cli_given(job->cli, "accept-new");
	size_t failures;
	const CampRunFailure *failed = camp_run_failures(run, &failures);

	for (size_t i = 0; i < failures; i++)
		camp_cli_complain(job->cli, "%.*s %.*s", CAMP_FMT(failed[i].path), CAMP_FMT(failed[i].reason));
	/* What was not checked would be taken for gone. */
	if (failures)
		return CAMP_EXIT_FAILED;
	add_findings(job, run, refuses);
	if (job->added && refuses) {
		camp_cli_complain(job->cli, "%zu new; %.*s was left as it is, --accept-new takes them in", job->added,
		                  CAMP_FMT(job->before.shown));
		return CAMP_EXIT_FINDINGS;
	}
	keep_the_rest(job, run);
	return write_file(job);
}

static CampExit check_inputs(Job *job) {
	CampStr path = output_of(job);
	CampExit status;
	CampRun *run;

	if (!path.len || !may_write(job, path))
		return CAMP_EXIT_FAILED;
	run = camp_batch_run(&job->batch, job->cli);
	status = write_run(job, run);
	camp_run_free(run);
	return status;
}

static bool reads_stdin(const CampInputs *inputs) {
	for (size_t i = 0; i < inputs->files.count; i++)
		if (inputs->files.items[i].is_stdin)
			return true;
	return false;
}

static CampExit baseline(CampCli *cli) {
	Job job = { .cli = cli, .batch.inputs = &job.inputs };
	CampExit status = CAMP_EXIT_FAILED;

	if (!camp_cli_number(cli, "jobs", "a number of threads", &job.batch.jobs) || !camp_configs_init(&job.configs, cli))
		return CAMP_EXIT_FAILED;
	camp_inputs_find(&job.inputs, cli, (CampStr){ NULL, 0 });
	if (reads_stdin(&job.inputs))
		camp_cli_complain(cli, "a baseline is of files; `-` is none");
	else if (camp_configs_assign(&job.configs, &job.inputs))
		status = check_inputs(&job);
	camp_vec_release(&job.before.baseline);
	camp_vec_release(&job.after);
	camp_inputs_release(&job.inputs);
	camp_configs_release(&job.configs);
	return status;
}

const CampCommand camp_command_baseline = {
	.name = "baseline",
	.summary = "put off what is found now, so that check tells of what is new",
	.operands = "[FILE|FOLDER]...",
	.help =
		"Writes all findings to a file, one on a line and without line numbers, so that they are known again wherever they "
		"move. `check --baseline FILE`, or the setting `baseline`, leaves them out. Written again, the file loses what is "
		"gone; new findings are refused, and the file is left as it is, unless --accept-new is given. Of files that were not "
		"checked it keeps what it has.\n"
		"\n"
		"Ends with 1 when new findings were refused.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = baseline,
};
