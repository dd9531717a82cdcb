#include "cli/reports.h"

#include "base/file.h"

static bool has_file(const CampReports *reports, CampStr file) {
	for (size_t i = 0; i < reports->count; i++)
		if (camp_str_equal(reports->items[i].file, file))
			return true;
	return false;
}

static bool add_report(CampReports *reports, CampCli *cli, CampStr given) {
	size_t equals = camp_str_find(given, CAMP_LIT("="), 0);
	CampReport report = { .format = camp_format_find(camp_str_slice(given, 0, equals)) };

	if (equals != SIZE_MAX)
		report.file = camp_path_normalise(&cli->arena, camp_str_slice(given, equals + 1, given.len));
	if (camp_str_equal(camp_path_extension(report.file), CAMP_LIT("campaign"))) {
		camp_cli_complain(cli, "--format: %.*s is the name of a campaign", CAMP_FMT(report.file));
		return false;
	}
	if (has_file(reports, report.file)) {
		if (report.file.len)
			camp_cli_complain(cli, "--format: two reports cannot be written to %.*s", CAMP_FMT(report.file));
		else
			camp_cli_complain(cli, "--format: one report goes to stdout; write the other to a file, like %s=FILE",
			                  report.format->name);
		return false;
	}
	camp_vec_push(reports, report);
	return true;
}

bool camp_reports_init(CampReports *reports, CampCli *cli) {
	CampStr rest = camp_cli_value(cli, "format");
	CampStr given;
	bool good = true;

	*reports = (CampReports){ 0 };
	if (!rest.ptr)
		good = add_report(reports, cli, CAMP_LIT("auto"));
	while (good && camp_cli_next_value(&rest, &given))
		good = add_report(reports, cli, given);
	return good;
}

void camp_reports_release(CampReports *reports) {
	camp_vec_release(reports);
}

/* A slip of the fingers must cost neither a campaign nor anything that one reads, nor settings. */
static bool is_read(CampStr file, const CampInputs *inputs, const CampRun *run) {
	size_t count;
	const CampRunFile *const *files = camp_run_files(run, &count);

	for (size_t i = 0; i < count; i++)
		if (camp_file_is_same(files[i]->key.ptr, file.ptr))
			return true;
	for (size_t i = 0; i < inputs->files.count; i++)
		if (inputs->files.items[i].config->file.len &&
		    camp_file_is_same(inputs->files.items[i].config->file.ptr, file.ptr))
			return true;
	return false;
}

static bool write_file(const CampReport *report, CampCli *cli, const CampInputs *inputs, const CampRun *run) {
	CampOutput output;
	CampStr why = { NULL, 0 };
	bool good = false;

	if (is_read(report->file, inputs, run)) {
		camp_cli_complain(cli, "%.*s is read by what was checked; no report was written over it",
		                  CAMP_FMT(report->file));
		return false;
	}
	camp_output_init(&output, CAMP_OUTPUT_KEPT);
	report->format->write(run, camp_cli_given(cli, "quiet"), &output);
	if (!camp_buf_ok(&output.text))
		camp_cli_complain(cli, "cannot write %.*s: the report is too large", CAMP_FMT(report->file));
	else if (!camp_file_write(&cli->arena, report->file.ptr, camp_buf_str(&output.text), &why))
		camp_cli_complain(cli, "%.*s", CAMP_FMT(why));
	else
		good = true;
	camp_output_release(&output);
	return good;
}

bool camp_reports_write(const CampReports *reports, CampCli *cli, const CampInputs *inputs, const CampRun *run) {
	bool all = true;

	for (size_t i = 0; i < reports->count; i++) {
		const CampReport *report = &reports->items[i];

		if (report->file.len) {
			all &= write_file(report, cli, inputs, run);
			continue;
		}
		if (report->format->for_machines)
			cli->out.color = cli->out.guarded = false;
		report->format->write(run, camp_cli_given(cli, "quiet"), &cli->out);
	}
	return all;
}
