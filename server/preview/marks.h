/*
 * A text with some of its words marked: what is recognised in them, with its name, and what a finding is about, with its
 * number. Marks may overlap in any way; the text is cut where one begins or ends, and each label stands where its words
 * end. A mark is told apart by its underline and its label, not by colour alone.
 */
#ifndef CAMP_PREVIEW_MARKS_H
#define CAMP_PREVIEW_MARKS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "model/page_looks.h"

typedef enum CampMarkKind {
	CAMP_MARK_ELEMENT,     /* words that say an element: labelled with its name */
	CAMP_MARK_PLACEHOLDER, /* [CODE] */
	CAMP_MARK_FINDING,     /* words that cause a finding: labelled with its number */
	CAMP_MARK_LOOK         /* how the words of a page look, or that nobody sees them */
} CampMarkKind;

typedef struct CampMark {
	CampSpan span; /* bytes of the text, not empty, within it */
	CampMarkKind kind;
	const char *name; /* of an element: "opt_out" */
	size_t section;   /* of a finding: the number of the section ... */
	size_t number;    /* ... and its own, which make up the place that the label leads to */
	CampSeverity severity;
	CampLookKind look;
} CampMark;

typedef CAMP_VEC(CampMark) CampMarks;

/* The class that stands for a severity in style.css: "error", "warning" or "note". */
const char *camp_mark_class(CampSeverity severity);
/* By where they begin. */
void camp_marks_sort(CampMarks *marks);
/* The bytes `span` of `text` with marks, sorted, that begin in it; what reaches beyond its end is cut. */
void camp_marked_text(CampBuf *out, CampStr text, CampSpan span, const CampMark *marks, size_t count);

#endif
