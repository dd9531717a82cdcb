/*
 * Text from outside (files, file names, arguments) made fit for a terminal and for the log of a CI runner. Everything
 * that a person is shown and that we did not write ourselves goes through here; nothing else makes it harmless.
 */
#ifndef CAMP_REPORT_PLAIN_H
#define CAMP_REPORT_PLAIN_H

#include "base/buf.h"

/* Appends `text` on one line: control characters, invisible characters that reorder or hide others, line breaks and
 * bytes that are not UTF-8 show as "<U+001B>" or "<FF>". A tab shows as one blank. */
void camp_plain_add(CampBuf *out, CampStr text);
/* One code point likewise; `length` bytes at `offset` of `text` are it, as camp_utf8_decode gives them. */
void camp_plain_add_code_point(CampBuf *out, CampStr text, size_t offset, size_t length);
/* How many bytes from `offset` on are printable ASCII: most of any text, and nothing to look at one by one. */
size_t camp_plain_run(CampStr text, size_t offset);
/* Whether a code point is shown as "<U+...>" instead of itself. */
bool camp_plain_hides(uint32_t code_point);

/* Breaks what a CI runner would take for a command, whatever parts the lines were put together from: `##[` anywhere,
 * also with a word before the bracket (Azure Pipelines `##vso[`, TeamCity `##teamcity[`), and `::` at the start of a
 * line, also where the runner sees one because it ignores blanks or characters without width. A backslash shows where. */
void camp_plain_guard(CampStr text, CampBuf *out);
/* Whether camp_plain_guard would change the text. */
bool camp_plain_commands(CampStr text);

#endif
