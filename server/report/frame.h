/* A piece of a file with some of its words marked, as a report shows it to a person. */
#ifndef CAMP_REPORT_FRAME_H
#define CAMP_REPORT_FRAME_H

#include "report/output.h"
#include "text/text.h"

typedef struct CampFrame {
	const CampText *text;
	CampSpan span;          /* the words to mark; when empty the place itself */
	unsigned gutter;        /* columns for line numbers */
	char mark;              /* '^' for what a finding is about, '-' for what belongs to it */
	const char *mark_color; /* of camp_style */
} CampFrame;

/* The columns that the numbers of the marked lines need. */
unsigned camp_frame_gutter(const CampText *text, CampSpan span);
/* Appends the marked lines, each behind a gutter ("12 | "), with a line of marks below. Tabs are widened, wide
 * characters counted as such, lines that are too long are cut around the marked words; of many marked lines the
 * first and the last are shown. */
void camp_frame_add(CampBuf *out, const CampFrame *frame, const CampStyle *style);
/* Appends a gutter without number: "   |". No line break. */
void camp_frame_gap(CampBuf *out, unsigned gutter, const CampStyle *style);

#endif
