/*
 * A file's text: its bytes, where its lines start, and positions in the encodings that editors and reports count in.
 *
 * A line break is LF, CR LF, or a lone CR, as in the Language Server Protocol. A CampText is immutable while it has owners;
 * only its last one may have it edited, and gives it up for that. One thread at a time has it.
 */
#ifndef CAMP_TEXT_TEXT_H
#define CAMP_TEXT_TEXT_H

#include "base/str.h"

typedef struct CampText CampText;

/* Copies `bytes` (at most UINT32_MAX - 1 of them; any bytes, valid UTF-8 or not). Free with camp_text_free. */
CampText *camp_text_new(CampStr bytes);
CampText *camp_text_retain(const CampText *text); /* one more owner, who frees it too; within one thread */
void camp_text_free(CampText *text);
/* A new text in which the bytes `span` (within the text) are replaced by `replacement`. `text` stays as it is. */
CampText *camp_text_splice(const CampText *text, CampSpan span, CampStr replacement);
/* The same of a text that its owner is done with: `text` is freed, and so is every view of it. Its bytes are edited where they
 * lie, so that a large text is neither copied nor held twice, unless somebody else owns it too: then it stays as it is.
 * `replacement` may look into it. */
CampText *camp_text_edit(CampText *text, CampSpan span, CampStr replacement);

/* What of `old` is replaced by what of `new`: they are equal before and behind it. Both empty when the texts are equal. */
CampSpan camp_text_difference(CampStr old, CampStr new, CampStr *replacement);

CampStr camp_text_bytes(const CampText *text); /* NUL-terminated beyond its length */
CampStr camp_text_slice(const CampText *text, CampSpan span);
uint32_t camp_text_line_count(const CampText *text); /* at least 1; a final line break opens one more, empty line */
uint32_t camp_text_line_of(const CampText *text, uint32_t offset);  /* line from 0 */
uint32_t camp_text_line_start(const CampText *text, uint32_t line); /* of a line past the end: the text's length */
/* The line's bytes without its line break. */
CampSpan camp_text_line_span(const CampText *text, uint32_t line);
/* The line break that a text of this file's style ends lines with: that of the first line, "\n" when there is none. */
CampStr camp_text_line_break(const CampText *text);

/* What a column counts. */
typedef enum CampEncoding {
	CAMP_UTF8,  /* bytes */
	CAMP_UTF16, /* UTF-16 code units: the protocol's default */
	CAMP_UTF32  /* Unicode code points */
} CampEncoding;

/* Line and column from 0. Only made from an offset and an encoding. */
typedef struct CampPos {
	uint32_t line;
	uint32_t column;
} CampPos;

/* The position of an offset. Within a character it is the character's start; within CR LF, the line's end. Takes the time
 * that the line takes up to the offset, or, on a long line, from there to the place that was asked for last. */
CampPos camp_text_position(const CampText *text, uint32_t offset, CampEncoding encoding);
/* The offset of a position. A column past the line's end is the line's end before its line break; a line past the
 * last is the text's end; a column within a character is the character's start. Never fails, never overflows. */
uint32_t camp_text_offset(const CampText *text, CampPos position, CampEncoding encoding);

#endif
