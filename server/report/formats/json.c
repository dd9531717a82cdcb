/* The format for programs. Members never change their meaning within a schema version; new ones may come. */
#include "report/json.h"
#include "campaign/version.h"
#include "report/format.h"

static json_t *json_failures(const CampRun *run) {
	size_t count;
	const CampRunFailure *failures = camp_run_failures(run, &count);
	json_t *list = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, json_pack("{s:o, s:o}", "file", camp_json_text(failures[i].path), "reason",
		                                      camp_json_text(failures[i].reason)));
	return list;
}

/* Of what is not told of; where there is nothing of the kind, nothing is said of it. */
static void add_count(json_t *summary, const char *name, size_t count) {
	if (count)
		json_object_set_new(summary, name, json_integer((json_int_t)count));
}

static json_t *json_summary(const CampRun *run) {
	CampRunSummary summary = camp_run_summary(run);
	json_t *object = json_pack(
		"{s:I, s:I, s:I, s:I, s:I, s:{s:I, s:I}}", "files", (json_int_t)summary.checked, "errors",
		(json_int_t)summary.counts[CAMP_ERROR], "warnings", (json_int_t)summary.counts[CAMP_WARNING], "informations",
		(json_int_t)summary.counts[CAMP_INFORMATION], "hints", (json_int_t)summary.counts[CAMP_HINT], "fixable", "safe",
		(json_int_t)summary.safe, "review", (json_int_t)summary.review);
	size_t failures;

	add_count(object, "leftOut", camp_run_left_out(run));
	add_count(object, "before", camp_run_dropped(run, CAMP_RUN_BEFORE));
	add_count(object, "inBaseline", camp_run_dropped(run, CAMP_RUN_BASELINE));
	camp_run_failures(run, &failures);
	if (failures)
		json_object_set_new(object, "notChecked", json_failures(run));
	return object;
}

/* The document is written piece by piece: of a large run it would take a hundred times the memory of the files. */
static void write_json(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);
	CampBuf *out = &output->text;

	(void)quiet; /* the shape of the document does not depend on options */
	camp_buf_printf(out, "{\n  \"schemaVersion\": %d,\n  \"tool\": ", CAMP_JSON_SCHEMA_VERSION);
	camp_json_print_member(camp_json_tool(), out);
	camp_buf_add_c(out, ",\n  \"diagnostics\": [");
	for (size_t i = 0; i < count; i++) {
		camp_buf_add_c(out, i ? ",\n    " : "\n    ");
		camp_json_print_member(camp_json_finding(&findings[i]), out);
		camp_output_drain(output);
	}
	camp_buf_add_c(out, count ? "\n  ],\n  \"summary\": " : "],\n  \"summary\": ");
	camp_json_print_member(json_summary(run), out);
	camp_buf_add_c(out, "\n}\n");
}

const CampFormat camp_format_json = {
	.name = "json",
	.help = "one JSON document with ranges, codes and fixes",
	.for_machines = true,
	.write = write_json,
};
