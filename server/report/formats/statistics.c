/* How much each rule finds, for whoever takes up a project with many findings: which to mend first, which to set aside. */
#include "report/format.h"
#include "report/summary.h"

#include <stdlib.h>

/* What a rule finds with one weight: a rejection raises some findings and not others. */
typedef struct Row {
	const CampRuleInfo *rule;
	CampSeverity severity;
	size_t count;
	size_t fixable;
} Row;

static int by_rule(const void *left, const void *right) {
	const Row *a = left;
	const Row *b = right;
	int order = strcmp(a->rule->name, b->rule->name);

	return order ? order : (int)a->severity - (int)b->severity;
}

static int by_count(const void *left, const void *right) {
	const Row *a = left;
	const Row *b = right;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return by_rule(left, right);
}

/* One row for each finding at first; equal ones are then made one. Gives how many rows are left. */
static size_t gather(Row *rows, const CampRunFinding *findings, size_t count) {
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		rows[i] = (Row){ findings[i].rule, findings[i].severity, 1, findings[i].fix_count > 0 };
	qsort(rows, count, sizeof *rows, by_rule);
	for (size_t i = 0; i < count; i++) {
		if (kept && by_rule(&rows[kept - 1], &rows[i]) == 0) {
			rows[kept - 1].count++;
			rows[kept - 1].fixable += rows[i].fixable;
		} else {
			rows[kept++] = rows[i];
		}
	}
	qsort(rows, kept, sizeof *rows, by_count);
	return kept;
}

static size_t digits_of(size_t number) {
	size_t digits = 1;

	while (number /= 10)
		digits++;
	return digits;
}

static void write_rows(CampOutput *output, const Row *rows, size_t count) {
	CampStyle style = camp_style(output->color);
	size_t width = digits_of(rows[0].count);

	for (size_t i = 0; i < count; i++) {
		const Row *row = &rows[i];

		camp_buf_printf(&output->text, "%*zu  %s%-7s%s  %s%s%s: %s", (int)width, row->count,
		                camp_style_of(&style, row->severity), camp_severity_label(row->severity), style.off, style.bold,
		                row->rule->name, style.off, row->rule->summary);
		if (row->fixable)
			camp_buf_printf(&output->text, " (%zu with a fix)", row->fixable);
		camp_buf_add_char(&output->text, '\n');
		camp_output_drain(output);
	}
}

static void write_statistics(const CampRun *run, bool quiet, CampOutput *output) {
	size_t count;
	const CampRunFinding *findings = camp_run_all_findings(run, &count);

	if (count) {
		Row *rows = camp_alloc_array(count, sizeof *rows);

		write_rows(output, rows, gather(rows, findings, count));
		camp_free(rows);
	}
	if (!quiet)
		camp_print_summary(output, run);
}

const CampFormat camp_format_statistics = {
	.name = "statistics",
	.help = "how much each rule finds, most first",
	.write = write_statistics,
};
