#include "lint/codes.h"

#include "base/hash.h"
#include "base/memory.h"

struct CampCodeEntry {
	const CampRule *rule; /* NULL: free */
	uint64_t profile;
	const CampCode *codes;
	size_t count;
};

CampCodeCache *camp_code_cache_new(void) {
	CampCodeCache *cache = camp_alloc(sizeof *cache);
	(void)pthread_mutex_init(&cache->lock, NULL); /* has nothing to fail for */
	camp_arena_init(&cache->arena);
	return cache;
}

void camp_code_cache_free(CampCodeCache *cache) {
	if (cache) {
		camp_free(cache->entries);
		camp_arena_release(&cache->arena);
		(void)pthread_mutex_destroy(&cache->lock);
		camp_free(cache);
	}
}

/* Profiles are made anew for each campaign; what counts is which providers they name, in which order, and the day. */
static uint64_t profile_key(const CampProfile *profile) {
	uint64_t key = camp_hash(CAMP_HASH_SEED, camp_str(profile->date));
	for (size_t i = 0; i < profile->provider_count; i++) {
		key = camp_hash_number(key, (uint64_t)(uintptr_t)profile->providers[i]);
	}
	return key;
}

static struct CampCodeEntry *entry_of(const CampCodeCache *cache, const CampRule *rule, uint64_t profile) {
	size_t at = (size_t)camp_hash_number(profile, (uint64_t)(uintptr_t)rule) & (cache->capacity - 1);
	while (cache->entries[at].rule && (cache->entries[at].rule != rule || cache->entries[at].profile != profile)) {
		at = (at + 1) & (cache->capacity - 1);
	}
	return &cache->entries[at];
}

static void grow(CampCodeCache *cache) {
	struct CampCodeEntry *old = cache->entries;
	size_t count = cache->capacity;
	cache->capacity = count ? count * 2 : 64;
	cache->entries = camp_alloc_array(cache->capacity, sizeof *cache->entries);
	for (size_t i = 0; i < count; i++) {
		if (old[i].rule) {
			*entry_of(cache, old[i].rule, old[i].profile) = old[i];
		}
	}
	camp_free(old);
}

static const char *cause_of(CampArena *arena, const CampRuleInfo *info) {
	if (!info->cause && info->field && info->element) {
		return camp_arena_printf(arena, "%s.%s", info->field, info->element).ptr;
	}
	return info->cause ? info->cause : info->name;
}

/* The lock is held. */
static const struct CampCodeEntry *look_up(CampCodeCache *cache, const CampProfile *profile, const CampRule *rule) {
	if ((cache->count + 1) * 2 > cache->capacity) {
		grow(cache);
	}
	uint64_t key = profile_key(profile);
	struct CampCodeEntry *entry = entry_of(cache, rule, key);
	if (!entry->rule) {
		*entry = (struct CampCodeEntry){ .rule = rule, .profile = key };
		entry->codes = camp_profile_codes(&cache->arena, profile, cause_of(&cache->arena, &rule->info), &entry->count);
		cache->count++;
	}
	return entry;
}

const CampCode *camp_code_cache_get(CampCodeCache *cache, const CampProfile *profile, const CampRule *rule,
                                    size_t *count) {
	(void)pthread_mutex_lock(&cache->lock);
	const struct CampCodeEntry *entry = look_up(cache, profile, rule);
	const CampCode *codes = entry->codes;
	*count = entry->count;
	(void)pthread_mutex_unlock(&cache->lock);
	return codes;
}
