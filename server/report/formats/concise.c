/* One line for each finding, in the shape that gcc made common: editors and problem matchers read it unchanged. */
#include "report/format.h"
#include "report/plain.h"

static void write_concise(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);

	(void)quiet; /* there is nothing but findings */
	for (size_t i = 0; i < count; i++) {
		const CampRunFinding *finding = &findings[i];
		CampPos position = camp_text_position(finding->file->text, finding->span.start, CAMP_UTF32);

		camp_plain_add(&output->text, finding->file->path);
		camp_buf_printf(&output->text, ":%u:%u: %s: ", (unsigned)position.line + 1, (unsigned)position.column + 1,
		                finding->severity > CAMP_WARNING ? "note" : camp_severity_name(finding->severity));
		camp_plain_add(&output->text, finding->message);
		camp_buf_printf(&output->text, " [%s]\n", finding->rule->name);
		camp_output_drain(output);
	}
}

const CampFormat camp_format_concise = {
	.name = "concise",
	.help = "one line each: PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]",
	.write = write_concise,
};
