/*
 * Where a command's words go. Text gathers in a buffer and leaves in whole pieces, so that a report is not torn apart
 * and so that a full disk or a closed pipe is noticed, once, and ends in the exit code.
 */
#ifndef CAMP_REPORT_OUTPUT_H
#define CAMP_REPORT_OUTPUT_H

#include "base/buf.h"

#define CAMP_OUTPUT_KEPT (-2) /* not -1, which is what a call that failed leaves */

typedef struct CampOutput {
	CampBuf text; /* append here; always whole lines when it is flushed */
	int file;     /* descriptor; CAMP_OUTPUT_KEPT: none, all of the text is kept */
	bool color;   /* for camp_style */
	bool guarded; /* a CI runner reads along: commands in the text are broken, see plain.h */
	int error;    /* errno of the first write that failed, or 0 */
} CampOutput;

void camp_output_init(CampOutput *output, int file);
void camp_output_release(CampOutput *output); /* does not flush */
/* Writes what has gathered. Gives false, now and ever after, when a write failed. */
bool camp_output_flush(CampOutput *output);
/* Likewise, but only once a good deal has gathered: call it between findings or files. */
void camp_output_drain(CampOutput *output);

/* The colours of a report. Each is a terminal sequence or "", so that printing needs no condition. */
typedef struct CampStyle {
	const char *error;
	const char *warning;
	const char *information;
	const char *hint;
	const char *added;
	const char *removed;
	const char *bold;
	const char *dim;
	const char *gutter;
	const char *off;
} CampStyle;

CampStyle camp_style(bool color);
const char *camp_style_of(const CampStyle *style, CampSeverity severity);
/* "error", "warning", "information", "hint". */
const char *camp_severity_name(CampSeverity severity);
/* What a report for people calls a finding of that severity: "note" for information, the others by their names. */
const char *camp_severity_label(CampSeverity severity);

/* Appends `text` (ours, or made plain) in words, lines no wider than `width` columns where words allow; every line
 * after the first begins with `indent`. No line break at the end. */
void camp_print_wrapped(CampBuf *out, CampStr text, CampStr indent, size_t first_column, size_t width);
/* "1 error", "3 errors". */
void camp_print_count(CampBuf *out, size_t count, const char *one, const char *many);
/* "1 error, 2 warnings, 1 note, 3 hints": how many there are of each severity, by which `counts` are indexed. Those of which there
 * are none are left out; false, with nothing appended, when there are none at all. */
bool camp_print_counts(CampBuf *out, const size_t counts[CAMP_HINT + 1]);
/* "8 MiB", "9.5 MiB", "512 bytes". */
void camp_print_size(CampBuf *out, uint64_t bytes);

#define CAMP_PAGE_WIDTH 100u

#endif
