/*
 * Annotations in a pull request on GitHub: workflow commands, one for each finding. GitHub shows only so many of them for
 * a step, so errors come first, and a last line says when there are more than it shows.
 */
#include "base/memory.h"
#include "base/str.h"
#include "report/codes.h"
#include "report/format.h"
#include "report/plain.h"

/* Of each kind, in a step. */
#define SHOWN_BY_GITHUB 10u

static const char *command_of(CampSeverity severity) {
	return severity == CAMP_ERROR ? "error" : severity == CAMP_WARNING ? "warning" : "notice";
}

/* What ends a message, and in a property what ends that; the text itself was made plain. */
static void add_escaped(CampBuf *out, CampStr text, bool property) {
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c == '%' || c == '\n' || c == '\r' || (property && (c == ':' || c == ',')))
			camp_buf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
		else
			camp_buf_add_char(out, c);
	}
}

static void add_plain(CampBuf *out, CampStr text, bool property) {
	CampBuf plain;
	CampBuf harmless;

	camp_buf_init(&plain, CAMP_BUF_MAX);
	camp_buf_init(&harmless, CAMP_BUF_MAX);
	camp_plain_add(&plain, text);
	/* A path stays what it is: escaping a property leaves no command in it but `##[`. */
	if (!property || camp_str_find(camp_buf_str(&plain), CAMP_LIT("##"), 0) != SIZE_MAX)
		camp_plain_guard(camp_buf_str(&plain), &harmless);
	add_escaped(out, harmless.len ? camp_buf_str(&harmless) : camp_buf_str(&plain), property);
	camp_buf_release(&plain);
	camp_buf_release(&harmless);
}

/* GitHub takes columns only of what stands on one line. */
static void add_place(CampBuf *out, const CampRunFinding *finding) {
	CampPos start = camp_text_position(finding->file->text, finding->review.start, CAMP_UTF32);
	CampPos end = camp_text_position(finding->file->text, finding->review.end, CAMP_UTF32);

	camp_buf_printf(out, ",line=%u,endLine=%u", (unsigned)start.line + 1, (unsigned)end.line + 1);
	if (start.line == end.line)
		camp_buf_printf(out, ",col=%u,endColumn=%u", (unsigned)start.column + 1, (unsigned)end.column + 1);
}

/* The message names the place too: the raw log shows nothing else of the command. */
static void add_message(CampBuf *out, const CampRunFinding *finding) {
	CampPos start = camp_text_position(finding->file->text, finding->span.start, CAMP_UTF32);
	CampBuf codes;

	add_plain(out, finding->file->path, false);
	camp_buf_printf(out, ":%u:%u: ", (unsigned)start.line + 1, (unsigned)start.column + 1);
	add_plain(out, finding->message, false);
	camp_buf_init(&codes, CAMP_BUF_MAX);
	camp_print_codes(&codes, finding->codes, finding->code_count);
	if (codes.len) {
		camp_buf_add_c(out, "%0ARejected as: ");
		add_escaped(out, camp_buf_str(&codes), false);
	}
	camp_buf_release(&codes);
	if (finding->rule->remedy) {
		camp_buf_add_c(out, "%0A");
		add_escaped(out, camp_str(finding->rule->remedy), false);
	}
}

static void add_finding(CampBuf *out, const CampRunFinding *finding) {
	camp_buf_printf(out, "::%s file=", command_of(finding->severity));
	add_plain(out, finding->file->in_review, true);
	add_place(out, finding);
	camp_buf_printf(out, ",title=%s::", finding->rule->name);
	add_message(out, finding);
	camp_buf_add_char(out, '\n');
}

static void add_remark(CampBuf *out, const CampRunSummary *summary) {
	size_t notices = summary->counts[CAMP_INFORMATION] + summary->counts[CAMP_HINT];

	if (summary->counts[CAMP_ERROR] <= SHOWN_BY_GITHUB && summary->counts[CAMP_WARNING] <= SHOWN_BY_GITHUB &&
	    notices <= SHOWN_BY_GITHUB)
		return;
	camp_buf_printf(out, "Not all findings are shown as annotations: GitHub shows %u of each kind. There are ",
	                SHOWN_BY_GITHUB);
	camp_print_count(out, summary->counts[CAMP_ERROR], "error, ", "errors, ");
	camp_print_count(out, summary->counts[CAMP_WARNING], "warning and ", "warnings and ");
	camp_print_count(out, notices, "notice.\n", "notices.\n");
}

static void write_github(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);
	CampRunSummary summary = camp_run_summary(run);

	for (CampSeverity severity = CAMP_ERROR; severity <= CAMP_HINT; severity++)
		for (size_t i = 0; i < count; i++)
			if (findings[i].severity == severity) {
				add_finding(&output->text, &findings[i]);
				camp_output_drain(output);
			}
	if (!quiet)
		add_remark(&output->text, &summary);
}

const CampFormat camp_format_github = {
	.name = "github",
	.help = "annotations of a pull request on GitHub",
	.for_machines = true,
	.write = write_github,
};
