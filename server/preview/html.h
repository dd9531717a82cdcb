/*
 * HTML pages, and words on them. Whatever comes from a file, a name or a message goes through here: made plain by
 * report/plain.h, as for a terminal, and then escaped, so that it is nothing but text in an element and in a quoted
 * attribute alike.
 */
#ifndef CAMP_PREVIEW_HTML_H
#define CAMP_PREVIEW_HTML_H

#include "base/buf.h"
#include "base/str.h"

/* From the first line of a page to the link that skips to the element `content`: nothing is loaded by the page, nothing
 * runs, nothing is sent, and no style but our own counts, whatever its texts hold. `title` is text, what follows it is
 * ours. */
void camp_html_page_open(CampBuf *out, CampStr title, const char *after_title, const char *skip);
/* From the footer on. `also` is markup of our own for its end. */
void camp_html_page_close(CampBuf *out, const char *also);

/* On one line: a line break shows as "<U+000A>", like every other control character. */
void camp_html_text(CampBuf *out, CampStr text);
/* The same with line breaks kept. */
void camp_html_lines(CampBuf *out, CampStr text);
/* A name of the language as words: "opt_out" as "opt out". */
void camp_html_name(CampBuf *out, const char *name);
/* On one line, with names between backquotes as code: a rule's words, and messages. */
void camp_html_named(CampBuf *out, CampStr words);
/* A code of a provider; one that answers in sentences, in quotes. */
void camp_html_code(CampBuf *out, CampStr code, bool resubmittable);
/* A web address as a link that shows where it leads; one that is no plain http or https address stays text. */
void camp_html_address(CampBuf *out, CampStr address);

#endif
