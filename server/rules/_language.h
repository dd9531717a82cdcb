/* What a reviewer cannot read. */
#ifndef CAMP_RULES_LANGUAGE_H
#define CAMP_RULES_LANGUAGE_H

#include "lint/rule.h"

/* The next run of emoji at or behind `*at`: moves `*at` to it. */
bool camp_rules_next_emoji(CampStr text, size_t *at, size_t *end);

#endif
