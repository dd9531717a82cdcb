/* The format for programs. Members never change their meaning within a schema version; new ones may come. */
#include "report/json.h"
#include "campaign/version.h"
#include "report/format.h"

static json_t *json_codes(const CampRunFinding *finding) {
	json_t *codes = json_array();

	for (size_t i = 0; i < finding->code_count; i++) {
		CampBuf name;

		camp_buf_init(&name, CAMP_BUF_MAX);
		camp_buf_printf(&name, "%s:%s", finding->codes[i].provider, finding->codes[i].code);
		json_array_append_new(codes, camp_json_text(camp_buf_str(&name)));
		camp_buf_release(&name);
	}
	return codes;
}

static json_t *json_edits(CampCursor *cursor, const CampRunFix *fix) {
	json_t *edits = json_array();

	for (size_t i = 0; i < fix->edit_count; i++) {
		const CampRunEdit *edit = &fix->edits[i];

		json_array_append_new(edits, json_pack("{s:o, s:o, s:o}", "file", camp_json_text(edit->file->path), "range",
		                                       camp_json_range(cursor, edit->file->text, edit->span), "newText",
		                                       camp_json_text(edit->replacement)));
	}
	return edits;
}

static json_t *json_fixes(CampCursor *cursor, const CampRunFinding *finding) {
	json_t *fixes = json_array();

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampRunFix *fix = &finding->fixes[i];

		json_array_append_new(fixes, json_pack("{s:o, s:s, s:o}", "title", camp_json_text(fix->title), "kind",
		                                       fix->kind == CAMP_FIX_SAFE ? "safe" : "review", "edits",
		                                       json_edits(cursor, fix)));
	}
	return fixes;
}

static json_t *json_related(CampCursor *cursor, const CampRunFinding *finding) {
	json_t *list = json_array();

	for (size_t i = 0; i < finding->related_count; i++) {
		const CampRunRelated *related = &finding->related[i];

		json_array_append_new(list, json_pack("{s:o, s:o, s:o}", "file", camp_json_text(related->file->path), "range",
		                                      camp_json_range(cursor, related->file->text, related->span), "message",
		                                      camp_json_text(related->message)));
	}
	return list;
}

static json_t *json_finding(CampCursor *cursor, const CampRunFinding *finding) {
	json_t *object = json_object();
	CampBuf page;

	camp_buf_init(&page, CAMP_BUF_MAX);
	camp_buf_printf(&page, "%s%s", CAMP_RULE_PAGES, finding->rule->name);
	json_object_set_new(object, "rule", camp_json_c(finding->rule->name));
	json_object_set_new(object, "severity", camp_json_c(camp_severity_name(finding->severity)));
	json_object_set_new(object, "message", camp_json_text(finding->message));
	json_object_set_new(object, "file", camp_json_text(finding->file->path));
	json_object_set_new(object, "range", camp_json_range(cursor, finding->file->text, finding->span));
	if (finding->field.len)
		json_object_set_new(object, "field", camp_json_text(finding->field));
	json_object_set_new(object, "codes", json_codes(finding));
	json_object_set_new(object, "resubmittable", json_boolean(finding->resubmittable));
	json_object_set_new(object, "fixes", json_fixes(cursor, finding));
	json_object_set_new(object, "related", json_related(cursor, finding));
	json_object_set_new(object, "helpUri", camp_json_text(camp_buf_str(&page)));
	camp_buf_release(&page);
	return object;
}

static json_t *json_failures(const CampRun *run) {
	size_t count;
	const CampRunFailure *failures = camp_run_failures(run, &count);
	json_t *list = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, json_pack("{s:o, s:o}", "file", camp_json_text(failures[i].path), "reason",
		                                      camp_json_text(failures[i].reason)));
	return list;
}

static json_t *json_summary(const CampRun *run) {
	CampRunSummary summary = camp_run_summary(run);
	json_t *object = json_pack(
		"{s:I, s:I, s:I, s:I, s:I, s:{s:I, s:I}}", "files", (json_int_t)summary.checked, "errors",
		(json_int_t)summary.counts[CAMP_ERROR], "warnings", (json_int_t)summary.counts[CAMP_WARNING], "informations",
		(json_int_t)summary.counts[CAMP_INFORMATION], "hints", (json_int_t)summary.counts[CAMP_HINT], "fixable", "safe",
		(json_int_t)summary.safe, "review", (json_int_t)summary.review);
	size_t failures;

	camp_run_failures(run, &failures);
	if (failures)
		json_object_set_new(object, "notChecked", json_failures(run));
	return object;
}

/* The document is written piece by piece: of a large run it would take a hundred times the memory of the files. */
static void write_json(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);
	CampCursor cursor = { 0 };
	CampBuf *out = &output->text;

	(void)quiet; /* the shape of the document does not depend on options */
	camp_buf_printf(out, "{\n  \"schemaVersion\": %d,\n  \"tool\": ", CAMP_JSON_SCHEMA_VERSION);
	camp_json_print_member(camp_json_tool(), out);
	camp_buf_add_c(out, ",\n  \"diagnostics\": [");
	for (size_t i = 0; i < count; i++) {
		camp_buf_add_c(out, i ? ",\n    " : "\n    ");
		camp_json_print_member(json_finding(&cursor, &findings[i]), out);
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
