/* Checkstyle's XML, which many code-review services and build servers read. */
#include "report/format.h"
#include "report/xml.h"

/* Checkstyle knows no hints. */
static const char *severity_of(CampSeverity severity) {
	return severity == CAMP_ERROR ? "error" : severity == CAMP_WARNING ? "warning" : "info";
}

static void add_finding(CampBuf *out, const CampRunFinding *finding) {
	CampPos position = camp_text_position(finding->file->text, finding->span.start, CAMP_UTF32);

	camp_buf_printf(out, "    <error line=\"%u\" column=\"%u\" severity=\"%s\"", (unsigned)position.line + 1,
	                (unsigned)position.column + 1, severity_of(finding->severity));
	camp_xml_attribute(out, "message", finding->message);
	camp_buf_printf(out, " source=\"campaign-ls.%s\"/>\n", finding->rule->name);
}

static void write_checkstyle(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);
	CampBuf *out = &output->text;

	(void)quiet; /* the shape of the document does not depend on options */
	camp_buf_add_c(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
	for (size_t i = 0; i < count; i++) {
		if (!i || findings[i].file != findings[i - 1].file) {
			camp_buf_add_c(out, i ? "  </file>\n  <file" : "  <file");
			camp_xml_attribute(out, "name", findings[i].file->path);
			camp_buf_add_c(out, ">\n");
		}
		add_finding(out, &findings[i]);
		camp_output_drain(output);
	}
	camp_buf_add_c(out, count ? "  </file>\n</checkstyle>\n" : "</checkstyle>\n");
}

const CampFormat camp_format_checkstyle = {
	.name = "checkstyle",
	.help = "Checkstyle's XML",
	.for_machines = true,
	.write = write_checkstyle,
};
