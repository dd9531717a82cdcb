/*
 * Words on an HTML page. Whatever comes from a file, a name or a message goes through here: made plain by
 * report/plain.h, as for a terminal, and then escaped, so that it is nothing but text in an element and in a quoted
 * attribute alike.
 */
#ifndef CAMP_PREVIEW_HTML_H
#define CAMP_PREVIEW_HTML_H

#include "base/buf.h"
#include "base/str.h"

/* On one line: a line break shows as "<U+000A>", like every other control character. */
void camp_html_text(CampBuf *out, CampStr text);
/* The same with line breaks kept. */
void camp_html_lines(CampBuf *out, CampStr text);
/* A name of the language as words: "opt_out" as "opt out". */
void camp_html_name(CampBuf *out, const char *name);
/* On one line, with names between backquotes as code: a rule's words, and messages. */
void camp_html_named(CampBuf *out, CampStr words);
/* A web address as a link that shows where it leads; one that is no plain http or https address stays text. */
void camp_html_address(CampBuf *out, CampStr address);

#endif
