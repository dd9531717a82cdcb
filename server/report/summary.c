#include "report/summary.h"

static void add_fixable(CampBuf *out, const CampRunSummary *summary) {
	if (summary->safe)
		camp_buf_printf(out, "; %zu can be fixed with `campaign-ls fix`", summary->safe);
	if (summary->review)
		camp_buf_printf(out, "%s%zu%s with `campaign-ls fix --unsafe`", summary->safe ? ", " : "; ", summary->review,
		                summary->safe ? " more" : " can be fixed");
}

/* What is not told of is said, so that nobody takes silence for praise. */
static void add_dropped(CampBuf *out, const CampRun *run, CampRunReason reason, const char *why) {
	size_t count = camp_run_dropped(run, reason);

	if (!count)
		return;
	camp_print_count(out, count, "finding", "findings");
	camp_buf_printf(out, " %s %s left out\n", why, count == 1 ? "is" : "are");
}

void camp_print_summary(CampOutput *output, const CampRun *run) {
	CampRunSummary summary = camp_run_summary(run);
	CampBuf *out = &output->text;

	if (!summary.checked)
		return;
	if (!camp_print_counts(out, summary.counts)) {
		camp_buf_add_c(out, "No problems found in ");
		camp_print_count(out, summary.checked, "file", "files");
	} else {
		camp_buf_add_c(out, " in ");
		camp_print_count(out, summary.files, "file", "files");
		add_fixable(out, &summary);
	}
	camp_buf_add_char(out, '\n');
	add_dropped(out, run, CAMP_RUN_BEFORE, "from before the changes");
	add_dropped(out, run, CAMP_RUN_BASELINE, "of the baseline");
}
