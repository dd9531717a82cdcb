/* Lists of keywords: opt_in_keywords, opt_out_keywords, help_keywords. */
#ifndef CAMP_RULES_KEYWORDS_H
#define CAMP_RULES_KEYWORDS_H

#include "lint/rule.h"

#define CAMP_KEYWORD_LISTS 3
extern const char *const camp_keyword_lists[CAMP_KEYWORD_LISTS];

/* The list of a field, or NULL when it is absent, broken or no list. */
const CampValue *camp_rules_keywords(const CampLint *lint, const char *field);
/* The word of an item: a name, or a string without escapes. */
CampStr camp_rules_keyword(const CampValue *item);
/* Reports a list that lacks the word, with a fix that puts it first. */
void camp_rules_check_keyword(CampLint *lint, const CampRule *rule, const char *field, const char *word);
/* Adds `words` (as they are to stand in the file) to the front of a list. */
void camp_rules_fix_prepend(CampLint *lint, CampDraft *draft, const char *title, const CampValue *list, CampStr words);
/* Words and the answer to them, or an answer and its words. */
typedef struct CampHalf {
	const char *field;       /* that may be missing: "opt_out_message" */
	const char *counterpart; /* "opt_out_keywords" */
	const char *handling;    /* the field by which a campaign leaves both to the provider */
	const char *words;       /* of a list what a fix writes; NULL: the field is a message */
} CampHalf;

/* Reports a half that is missing beside the other, or altogether where a provider wants both from everybody. */
void camp_rules_check_half(CampLint *lint, const CampRule *rule, const CampHalf *half);

#endif
