#include "text/edit.h"

#include "base/memory.h"

#include <assert.h>
#include <string.h>

static bool is_insertion(const CampTextEdit *edit) {
	return edit->span.start == edit->span.end;
}

static bool comes_after(const CampTextEdit *a, const CampTextEdit *b) {
	if (a->span.start != b->span.start)
		return a->span.start > b->span.start;
	return !is_insertion(a) && is_insertion(b);
}

static void merge(const CampTextEdit *left, const CampTextEdit *middle, const CampTextEdit *end, CampTextEdit *out) {
	const CampTextEdit *right = middle;

	while (left < middle && right < end)
		*out++ = comes_after(left, right) ? *right++ : *left++;
	while (left < middle)
		*out++ = *left++;
	while (right < end)
		*out++ = *right++;
}

static size_t smaller(size_t a, size_t b) {
	return a < b ? a : b;
}

/* A merge sort, because qsort may change the order of insertions at one place. */
void camp_edits_sort(CampTextEdit *edits, size_t count) {
	CampTextEdit *spare = camp_alloc_array(count, sizeof *spare);

	for (size_t width = 1; width < count; width *= 2) {
		for (size_t start = 0; start < count; start += width * 2)
			merge(edits + start, edits + smaller(start + width, count), edits + smaller(start + width * 2, count),
			      spare + start);
		memcpy(edits, spare, count * sizeof *spare);
	}
	camp_free(spare);
}

bool camp_edits_disjoint(const CampTextEdit *edits, size_t count) {
	for (size_t i = 1; i < count; i++)
		if (edits[i - 1].span.end > edits[i].span.start)
			return false;
	return true;
}

void camp_edits_apply(CampStr text, const CampTextEdit *edits, size_t count, CampBuf *out) {
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		CampSpan span = edits[i].span;

		assert(at <= span.start && span.start <= span.end && span.end <= text.len);
		camp_buf_add(out, (CampStr){ text.ptr + at, span.start - at });
		camp_buf_add(out, edits[i].replacement);
		at = span.end;
	}
	camp_buf_add(out, (CampStr){ text.ptr + at, text.len - at });
}
