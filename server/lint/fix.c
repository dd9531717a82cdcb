/* Fixes: edits that rules attach to what they report. Those that add words stand in fix_words.c. */
#include "lint/run.h"

#include "base/utf8.h"

/* Widths to which people wrap text, in characters. */
#define WIDTH_LEAST 80
#define WIDTH_MOST 140

CampEdit *camp_draft_add_fix(CampDraft *draft, CampFixKind kind, CampStr title, size_t edit_count) {
	size_t room = sizeof draft->fixes / sizeof *draft->fixes;
	if (draft->finding.fix_count == room) {
		return NULL;
	}
	CampEdit *edits = CAMP_ARENA_ARRAY(draft->lint->arena, CampEdit, edit_count);
	draft->fixes[draft->finding.fix_count++] = (CampFix){ title, kind, edits, edit_count };
	return edits;
}

void camp_fix_replace(CampDraft *draft, CampFixKind kind, const char *title, CampSpan span, CampStr replacement) {
	CampArena *arena = draft->lint->arena;
	CampEdit *edit = camp_draft_add_fix(draft, kind, camp_arena_copy(arena, camp_str(title)), 1);
	if (edit) {
		*edit = (CampEdit){ draft->finding.path, span, camp_arena_copy(arena, replacement) };
	}
}

CampStr camp_line_indentation(const CampLint *lint, uint32_t at) {
	uint32_t start = at;
	while (start > 0 && lint->source.ptr[start - 1] != '\n' && lint->source.ptr[start - 1] != '\r') {
		start--;
	}
	uint32_t end = start;
	while (end < lint->source.len && camp_is_blank((unsigned char)lint->source.ptr[end])) {
		end++;
	}
	return camp_str_slice(lint->source, start, end);
}

/* The width to which a text block is wrapped: that of its longest line, but no less than WIDTH_LEAST. */
static size_t wrapped_width(CampStr block) {
	size_t width = WIDTH_LEAST;
	CampStr line;
	while (camp_str_next_piece(&block, '\n', &line)) {
		size_t length = camp_utf8_count(line);
		/* one that an address or a long sentence makes longer than anybody wraps tells nothing */
		width = length > width && length <= WIDTH_MOST ? length : width;
	}
	return width;
}

bool camp_line_overflows(const CampLint *lint, const CampValue *value, uint32_t at, bool rest, size_t added) {
	CampStr block = camp_str_slice(lint->source, value->span.start, value->span.end);
	uint32_t start = at;
	uint32_t end = at;
	while (!rest && start > 0 && lint->source.ptr[start - 1] != '\n') {
		start--;
	}
	while (end < lint->source.len && lint->source.ptr[end] != '\n') {
		end++;
	}
	size_t indentation = rest ? camp_line_indentation(lint, at).len : 0;
	return indentation + camp_utf8_count(camp_str_slice(lint->source, start, end)) + added > wrapped_width(block);
}

CampStr camp_field_indentation(const CampLint *lint, const CampBlock *block) {
	CampStr outer = camp_line_indentation(lint, block->span.start);
	if (block->attribute_count > 0) {
		CampStr inner = camp_line_indentation(lint, block->attributes[0].span.start);
		if (inner.len > outer.len) {
			return inner;
		}
	}
	CampStr step = camp_str_starts_with(outer, CAMP_LIT("\t")) ? CAMP_LIT("\t") : CAMP_LIT("  ");
	return camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(outer), CAMP_FMT(step));
}

/* Behind the last thing in the block, on a line of its own. */
void camp_fix_add_field(CampDraft *draft, CampFixKind kind, const CampBlock *block, const char *name, CampStr value) {
	const CampLint *lint = draft->lint;
	if (!block->closed) {
		return;
	}
	CampStr indentation = camp_field_indentation(lint, block);
	uint32_t end = block->body.end;
	while (end > block->body.start && camp_is_space((unsigned char)lint->source.ptr[end - 1])) {
		end--;
	}
	CampStr body = camp_str_slice(lint->source, block->body.start, block->body.end);
	bool one_line = body.len == 0 || (!memchr(body.ptr, '\n', body.len) && !memchr(body.ptr, '\r', body.len));
	CampEdit *edit = camp_draft_add_fix(draft, kind, camp_arena_printf(lint->arena, "Add %s", name), 1);
	if (!edit) {
		return;
	}
	/* A comment may end the last line, so the field goes on the next. */
	CampStr closing = one_line ? camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(lint->line_break),
	                                               CAMP_FMT(camp_line_indentation(lint, block->span.start)))
	                           : (CampStr){ NULL, 0 };
	CampStr text = camp_arena_printf(lint->arena, "%.*s%.*s%s: %.*s%.*s", CAMP_FMT(lint->line_break),
	                                 CAMP_FMT(indentation), name, CAMP_FMT(value), CAMP_FMT(closing));
	*edit = (CampEdit){ .span = { end, one_line ? block->body.end : end }, .replacement = text };
}
