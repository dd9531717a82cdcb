/* The format for people: each finding with the words that cause it, why it matters, who rejects it, and what to do. */
#include "report/format.h"

#include "base/vec.h"
#include "report/codes.h"
#include "report/frame.h"
#include "report/plain.h"
#include "report/summary.h"

typedef struct Human {
	const CampRun *run;
	CampBuf *out;
	CampStyle style;
	CAMP_VEC(const CampRuleInfo *) told; /* rules whose reason was given already */
} Human;

static bool told_before(Human *human, const CampRuleInfo *rule) {
	for (size_t i = 0; i < human->told.count; i++)
		if (human->told.items[i] == rule)
			return true;
	camp_vec_push(&human->told, rule);
	return false;
}

static void add_headline(Human *human, const CampRunFinding *finding) {
	const CampStyle *style = &human->style;

	camp_buf_printf(human->out, "%s%s%s: %s", camp_style_of(style, finding->severity),
	                camp_severity_label(finding->severity), style->off, style->bold);
	camp_plain_add(human->out, finding->message);
	camp_buf_printf(human->out, "%s\n", style->off);
}

static void add_place(Human *human, const CampRunFile *file, CampSpan span, unsigned gutter, const char *rule) {
	CampPos position = camp_text_position(file->text, span.start, CAMP_UTF32);
	const CampStyle *style = &human->style;

	camp_buf_printf(human->out, "%*s%s-->%s ", (int)gutter, "", style->gutter, style->off);
	camp_plain_add(human->out, file->path);
	camp_buf_printf(human->out, ":%u:%u", (unsigned)position.line + 1, (unsigned)position.column + 1);
	if (rule)
		camp_buf_printf(human->out, " %s[%s]%s", style->dim, rule, style->off);
	camp_buf_add_char(human->out, '\n');
}

static void add_gap(Human *human, unsigned gutter) {
	camp_frame_gap(human->out, gutter, &human->style);
	camp_buf_add_char(human->out, '\n');
}

static void add_frame(Human *human, const CampRunFile *file, CampSpan span, unsigned gutter, char mark,
                      const char *color) {
	CampFrame frame = { file->text, span, gutter, mark, color };

	add_gap(human, gutter);
	camp_frame_add(human->out, &frame, &human->style);
}

/* "   = why: ...", wrapped below itself. */
static void add_note(Human *human, unsigned gutter, const char *label, CampStr text) {
	CampBuf plain;
	CampBuf indent;

	camp_buf_init(&plain, CAMP_BUF_MAX);
	camp_buf_init(&indent, CAMP_BUF_MAX);
	camp_plain_add(&plain, text);
	camp_buf_printf(&indent, "%*s", (int)(gutter + 5 + strlen(label)), "");
	camp_buf_printf(human->out, "%*s%s=%s %s%s%s: ", (int)gutter + 1, "", human->style.gutter, human->style.off,
	                human->style.bold, label, human->style.off);
	camp_print_wrapped(human->out, camp_buf_str(&plain), camp_buf_str(&indent), indent.len, CAMP_PAGE_WIDTH);
	camp_buf_add_char(human->out, '\n');
	camp_buf_release(&plain);
	camp_buf_release(&indent);
}

static void add_codes(Human *human, const CampRunFinding *finding, unsigned gutter) {
	CampBuf text;

	if (!finding->code_count)
		return;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_print_codes(&text, finding->codes, finding->code_count);
	add_note(human, gutter, "rejected as", camp_buf_str(&text));
	camp_buf_release(&text);
}

static void add_help(Human *human, const CampRunFinding *finding, unsigned gutter, bool again) {
	const CampRunFix *fix = camp_run_best_fix(finding);
	CampBuf text;

	if (finding->rule->remedy && !(again && fix))
		add_note(human, gutter, "help", camp_str(finding->rule->remedy));
	if (!fix)
		return;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add(&text, fix->title);
	camp_buf_add_c(&text, fix->kind == CAMP_FIX_SAFE ? ": `campaign-ls fix` does it"
	                                                 : ": `campaign-ls fix --unsafe` does it, read the result");
	add_note(human, gutter, "fix", camp_buf_str(&text));
	camp_buf_release(&text);
}

static void add_related(Human *human, const CampRunRelated *related, unsigned gutter) {
	add_note(human, gutter, "see", related->message);
	add_place(human, related->file, related->span, gutter, NULL);
	add_frame(human, related->file, related->span, gutter, '-', human->style.gutter);
}

static unsigned gutter_of(const CampRunFinding *finding) {
	unsigned gutter = camp_frame_gutter(finding->file->text, finding->span);

	for (size_t i = 0; i < finding->related_count; i++) {
		unsigned other = camp_frame_gutter(finding->related[i].file->text, finding->related[i].span);

		gutter = other > gutter ? other : gutter;
	}
	return gutter;
}

/* Of several findings at the same words only the first shows them. */
static void add_finding(Human *human, const CampRunFinding *finding, const CampRunFinding *before) {
	unsigned gutter = gutter_of(finding);
	bool again = told_before(human, finding->rule);
	bool shown = before && before->file == finding->file && before->span.start == finding->span.start &&
	             before->span.end == finding->span.end;

	add_headline(human, finding);
	add_place(human, finding->file, finding->span, gutter, finding->rule->name);
	if (!shown)
		add_frame(human, finding->file, finding->span, gutter, '^', camp_style_of(&human->style, finding->severity));
	for (size_t i = 0; i < finding->related_count; i++)
		add_related(human, &finding->related[i], gutter);
	if (!shown || finding->related_count)
		add_gap(human, gutter);
	if (finding->rule->why && !again)
		add_note(human, gutter, "why", camp_str(finding->rule->why));
	add_codes(human, finding, gutter);
	add_help(human, finding, gutter, again);
	camp_buf_add_char(human->out, '\n');
}

static void write_human(const CampRun *run, bool quiet, CampOutput *output) {
	Human human = { .run = run, .out = &output->text, .style = camp_style(output->color) };
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);

	for (size_t i = 0; i < count; i++) {
		add_finding(&human, &findings[i], i ? &findings[i - 1] : NULL);
		camp_output_drain(output);
	}
	if (!quiet)
		camp_print_summary(output, run);
	camp_vec_release(&human.told);
}

const CampFormat camp_format_human = {
	.name = "human",
	.help = "each finding with the words that cause it, why, and what to do",
	.write = write_human,
};
