/* JUnit's XML: each file is a test, so that a build server shows also those without findings. */
#include "report/format.h"
#include "report/xml.h"

static bool fails(const CampRunFinding *findings, size_t count) {
	for (size_t i = 0; i < count; i++)
		if (findings[i].severity == CAMP_ERROR)
			return true;
	return false;
}

static void add_line(CampBuf *out, const CampRunFinding *finding) {
	CampPos position = camp_text_position(finding->file->text, finding->span.start, CAMP_UTF32);

	camp_buf_printf(out, "%u:%u: %s: ", (unsigned)position.line + 1, (unsigned)position.column + 1,
	                camp_severity_name(finding->severity));
	camp_xml_add(out, finding->message);
	camp_buf_printf(out, " [%s]\n", finding->rule->name);
}

/* What is no error is told, but fails nothing. */
static void add_file(CampOutput *output, const CampRunFile *file, const CampRunFinding *findings, size_t count) {
	const char *element = fails(findings, count) ? "failure" : "system-out";
	CampBuf *out = &output->text;

	camp_buf_add_c(out, "    <testcase classname=\"campaign-ls\"");
	camp_xml_attribute(out, "name", file->path);
	if (!count) {
		camp_buf_add_c(out, "/>\n");
		return;
	}
	camp_buf_printf(out, ">\n      <%s>", element);
	for (size_t i = 0; i < count; i++) {
		add_line(out, &findings[i]);
		camp_output_drain(output);
	}
	camp_buf_printf(out, "</%s>\n    </testcase>\n", element);
}

static void add_failure(CampBuf *out, const CampRunFailure *failure) {
	camp_buf_add_c(out, "    <testcase classname=\"campaign-ls\"");
	camp_xml_attribute(out, "name", failure->path);
	camp_buf_add_c(out, ">\n      <error");
	camp_xml_attribute(out, "message", failure->reason);
	camp_buf_add_c(out, "/>\n    </testcase>\n");
}

/* The run as one goes through its files: the findings of the next one come first. */
typedef struct Walk {
	const CampRunFinding *findings;
	size_t left;
	const CampRunFailure *failures;
	size_t failure_count;
} Walk;

static Walk walk_of(const CampRun *run) {
	Walk walk = { NULL, 0, NULL, 0 };

	walk.findings = camp_run_findings(run, &walk.left);
	walk.failures = camp_run_failures(run, &walk.failure_count);
	return walk;
}

/* Steps over the file's findings. False when it is no test of its own: only named by another file, or among those that
 * could not be checked. */
static bool take(Walk *walk, const CampRunFile *file, const CampRunFinding **findings, size_t *count) {
	*findings = walk->findings;
	for (*count = 0; walk->left && walk->findings->file == file; walk->left--, walk->findings++)
		++*count;
	for (size_t i = 0; i < walk->failure_count; i++)
		if (camp_str_equal(walk->failures[i].path, file->path))
			return false;
	return file->checked || *count;
}

static void add_suite(CampBuf *out, const CampRun *run) {
	Walk walk = walk_of(run);
	size_t count;
	const CampRunFile *const *files = camp_run_files(run, &count);
	size_t tests = walk.failure_count;
	size_t failures = 0;

	for (size_t i = 0; i < count; i++) {
		const CampRunFinding *findings;
		size_t own;

		if (take(&walk, files[i], &findings, &own)) {
			tests++;
			failures += fails(findings, own);
		}
	}
	camp_buf_printf(out, "  <testsuite name=\"campaign-ls\" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n", tests,
	                failures, walk.failure_count);
}

static void write_junit(const CampRun *run, bool quiet, CampOutput *output) {
	Walk walk = walk_of(run);
	size_t count;
	const CampRunFile *const *files = camp_run_files(run, &count);

	(void)quiet; /* the shape of the document does not depend on options */
	camp_buf_add_c(&output->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
	add_suite(&output->text, run);
	for (size_t i = 0; i < count; i++) {
		const CampRunFinding *findings;
		size_t own;

		if (take(&walk, files[i], &findings, &own))
			add_file(output, files[i], findings, own);
	}
	for (size_t i = 0; i < walk.failure_count; i++)
		add_failure(&output->text, &walk.failures[i]);
	camp_buf_add_c(&output->text, "  </testsuite>\n</testsuites>\n");
}

const CampFormat camp_format_junit = {
	.name = "junit",
	.help = "JUnit's XML, each file a test",
	.for_machines = true,
	.write = write_junit,
};
