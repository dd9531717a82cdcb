/* GitLab's code-quality report: what its merge requests show beside the changes. */
#include "report/fingerprint.h"
#include "report/format.h"
#include "report/json.h"

static const char *severity_of(const CampRunFinding *finding) {
	switch (finding->severity) {
	case CAMP_ERROR: return finding->code_count && !finding->resubmittable ? "critical" : "major";
	case CAMP_WARNING: return "minor";
	case CAMP_INFORMATION:
	case CAMP_HINT:
	case CAMP_OFF: break;
	}
	return "info";
}

static json_t *location_of(const CampRunFinding *finding) {
	CampPos start = camp_text_position(finding->file->text, finding->review.start, CAMP_UTF32);
	CampPos end = camp_text_position(finding->file->text, finding->review.end, CAMP_UTF32);

	return json_pack("{s:o, s:{s:I, s:I}}", "path", camp_json_text(finding->file->in_review), "lines", "begin",
	                 (json_int_t)start.line + 1, "end", (json_int_t)end.line + 1);
}

/* The place of one that is shown elsewhere is said in words. */
static json_t *description_of(const CampRunFinding *finding) {
	CampBuf text;
	json_t *description;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add(&text, finding->message);
	if (camp_run_is_moved(finding))
		camp_buf_printf(&text, " (line %u)",
		                (unsigned)camp_text_position(finding->file->text, finding->span.start, CAMP_UTF32).line + 1);
	description = camp_json_text(camp_buf_str(&text));
	camp_buf_release(&text);
	return description;
}

static json_t *issue_of(const CampRunFinding *finding) {
	return json_pack("{s:o, s:s, s:s, s:s, s:o}", "description", description_of(finding), "check_name",
	                 finding->rule->name, "fingerprint", camp_fingerprint_text(finding->fingerprint).digits, "severity",
	                 severity_of(finding), "location", location_of(finding));
}

static void write_gitlab(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);

	(void)quiet; /* the shape of the document does not depend on options */
	camp_buf_add_char(&output->text, '[');
	for (size_t i = 0; i < count; i++) {
		camp_buf_add_c(&output->text, i ? ",\n  " : "\n  ");
		camp_json_print_member(issue_of(&findings[i]), &output->text);
		camp_output_drain(output);
	}
	camp_buf_add_c(&output->text, count ? "\n]\n" : "]\n");
}

const CampFormat camp_format_gitlab = {
	.name = "gitlab",
	.help = "GitLab's code-quality report",
	.for_machines = true,
	.write = write_gitlab,
};
