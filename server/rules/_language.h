/* Letters and languages: what a reviewer cannot read. */
#ifndef CAMP_RULES_LANGUAGE_H
#define CAMP_RULES_LANGUAGE_H

#include "lint/rule.h"

/* Whether a text is mostly in another language than English, by its script and its small words. A text with its
 * English translation beside it is not. */
bool camp_rules_is_foreign(CampStr text);
/* The next run of emoji at or behind `*at`: moves `*at` to it. */
bool camp_rules_next_emoji(CampStr text, size_t *at, size_t *end);

#endif
