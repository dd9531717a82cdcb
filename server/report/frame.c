#include "report/frame.h"

#include "base/str.h"
#include "base/utf8.h"
#include "report/plain.h"
#include "report/width.h"

#define WIDEST 96u   /* columns of source on a line */
#define BEFORE 32u   /* columns that stay before the marked words when a line is cut */
#define LONGEST 768u /* bytes of a line: marks that combine take no column, and may come by the thousand */
#define MOST_LINES 4u
#define LINES_BEFORE_CUT 2u

/* A line being laid out: what it shows, and the marks below it. */
typedef struct Row {
	CampBuf line;
	CampBuf marks;
	size_t column;
	size_t marked; /* length of `marks` up to the last mark */
} Row;

unsigned camp_frame_gutter(const CampText *text, CampSpan span) {
	uint32_t number = camp_text_line_of(text, span.end) + 1;
	unsigned digits = 1;

	while (number >= 10) {
		number /= 10;
		digits++;
	}
	return digits;
}

void camp_frame_gap(CampBuf *out, unsigned gutter, const CampStyle *style) {
	camp_buf_printf(out, "%*s%s|%s", (int)gutter + 1, "", style->gutter, style->off);
}

/* How many columns the code point at `offset` shows in; a tab reaches to the next stop after `column`. */
static size_t columns_at(CampStr text, size_t offset, size_t column, size_t *length) {
	uint32_t code_point = camp_utf8_decode(text, offset, length);

	if (code_point == '\t')
		return CAMP_TAB_WIDTH - column % CAMP_TAB_WIDTH;
	if (code_point == CAMP_REPLACEMENT_CHARACTER && *length == 1)
		return 4;
	if (camp_plain_hides(code_point))
		return code_point > 0xFFFF ? 9 : 8;
	return camp_width(code_point);
}

static void put(Row *row, CampStr text, size_t offset, bool marked, char mark, size_t *length) {
	size_t columns = columns_at(text, offset, row->column, length);

	if (text.ptr[offset] == '\t')
		for (size_t i = 0; i < columns; i++)
			camp_buf_add_char(&row->line, ' ');
	else
		camp_plain_add_code_point(&row->line, text, offset, *length);
	for (size_t i = 0; i < columns; i++)
		camp_buf_add_char(&row->marks, marked ? mark : ' ');
	row->column += columns;
	if (marked)
		row->marked = row->marks.len;
}

/* Where a line that is too long starts to be shown: a little before the marked words. */
static size_t window_start(CampStr line, size_t mark_start) {
	size_t columns = 0;
	size_t offset = 0;
	size_t length;

	while (offset < line.len && columns <= WIDEST && offset < LONGEST) {
		columns += columns_at(line, offset, columns, &length);
		offset += length;
	}
	if (columns <= WIDEST && offset == line.len)
		return 0;
	offset = mark_start;
	for (columns = 0; offset > 0 && columns < BEFORE && mark_start - offset < LONGEST / 2;
	     columns += columns_at(line, offset, 0, &length))
		offset = camp_utf8_floor(line, offset - 1);
	return offset;
}

static void lay_out(Row *row, CampStr line, CampSpan marked, char mark) {
	size_t offset = window_start(line, marked.start);
	size_t end = offset + LONGEST < line.len ? offset + LONGEST : line.len;
	size_t point = SIZE_MAX;
	size_t length;

	if (offset) {
		camp_buf_add_c(&row->line, "...");
		camp_buf_add_c(&row->marks, "   ");
		row->column = 3;
	}
	for (; offset < end && row->column <= WIDEST; offset += length) {
		if (point == SIZE_MAX && offset >= marked.start)
			point = row->column;
		put(row, line, offset, offset >= marked.start && offset < marked.end, mark, &length);
	}
	if (offset < line.len)
		camp_buf_add_c(&row->line, "...");
	if (row->marked)
		return;
	/* An empty place, also one behind the end of the line, is still pointed at. */
	row->marks.len = point < row->column ? point : row->column;
	camp_buf_add_char(&row->marks, mark);
	row->marked = row->marks.len;
}

static void add_row(CampBuf *out, const CampFrame *frame, const CampStyle *style, uint32_t line, CampSpan marked) {
	CampSpan span = camp_text_line_span(frame->text, line);
	CampStr source = camp_text_slice(frame->text, span);
	Row row = { .column = 0 };
	/* A byte-order mark is no part of what a person wrote. */
	size_t skip = line == 0 && camp_str_starts_with(source, CAMP_LIT("\xEF\xBB\xBF")) ? 3 : 0;

	camp_buf_init(&row.line, CAMP_BUF_MAX);
	camp_buf_init(&row.marks, CAMP_BUF_MAX);
	source = camp_str_slice(source, skip, source.len);
	marked.start = marked.start > span.start + skip ? (uint32_t)(marked.start - span.start - skip) : 0;
	marked.end = marked.end > span.start + skip ? (uint32_t)(marked.end - span.start - skip) : 0;
	lay_out(&row, source, marked, frame->mark);
	camp_buf_printf(out, "%s%*u |%s", style->gutter, (int)frame->gutter, (unsigned)line + 1, style->off);
	if (row.line.len) {
		camp_buf_add_char(out, ' ');
		camp_buf_add(out, camp_buf_str(&row.line));
	}
	camp_buf_add_char(out, '\n');
	camp_frame_gap(out, frame->gutter, style);
	camp_buf_printf(out, " %s", frame->mark_color);
	camp_buf_add(out, camp_str_slice(camp_buf_str(&row.marks), 0, row.marked));
	camp_buf_printf(out, "%s\n", style->off);
	camp_buf_release(&row.line);
	camp_buf_release(&row.marks);
}

/* The part of `span` that stands on a line, without the indentation and the blanks at the line's end. */
static CampSpan part_on_line(const CampText *text, CampSpan span, uint32_t line) {
	CampSpan whole = camp_text_line_span(text, line);
	CampStr bytes = camp_text_bytes(text);
	bool starts_here = span.start >= whole.start;
	bool ends_here = span.end <= whole.end;

	whole.start = starts_here ? span.start : whole.start;
	whole.end = ends_here ? span.end : whole.end;
	if (!starts_here)
		while (whole.start < whole.end && camp_is_blank((unsigned char)bytes.ptr[whole.start]))
			whole.start++;
	if (!ends_here)
		while (whole.end > whole.start && camp_is_blank((unsigned char)bytes.ptr[whole.end - 1]))
			whole.end--;
	return whole;
}

void camp_frame_add(CampBuf *out, const CampFrame *frame, const CampStyle *style) {
	uint32_t first = camp_text_line_of(frame->text, frame->span.start);
	/* An end at the start of a line marks nothing of it. */
	uint32_t end = frame->span.end > frame->span.start ? frame->span.end - 1 : frame->span.end;
	uint32_t last = camp_text_line_of(frame->text, end);
	bool cut = last - first + 1 > MOST_LINES;

	for (uint32_t line = first; line <= last; line++) {
		CampSpan part = part_on_line(frame->text, frame->span, line);

		if (cut && line == first + LINES_BEFORE_CUT) {
			camp_buf_printf(out, "%s...%s\n", style->gutter, style->off);
			line = last - 1;
			continue;
		}
		/* A blank line between marked ones is left out: it has nothing to show. */
		if (part.start < part.end || first == last || line == first)
			add_row(out, frame, style, line, part);
	}
}
