#include "lint/codes.h"

#include "base/hash.h"
#include "base/memory.h"

struct CampCodeEntry {
	const CampRule *rule; /* NULL: free */
	uint64_t profile;
	const CampCode *codes;
	size_t count;
};

void camp_code_cache_init(CampCodeCache *cache) {
	*cache = (CampCodeCache){ 0 };
	camp_arena_init(&cache->arena);
}

void camp_code_cache_release(CampCodeCache *cache) {
	camp_free(cache->entries);
	camp_arena_release(&cache->arena);
	*cache = (CampCodeCache){ 0 };
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
	CampCodeCache larger = *cache;
	larger.capacity = cache->capacity ? cache->capacity * 2 : 64;
	larger.entries = camp_alloc_array(larger.capacity, sizeof *larger.entries);
	for (size_t i = 0; i < cache->capacity; i++) {
		if (cache->entries[i].rule) {
			*entry_of(&larger, cache->entries[i].rule, cache->entries[i].profile) = cache->entries[i];
		}
	}
	camp_free(cache->entries);
	*cache = larger;
}

static const char *cause_of(CampArena *arena, const CampRuleInfo *info) {
	if (!info->cause && info->field && info->element) {
		return camp_arena_printf(arena, "%s.%s", info->field, info->element).ptr;
	}
	return info->cause ? info->cause : info->name;
}

const CampCode *camp_code_cache_get(CampCodeCache *cache, const CampProfile *profile, const CampRule *rule,
                                    size_t *count) {
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
	*count = entry->count;
	return entry->codes;
}
