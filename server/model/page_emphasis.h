/* The runs of `*` and `_` in a paragraph of Markdown, and what they emphasise, by CommonMark's rules. */
#ifndef CAMP_MODEL_PAGE_EMPHASIS_H
#define CAMP_MODEL_PAGE_EMPHASIS_H

#include "model/page_looks.h"

typedef struct CampDelimiter {
	uint32_t start; /* in the prose; the run is what is left of it */
	uint32_t length;
	uint32_t whole; /* the length that it was written with */
	char mark;
	bool opens;
	bool closes;
	size_t before; /* neighbours among those that still count, in CampDelimiters; NO_DELIMITER at both ends */
	size_t after;
} CampDelimiter;

#define CAMP_NO_DELIMITER SIZE_MAX

typedef struct CampDelimiters {
	CAMP_VEC(CampDelimiter) all;
	size_t last; /* that still counts */
} CampDelimiters;

void camp_delimiters_init(CampDelimiters *delimiters);
void camp_delimiters_release(CampDelimiters *delimiters);
/* Takes in the run that begins at `at` of `text`; gives where it ends. */
uint32_t camp_delimiters_add(CampDelimiters *delimiters, CampStr text, uint32_t at);
/* Pairs those from `first` on, which no later run may be paired with, and appends what that emphasises and hides. `first`
 * is what `all.count` was in front of them. */
void camp_delimiters_pair(CampDelimiters *delimiters, size_t first, CampLooks *looks);

#endif
