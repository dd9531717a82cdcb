/*
 * Text for people, as Markdown or as plain text. Words from a file are escaped, so that they can make no link, no
 * picture and no HTML; our own words may use `code` and **bold**, which plain text goes without.
 */
#ifndef CAMP_IDE_MARKUP_H
#define CAMP_IDE_MARKUP_H

#include "base/arena.h"
#include "base/buf.h"

typedef struct CampMarkup {
	CampBuf buf;
	bool markdown;
} CampMarkup;

void camp_markup_init(CampMarkup *markup, bool markdown);
/* What was written, in `arena`; the markup is released. */
CampStr camp_markup_finish(CampMarkup *markup, CampArena *arena);

void camp_markup_own(CampMarkup *markup, const char *markdown); /* our words, NULL: nothing */
void camp_markup_text(CampMarkup *markup, CampStr text);        /* a file's words, on one line */
void camp_markup_quote(CampMarkup *markup, CampStr text);       /* the same in quotation marks, shortened */
void camp_markup_bold(CampMarkup *markup, CampStr text);
void camp_markup_code(CampMarkup *markup, CampStr name); /* a name of the language, which has no line break */
void camp_markup_link(CampMarkup *markup, CampStr text, const char *address); /* `address` is ours */
void camp_markup_paragraph(CampMarkup *markup);                               /* ends a paragraph, if one was begun */
void camp_markup_rule(CampMarkup *markup);             /* parts what stands before from what follows */
void camp_markup_item(CampMarkup *markup);             /* begins an item of a list */
void camp_markup_check(CampMarkup *markup, bool done); /* begins an item with a box */
void camp_markup_number(CampMarkup *markup, uint32_t number);

#endif
