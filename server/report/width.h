/* How many columns of a terminal a character takes. Our own table, because the C library's depends on the locale. */
#ifndef CAMP_REPORT_WIDTH_H
#define CAMP_REPORT_WIDTH_H

#include "base/str.h"

#define CAMP_TAB_WIDTH 4u

/* 0 for marks that combine, 2 for wide characters and emoji, else 1. Controls count 1. */
unsigned camp_width(uint32_t code_point);
/* The columns of a text without tabs. Emoji that a joiner makes one of count as their parts, as in most terminals. */
size_t camp_width_of(CampStr text);

#endif
