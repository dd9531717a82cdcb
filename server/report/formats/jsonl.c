/* JSON Lines: the findings of the format `json`, one on each line, for programs that read as we write. */
#include "report/format.h"
#include "report/json.h"

static void write_jsonl(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);

	(void)quiet; /* there is nothing but findings */
	for (size_t i = 0; i < count; i++) {
		camp_json_print_member(camp_json_finding(&findings[i]), &output->text);
		camp_buf_add_char(&output->text, '\n');
		camp_output_drain(output);
	}
}

const CampFormat camp_format_jsonl = {
	.name = "jsonl",
	.help = "the findings of json, one on each line",
	.for_machines = true,
	.write = write_jsonl,
};
