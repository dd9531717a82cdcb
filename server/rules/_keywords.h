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
/* Whether a campaign that gives `counterpart`, or whose provider asks for everything, has neither `field` nor leaves the
 * matter to the provider by `handling`. What was given alone is `*given`, or NULL. */
bool camp_rules_half_given(const CampLint *lint, const char *field, const char *counterpart, const char *handling,
                           const CampAttribute **given);

#endif
