#include "format/format.h"

#include "format/layout.h"

typedef struct Formatter {
	CampArena *arena;
	const CampText *text;
	CampStr bytes;
	CampStr line_break;
	CampLayout layout;
	CampSpan within;
	uint32_t indent; /* of the line that is being laid out */
	CAMP_VEC(CampTextEdit) edits;
} Formatter;

static uint32_t count_blanks(CampStr s) {
	uint32_t count = 0;

	while (count < s.len && camp_is_blank((unsigned char)s.ptr[count]))
		count++;
	return count;
}

/* Only blanks, line breaks and commas are ever changed. */
static bool is_space_between(CampStr gap) {
	for (size_t i = 0; i < gap.len; i++) {
		if (!camp_is_space((unsigned char)gap.ptr[i]) && gap.ptr[i] != ',')
			return false;
	}
	return true;
}

static void replace(Formatter *formatter, CampSpan span, CampStr replacement) {
	if (!camp_str_equal(camp_str_slice(formatter->bytes, span.start, span.end), replacement))
		camp_vec_push(&formatter->edits, (CampTextEdit){ span, replacement });
}

static CampStr spaces(Formatter *formatter, uint32_t count) {
	return camp_arena_printf(formatter->arena, "%*s", (int)count, "");
}

static CampStr gap_text(Formatter *formatter, CampGap gap) {
	const char *comma = gap.comma ? "," : "";
	CampStr line_break = formatter->line_break;

	if (gap.breaks == 0)
		return camp_arena_printf(formatter->arena, "%s%s", comma, gap.space ? " " : "");
	return camp_arena_printf(formatter->arena, "%s%.*s%.*s%*s", comma, gap.breaks > 1 ? (int)line_break.len : 0,
	                         line_break.ptr, CAMP_FMT(line_break), (int)gap.indent, "");
}

/* Blanks in front of a text block's line, or SIZE_MAX when there is nothing else on it. */
static size_t depth_of_line(const Formatter *formatter, uint32_t line, uint32_t end) {
	CampSpan span = camp_text_line_span(formatter->text, line);
	uint32_t blanks = count_blanks(camp_text_slice(formatter->text, span));

	return span.start + blanks >= (span.end < end ? span.end : end) ? SIZE_MAX : blanks;
}

/* Moves the lines of a text block as one, so that the words keep their places among each other. */
static void move_text(Formatter *formatter, CampSpan block) {
	uint32_t first = camp_text_line_of(formatter->text, block.start) + 1;
	uint32_t last = camp_text_line_of(formatter->text, block.end);
	uint32_t quotes = block.end - 3;
	uint32_t wanted = formatter->indent + CAMP_FORMAT_STEP;
	size_t common = SIZE_MAX;

	for (uint32_t line = first; line <= last; line++) {
		size_t depth = depth_of_line(formatter, line, quotes);

		common = depth < common ? depth : common;
	}
	for (uint32_t line = first; line <= last; line++) {
		CampSpan span = camp_text_line_span(formatter->text, line);
		size_t depth = depth_of_line(formatter, line, quotes);
		uint32_t blanks = count_blanks(camp_text_slice(formatter->text, span));
		bool is_empty = depth == SIZE_MAX && line < last;

		span.end = span.start + (depth == SIZE_MAX ? blanks : (uint32_t)common);
		replace(formatter, span, is_empty ? (CampStr){ "", 0 } : spaces(formatter, wanted));
	}
}

static bool is_within(const Formatter *formatter, uint32_t element) {
	CampSpan span = formatter->layout.elements.items[element];

	return formatter->within.start <= span.start && span.end <= formatter->within.end;
}

static void lay_out_piece(Formatter *formatter, size_t index) {
	const CampPiece *piece = &formatter->layout.pieces.items[index];
	const CampPiece *before = index > 0 ? piece - 1 : NULL;
	bool marked = camp_str_starts_with(formatter->bytes, CAMP_LIT("\xEF\xBB\xBF"));
	CampSpan gap = { before ? before->span.end : marked ? 3 : 0, piece->span.start };
	CampStr now = camp_str_slice(formatter->bytes, gap.start, gap.end);
	bool wanted = is_within(formatter, piece->element) && (!before || is_within(formatter, before->element));

	if (piece->gap.keep || !wanted || !is_space_between(now)) {
		uint32_t line = camp_text_line_of(formatter->text, gap.end);

		formatter->indent = count_blanks(camp_text_slice(formatter->text, camp_text_line_span(formatter->text, line)));
	} else {
		formatter->indent = piece->gap.breaks > 0 || !before ? piece->gap.indent : formatter->indent;
		replace(formatter, gap, gap_text(formatter, piece->gap));
	}
	if (piece->is_text_block && is_within(formatter, piece->element))
		move_text(formatter, piece->span);
}

/* Behind the last piece: one line break where there is any. */
static void lay_out_end(Formatter *formatter) {
	const CampPiece *last = &formatter->layout.pieces.items[formatter->layout.pieces.count - 1];
	CampSpan gap = { last->span.end, (uint32_t)formatter->bytes.len };
	CampStr now = camp_str_slice(formatter->bytes, gap.start, gap.end);
	bool breaks = camp_text_line_of(formatter->text, gap.start) < camp_text_line_of(formatter->text, gap.end);

	if (!last->gap.keep && formatter->within.end >= gap.end && is_within(formatter, last->element) &&
	    is_space_between(now))
		replace(formatter, gap, breaks ? formatter->line_break : (CampStr){ "", 0 });
}

static const CampTextEdit *finish(Formatter *formatter, size_t *count) {
	CampTextEdit *edits = CAMP_ARENA_ARRAY(formatter->arena, CampTextEdit, formatter->edits.count + 1);

	*count = formatter->edits.count;
	if (*count > 0)
		memcpy(edits, formatter->edits.items, *count * sizeof *edits);
	camp_vec_release(&formatter->edits);
	camp_layout_release(&formatter->layout);
	return edits;
}

bool camp_format_fits(CampStr text) {
	return camp_syntax_fits(text);
}

const CampTextEdit *camp_format(CampArena *arena, const CampText *text, CampSpan within, size_t *count) {
	Formatter formatter = { .arena = arena, .text = text, .bytes = camp_text_bytes(text), .within = within };
	CampParser *parser = camp_syntax_fits(formatter.bytes) ? camp_parser_new() : NULL;
	CampSyntax *syntax;

	*count = 0;
	if (!parser)
		return NULL;
	formatter.line_break = camp_arena_copy(arena, camp_text_line_break(text));
	syntax = camp_syntax_new(parser, formatter.bytes);
	camp_layout_make(&formatter.layout, arena, text, syntax, within);
	for (size_t i = 0; i < formatter.layout.pieces.count; i++)
		lay_out_piece(&formatter, i);
	if (formatter.layout.pieces.count > 0)
		lay_out_end(&formatter);
	camp_syntax_free(syntax);
	camp_parser_free(parser);
	return finish(&formatter, count);
}
