/*
 * How a legal page looks to whoever reads it: which paragraphs are headings and items of lists, which words are strong or a
 * link, and which bytes of its prose only shape it, as the asterisks of Markdown do. Checks read the prose as it is; this is
 * for showing it.
 */
#ifndef CAMP_MODEL_PAGE_LOOKS_H
#define CAMP_MODEL_PAGE_LOOKS_H

#include "base/vec.h"
#include "model/page.h"

typedef enum CampLookKind {
	CAMP_LOOK_HEADING, /* a paragraph */
	CAMP_LOOK_ITEM,    /* a paragraph: the first one of an item */
	CAMP_LOOK_HIDDEN,  /* bytes that nobody sees */
	CAMP_LOOK_STRONG,
	CAMP_LOOK_EMPHASIS,
	CAMP_LOOK_CODE,
	CAMP_LOOK_LINK,    /* the words of a link */
	CAMP_LOOK_ADDRESS, /* where the link before it leads; browsers do not show it, whoever reviews the page wants it */
	CAMP_LOOK_REFERENCE, /* "&amp;": prose/character_reference.h tells what is seen in its place */
	CAMP_LOOK_COUNT
} CampLookKind;

typedef struct CampLook {
	CampSpan span; /* bytes of the page's prose, not empty */
	CampLookKind kind;
	uint32_t number; /* of an item in a list that is counted; else 0 */
} CampLook;

typedef CAMP_VEC(CampLook) CampLooks;

/* Appends how the page looks, in no order: what is emphasised may hold what is emphasised. Of plain text nothing. */
void camp_page_looks(const CampPage *page, CampLooks *looks);

/* Parts of it: inline markup of a paragraph of Markdown, `span` in the prose, as CommonMark reads it (of HTML within it, tags
 * and comments are hidden; links by a label, `[terms][1]`, stay as they are written); and elements of an HTML page. */
void camp_markdown_looks(CampStr prose, CampSpan span, CampLooks *looks);
void camp_html_looks(const CampPage *page, CampLooks *looks);

#endif
