/*
 * Reviewdog's diagnostic format, from which it comments on pull requests, with suggestions that are taken over by a click.
 * Columns count bytes of UTF-8. A comment with a suggestion must speak of the very lines that the suggestion replaces.
 */
#include "campaign/version.h"
#include "report/format.h"
#include "report/json.h"
#include "report/suggestion.h"

static const char *severity_of(CampSeverity severity) {
	return severity == CAMP_ERROR ? "ERROR" : severity == CAMP_WARNING ? "WARNING" : "INFO";
}

static json_t *place_of(const CampText *text, uint32_t offset) {
	CampPos position = camp_text_position(text, offset, CAMP_UTF8);

	return json_pack("{s:I, s:I}", "line", (json_int_t)position.line + 1, "column", (json_int_t)position.column + 1);
}

static json_t *range_of(const CampText *text, CampSpan span) {
	return json_pack("{s:o, s:o}", "start", place_of(text, span.start), "end", place_of(text, span.end));
}

/* Whole lines: the last one counts. */
static json_t *range_of_lines(CampSuggestion lines) {
	return json_pack("{s:{s:I}, s:{s:I}}", "start", "line", (json_int_t)lines.first_line + 1, "end", "line",
	                 (json_int_t)lines.last_line + 1);
}

/* A suggestion beside what is reviewed would take the finding there with it, where no review shows it. */
static bool shows_review(const CampRunFinding *finding, CampSuggestion lines) {
	uint32_t line = camp_text_line_of(finding->file->text, finding->review.start);

	return line >= lines.first_line && line <= lines.last_line;
}

/* The range, and suggestions where there are any. */
static json_t *locate(json_t *diagnostic, const CampRunFinding *finding) {
	CampSuggestion lines;
	CampBuf text;
	json_t *range;

	camp_buf_init(&text, CAMP_BUF_MAX);
	if (camp_suggestion_of(finding, &lines, &text) && shows_review(finding, lines)) {
		range = range_of_lines(lines);
		json_object_set_new(
			diagnostic, "suggestions",
			json_pack("[{s:o, s:o}]", "range", range_of_lines(lines), "text", camp_json_text(camp_buf_str(&text))));
	} else {
		range = range_of(finding->file->text, finding->review);
	}
	camp_buf_release(&text);
	return json_pack("{s:o, s:o}", "path", camp_json_text(finding->file->path), "range", range);
}

static json_t *place_related(const CampRunFile *file, CampSpan span, CampStr message) {
	return json_pack("{s:o, s:{s:o, s:o}}", "message", camp_json_text(message), "location", "path",
	                 camp_json_text(file->path), "range", range_of(file->text, span));
}

static json_t *related_of(const CampRunFinding *finding) {
	json_t *list = json_array();

	if (camp_run_is_moved(finding))
		json_array_append_new(list, place_related(finding->file, finding->span, camp_str(CAMP_RUN_MOVED)));
	for (size_t i = 0; i < finding->related_count; i++)
		json_array_append_new(
			list, place_related(finding->related[i].file, finding->related[i].span, finding->related[i].message));
	return list;
}

static json_t *diagnostic_of(const CampRunFinding *finding) {
	json_t *diagnostic = json_object();

	json_object_set_new(diagnostic, "message", camp_json_text(finding->message));
	json_object_set_new(diagnostic, "location", locate(diagnostic, finding));
	json_object_set_new(diagnostic, "severity", camp_json_c(severity_of(finding->severity)));
	json_object_set_new(diagnostic, "code",
	                    json_pack("{s:s, s:o}", "value", finding->rule->name, "url", camp_json_page(finding->rule)));
	if (finding->related_count || camp_run_is_moved(finding))
		json_object_set_new(diagnostic, "related_locations", related_of(finding));
	return diagnostic;
}

static void write_rdjson(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);

	(void)quiet; /* the shape of the document does not depend on options */
	camp_buf_add_c(&output->text, "{\n  \"source\": ");
	camp_json_print_member(json_pack("{s:s, s:s}", "name", "campaign-ls", "url", CAMP_RULE_PAGES), &output->text);
	camp_buf_add_c(&output->text, ",\n  \"diagnostics\": [");
	for (size_t i = 0; i < count; i++) {
		camp_buf_add_c(&output->text, i ? ",\n    " : "\n    ");
		camp_json_print_member(diagnostic_of(&findings[i]), &output->text);
		camp_output_drain(output);
	}
	camp_buf_add_c(&output->text, count ? "\n  ]\n}\n" : "]\n}\n");
}

const CampFormat camp_format_rdjson = {
	.name = "rdjson",
	.help = "reviewdog's, with suggestions to take over",
	.for_machines = true,
	.write = write_rdjson,
};
