/*
 * What providers answer, remembered: asking all tables for a cause costs more than most checks, and the answer depends
 * only on the rule and the profile. One cache for each workspace.
 */
#ifndef CAMP_LINT_CODES_H
#define CAMP_LINT_CODES_H

#include "lint/rule.h"

typedef struct CampCodeCache {
	CampArena arena; /* of the codes */
	struct CampCodeEntry *entries;
	size_t capacity; /* a power of two, or 0 */
	size_t count;
} CampCodeCache;

void camp_code_cache_init(CampCodeCache *cache);
void camp_code_cache_release(CampCodeCache *cache);

/* The codes of what the rule finds, as camp_profile_codes gives them. They live as long as the cache. */
const CampCode *camp_code_cache_get(CampCodeCache *cache, const CampProfile *profile, const CampRule *rule,
                                    size_t *count);

#endif
