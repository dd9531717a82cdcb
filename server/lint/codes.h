/*
 * What providers answer, remembered: asking all tables for a cause costs more than most checks, and the answer depends
 * only on the rule and the profile. One cache for each engine, whose workspaces may ask from several threads at a time.
 */
#ifndef CAMP_LINT_CODES_H
#define CAMP_LINT_CODES_H

#include "lint/rule.h"

#include <pthread.h>

typedef struct CampCodeCache {
	pthread_mutex_t lock; /* of all that follows */
	CampArena arena;      /* of the codes */
	struct CampCodeEntry *entries;
	size_t capacity; /* a power of two, or 0 */
	size_t count;
} CampCodeCache;

CampCodeCache *camp_code_cache_new(void);
void camp_code_cache_free(CampCodeCache *cache); /* NULL is allowed */

/* The codes of what the rule finds, as camp_profile_codes gives them. They live as long as the cache, and do not change. */
const CampCode *camp_code_cache_get(CampCodeCache *cache, const CampProfile *profile, const CampRule *rule,
                                    size_t *count);

#endif
