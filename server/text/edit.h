/*
 * Edits of a text, and what a person sees of them. An edit is a span and its replacement, as in the public header
 * finding.h; several edits all speak of the same, unedited text.
 */
#ifndef CAMP_TEXT_EDIT_H
#define CAMP_TEXT_EDIT_H

#include "base/buf.h"

typedef struct CampTextEdit {
	CampSpan span;
	CampStr replacement;
} CampTextEdit;

/* Sorts by place; edits at the same place keep their order (an insertion at a place comes before a replacement there). */
void camp_edits_sort(CampTextEdit *edits, size_t count);
/* Whether no two of the sorted edits touch the same bytes. Insertions at one place do not conflict. */
bool camp_edits_disjoint(const CampTextEdit *edits, size_t count);
/* Writes `text` with the sorted, disjoint edits applied. */
void camp_edits_apply(CampStr text, const CampTextEdit *edits, size_t count, CampBuf *out);

/* A unified diff (three lines of context) that `git apply` accepts, with `a/path` and `b/path` headers; nothing when
 * the texts are equal. Keeps CR at line ends and says "\ No newline at end of file". Lines are compared by content;
 * time is O(lines * difference), with a bound beyond which the rest is shown as one replaced block. */
void camp_diff_unified(CampStr path, CampStr before, CampStr after, CampBuf *out);

/* The lines of `after` that are not in `before`, by the same comparison: spans of whole lines, in order; where lines only
 * went, an empty span between those that stood around them. Free with camp_free; NULL when the texts are equal. */
CampSpan *camp_diff_changes(CampStr before, CampStr after, size_t *count);

#endif
