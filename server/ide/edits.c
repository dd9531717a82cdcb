#include "ide/edits.h"

#include "base/utf8.h"

CampDoc *camp_edits_applied(CampDoc *doc, const CampEdit *edits, size_t count) {
	CampDoc *next = NULL;

	for (size_t i = count; i > 0; i--) {
		CampDoc *newer = camp_doc_splice(next ? next : doc, edits[i - 1].span, edits[i - 1].replacement);

		camp_doc_free(next);
		next = newer;
	}
	return next;
}

CampEdit camp_edit_between(CampArena *arena, CampStr path, CampStr before, CampStr after) {
	size_t least = before.len < after.len ? before.len : after.len;
	size_t head = 0;
	size_t tail = 0;

	while (head < least && before.ptr[head] == after.ptr[head])
		head++;
	if (head < before.len)
		head = camp_utf8_floor(before, head);
	if (head > 0 && before.ptr[head - 1] == '\r') /* no position stands within a line break */
		head--;
	while (tail < least - head && before.ptr[before.len - tail - 1] == after.ptr[after.len - tail - 1])
		tail++;
	while (tail > 0 && camp_utf8_floor(before, before.len - tail) != before.len - tail)
		tail--;
	if (tail > 0 && before.ptr[before.len - tail] == '\n')
		tail--;
	return (CampEdit){ path,
		               { (uint32_t)head, (uint32_t)(before.len - tail) },
		               camp_arena_copy(arena, camp_str_slice(after, head, after.len - tail)) };
}

CampStr camp_indentation_at(CampStr text, uint32_t at) {
	uint32_t start = at;
	uint32_t end;

	while (start > 0 && text.ptr[start - 1] != '\n' && text.ptr[start - 1] != '\r')
		start--;
	end = start;
	while (end < text.len && camp_is_blank((unsigned char)text.ptr[end]))
		end++;
	return camp_str_slice(text, start, end);
}

CampStr camp_indentation_deeper(CampArena *arena, CampStr indentation) {
	return camp_arena_printf(arena, "%.*s%s", CAMP_FMT(indentation),
	                         camp_str_starts_with(indentation, CAMP_LIT("\t")) ? "\t" : "  ");
}
