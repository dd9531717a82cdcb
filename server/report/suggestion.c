#include "report/suggestion.h"

/* More than one sees at a glance is no suggestion. A long line would also be written out with each of its findings. */
#define MOST_LINES 30u
#define MOST_BYTES 8192u

static bool stays_in_file(const CampRunFix *fix, const CampRunFile *file) {
	for (size_t i = 0; i < fix->edit_count; i++)
		if (fix->edits[i].file != file)
			return false;
	return fix->edit_count > 0;
}

static void include_line(CampSuggestion *lines, const CampText *text, uint32_t offset) {
	uint32_t line = camp_text_line_of(text, offset);

	lines->first_line = line < lines->first_line ? line : lines->first_line;
	lines->last_line = line > lines->last_line ? line : lines->last_line;
}

static CampSuggestion lines_of(const CampRunFinding *finding, const CampRunFix *fix) {
	const CampText *text = finding->file->text;
	uint32_t line = camp_text_line_of(text, finding->span.start);
	CampSuggestion lines = { line, line };

	for (size_t i = 0; i < fix->edit_count; i++) {
		include_line(&lines, text, fix->edits[i].span.start);
		include_line(&lines, text, fix->edits[i].span.end);
	}
	return lines;
}

static CampSpan bytes_of(const CampText *text, CampSuggestion lines) {
	return (CampSpan){ camp_text_line_start(text, lines.first_line), camp_text_line_span(text, lines.last_line).end };
}

/* An edit at the very end of a file stands behind the last line's break, on a line that nobody sees. */
static bool is_beyond(const CampText *text, CampSuggestion lines) {
	uint32_t start = camp_text_line_start(text, lines.last_line);

	return lines.last_line > 0 && start == camp_text_bytes(text).len;
}

bool camp_suggestion_of(const CampRunFinding *finding, CampSuggestion *lines, CampBuf *out) {
	const CampRunFix *fix = camp_run_best_fix(finding);
	const CampText *text = finding->file->text;
	CampSpan whole;

	if (!fix || !stays_in_file(fix, finding->file))
		return false;
	*lines = lines_of(finding, fix);
	whole = bytes_of(text, *lines);
	if (lines->last_line - lines->first_line >= MOST_LINES || whole.end - whole.start > MOST_BYTES ||
	    is_beyond(text, *lines))
		return false;
	for (size_t i = 0; i < fix->edit_count; i++) {
		camp_buf_add(out, camp_text_slice(text, (CampSpan){ whole.start, fix->edits[i].span.start }));
		camp_buf_add(out, fix->edits[i].replacement);
		whole.start = fix->edits[i].span.end;
	}
	camp_buf_add(out, camp_text_slice(text, whole));
	return true;
}
