/*
 * A legal page in a file of the project: privacy policy or terms, as Markdown, HTML or plain text. Its prose is what
 * a reader of the published page sees; headings, list items and paragraphs end sentences.
 */
#ifndef CAMP_MODEL_PAGE_H
#define CAMP_MODEL_PAGE_H

#include "base/arena.h"
#include "prose/prose.h"

typedef enum CampPageFormat { CAMP_PAGE_PLAIN, CAMP_PAGE_MARKDOWN, CAMP_PAGE_HTML } CampPageFormat;

typedef struct CampPage {
	CampArena arena;
	CampStr path;
	CampStr source; /* the file's bytes: what spans of findings and edits count in */
	CampPageFormat format;
	CampProse prose;
	uint64_t hash; /* of `source` */
	uint32_t references;
} CampPage;

/* By the path's extension: md, markdown, mdx; html, htm, xhtml; anything else is plain text. One reference. */
CampPage *camp_page_new(CampStr path, CampStr bytes);
/* Whether a file of that name looks like a page: it has one of those extensions, or that of plain text. */
bool camp_page_is_named(CampStr path);
CampPage *camp_page_retain(CampPage *page);
void camp_page_release(CampPage *page);

/* Used by the readers of the formats: text, and where each stretch of it stands. */
typedef struct CampPageWriter CampPageWriter;
void camp_page_write(CampPageWriter *writer, CampStr text, uint32_t source, uint32_t source_length, bool atom);
void camp_page_break(CampPageWriter *writer, uint32_t source); /* ends the paragraph */
/* The length of the settings of a site generator (Jekyll, Hugo) at the top of a page, between two lines of marks: nobody
 * sees them. */
size_t camp_page_front_matter(CampStr source);
void camp_page_read_html(CampPageWriter *writer, CampStr source);
/* Whether a page may be given to the HTML parser; one that may not has its words read, tags left out. */
bool camp_page_is_tame(CampStr source);
void camp_page_read_words(CampPageWriter *writer, CampStr source);

#endif
