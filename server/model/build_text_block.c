/*
 * Text blocks: common indentation is stripped, one line break reads as a space, a blank line as a paragraph break. Each
 * stretch of source becomes a part, so that every decoded character knows where it stands.
 */
#include "model/build_internal.h"

#include "base/buf.h"

typedef struct Folder {
	CampBuilder *builder;
	CampStr source;
	CampSpan inner;
	uint32_t indentation; /* that all lines share */
	CAMP_VEC(CampPart) parts;
	bool good;
} Folder;

static bool is_break(char c) {
	return c == '\n' || c == '\r';
}

static uint32_t after_break(const Folder *folder, uint32_t at) {
	bool pair = folder->source.ptr[at] == '\r' && at + 1 < folder->inner.end && folder->source.ptr[at + 1] == '\n';
	return at + (pair ? 2 : 1);
}

static uint32_t skip_blanks(const Folder *folder, uint32_t at) {
	while (at < folder->inner.end && camp_is_blank((unsigned char)folder->source.ptr[at])) {
		at++;
	}
	return at;
}

static bool at_line_end(const Folder *folder, uint32_t at) {
	return at >= folder->inner.end || is_break(folder->source.ptr[at]);
}

/* The next line break before `end`, or `end`. */
static uint32_t find_break(CampStr source, uint32_t at, uint32_t end) {
	for (; end - at >= 8; at += 8) {
		uint64_t bytes = camp_eight_bytes(source.ptr + at);
		uint64_t breaks = camp_eight_equal(bytes, '\n') | camp_eight_equal(bytes, '\r');
		if (breaks) {
			return at + camp_eight_before(breaks);
		}
	}
	while (at < end && !is_break(source.ptr[at])) {
		at++;
	}
	return at;
}

/* The start of the next line of the block, or the block's end. */
static uint32_t next_line(const Folder *folder, uint32_t at) {
	at = find_break(folder->source, at, folder->inner.end);
	return at < folder->inner.end ? after_break(folder, at) : at;
}

static uint32_t common_indentation(const Folder *folder) {
	uint32_t common = UINT32_MAX;
	for (uint32_t line = next_line(folder, folder->inner.start); line < folder->inner.end;
	     line = next_line(folder, line)) {
		uint32_t first = skip_blanks(folder, line);
		if (!at_line_end(folder, first) && first - line < common) {
			common = first - line;
		}
	}
	return common == UINT32_MAX ? 0 : common;
}

/* Blanks before the first character of the line that holds `at`. */
static CampSpan line_indentation(CampStr source, uint32_t at) {
	uint32_t start = at;
	while (start > 0 && !is_break(source.ptr[start - 1])) {
		start--;
	}
	uint32_t end = start;
	while (end < source.len && camp_is_blank((unsigned char)source.ptr[end])) {
		end++;
	}
	return (CampSpan){ start, end };
}

/* Reports a run of lines that are not deeper than the line that opens the block, with the run as it should be. */
static uint32_t report_shallow_run(Folder *folder, uint32_t line, CampSpan opening) {
	CampBuf fixed;
	uint32_t start = line;
	uint32_t end = line;
	CampSpan shown = { skip_blanks(folder, line), line };
	camp_buf_init(&fixed, CAMP_BUF_MAX);
	while (line < folder->inner.end) {
		uint32_t first = skip_blanks(folder, line);
		uint32_t next = next_line(folder, line);
		if (at_line_end(folder, first) || first - line > opening.end - opening.start) {
			break;
		}
		shown.end = shown.end == start ? next : shown.end;
		camp_buf_add(&fixed, camp_str_slice(folder->source, opening.start, opening.end));
		camp_buf_add_c(&fixed, "  ");
		camp_buf_add(&fixed, camp_str_slice(folder->source, first, next));
		line = end = next;
	}
	while (shown.end > shown.start && camp_is_space((unsigned char)folder->source.ptr[shown.end - 1])) {
		shown.end--;
	}
	CampArena *arena = &folder->builder->item->arena;
	CampFault *fault = camp_build_fault(folder->builder, CAMP_FAULT_TEXT_BLOCK_INDENTATION, shown,
	                                    "lines of a text block are indented deeper than the line that opens it");
	fault->fix_title = CAMP_LIT("Indent the text");
	fault->fix_span = (CampSpan){ start, end };
	fault->fix_text = camp_arena_copy(arena, camp_buf_str(&fixed));
	camp_buf_release(&fixed);
	return line;
}

static void check_indentation(Folder *folder, uint32_t block_start) {
	CampSpan opening = line_indentation(folder->source, block_start);
	if (folder->indentation > opening.end - opening.start) {
		return; /* all lines are as deep as that */
	}
	uint32_t line = next_line(folder, folder->inner.start);
	while (line < folder->inner.end) {
		uint32_t first = skip_blanks(folder, line);
		bool shallow = !at_line_end(folder, first) && first - line <= opening.end - opening.start;
		line = shallow ? report_shallow_run(folder, line, opening) : next_line(folder, line);
	}
}

static void add_part(Folder *folder, CampPartKind kind, uint32_t start, uint32_t end, CampStr text) {
	CampPart part = { .kind = kind, .span = { start, end }, .text = text };
	camp_vec_push(&folder->parts, part);
}

/* A line break at `at`, with the blanks before it already left out from `from` on. Gives where the text goes on. */
static uint32_t fold(Folder *folder, uint32_t from, uint32_t at) {
	unsigned breaks = 0;
	uint32_t line = at;
	while (at < folder->inner.end && is_break(folder->source.ptr[at])) {
		line = after_break(folder, at);
		at = skip_blanks(folder, line);
		breaks++;
	}
	if (at >= folder->inner.end) {
		return at; /* blanks before the closing quotes */
	}
	uint32_t stripped = at - line < folder->indentation ? at : line + folder->indentation;
	if (folder->parts.count > 0) {
		add_part(folder, CAMP_PART_FOLD, from, stripped, breaks > 1 ? CAMP_LIT("\n\n") : CAMP_LIT(" "));
	}
	return stripped;
}

/* Plain text from `at` to `end`: runs within a line, and folds between lines. */
static void fold_plain(Folder *folder, uint32_t at, uint32_t end) {
	if (folder->parts.count == 0) {
		at = skip_blanks(folder, at) < end ? skip_blanks(folder, at) : end;
	}
	while (at < end) {
		uint32_t stop = find_break(folder->source, at, end);
		uint32_t trimmed = stop;
		bool line_ends = stop < end || stop == folder->inner.end;
		while (line_ends && trimmed > at && camp_is_blank((unsigned char)folder->source.ptr[trimmed - 1])) {
			trimmed--;
		}
		if (trimmed > at) {
			add_part(folder, CAMP_PART_TEXT, at, trimmed, camp_str_slice(folder->source, at, trimmed));
		}
		if (stop >= end) {
			return;
		}
		at = fold(folder, trimmed, stop);
	}
}

static void fold_children(Folder *folder, CampChildList children) {
	uint32_t at = folder->inner.start;
	for (size_t i = children.first; i < children.end; i++) {
		CampChild child = camp_lister_at(folder->builder->lister, i);
		if (child.type < CAMP_NODE_ESCAPE_SEQUENCE || child.type > CAMP_NODE_INVALID_INTERPOLATION) {
			continue;
		}
		CampSpan span = camp_build_span(folder->builder, child.node);
		CampPart part;
		fold_plain(folder, at, span.start);
		folder->good &= camp_build_part(folder->builder, child, &part);
		camp_vec_push(&folder->parts, part);
		at = span.end;
	}
	fold_plain(folder, at, folder->inner.end);
}

/* Text and references, as far as there are any. */
static void fold_references(Folder *folder, size_t references) {
	uint32_t at = folder->inner.start;
	for (; references > 0; references--) {
		uint32_t dollar = (uint32_t)camp_str_find(folder->source, CAMP_LIT("$"), at);
		uint32_t end = dollar + (uint32_t)camp_build_plain_reference(folder->source, dollar);
		fold_plain(folder, at, dollar);
		add_part(folder, CAMP_PART_INTERPOLATION, dollar, end, camp_str_slice(folder->source, dollar + 2, end - 1));
		at = end;
	}
	fold_plain(folder, at, folder->inner.end);
}

static void find_quotes(Folder *folder, CampChildList children, CampValue *value) {
	bool opened = false;
	for (size_t i = children.first; i < children.end; i++) {
		CampChild child = camp_lister_at(folder->builder->lister, i);
		if (child.type == CAMP_NODE_OTHER && !child.missing) {
			CampSpan quotes = camp_build_span(folder->builder, child.node);
			value->closed = opened;
			*(opened ? &folder->inner.end : &folder->inner.start) = opened ? quotes.start : quotes.end;
			opened = true;
		} else if (child.type == CAMP_NODE_ERROR || child.missing) {
			folder->good = false;
		}
	}
}

static void keep_parts(Folder *folder, CampValue *value) {
	value->inner = folder->inner;
	value->part_count = folder->parts.count;
	value->parts = CAMP_ARENA_ARRAY(&folder->builder->item->arena, CampPart, folder->parts.count);
	if (folder->parts.count) {
		memcpy((CampPart *)(uintptr_t)value->parts, folder->parts.items,
		       folder->parts.count * sizeof *folder->parts.items);
	}
	camp_vec_release(&folder->parts);
	if (value->closed) {
		check_indentation(folder, value->span.start);
	}
}

static Folder begin_folding(CampBuilder *builder, CampValue *value) {
	value->kind = CAMP_VALUE_TEXT_BLOCK;
	return (Folder){ .builder = builder, .source = builder->item->source, .inner = value->span, .good = true };
}

/* A closed block without escapes, whose every dollar sign begins a reference. */
bool camp_build_plain_text_block(CampBuilder *builder, CampValue *value) {
	CampStr text = camp_build_text(builder, value->span);
	bool closed = text.len >= 6 && camp_str_ends_with(text, CAMP_LIT("\"\"\""));
	size_t references = closed ? camp_build_count_references(text) : SIZE_MAX;
	if (references == SIZE_MAX) {
		return false;
	}
	Folder folder = begin_folding(builder, value);
	folder.inner = (CampSpan){ value->span.start + 3, value->span.end - 3 };
	folder.indentation = common_indentation(&folder);
	fold_references(&folder, references);
	keep_parts(&folder, value);
	return true;
}

void camp_build_text_block(CampBuilder *builder, CampNode node, CampValue *value) {
	Folder folder = begin_folding(builder, value);
	value->closed = false;
	CampChildList children = camp_lister_open(builder->lister, node);
	find_quotes(&folder, children, value);
	folder.indentation = common_indentation(&folder);
	fold_children(&folder, children);
	camp_lister_close(builder->lister, children);
	keep_parts(&folder, value);
	if (!value->closed) {
		CampSpan quotes = { value->span.start, value->span.start + 3 };
		camp_build_fault(builder, CAMP_FAULT_UNCLOSED_TEXT_BLOCK, quotes,
		                 "this text block is not closed: `\"\"\"` is missing at its end");
	}
}
