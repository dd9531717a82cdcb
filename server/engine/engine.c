#include "engine/internal.h"

#include "providers/provider.h"

#include <stdlib.h>

#define CAMP_DEFAULT_MAXIMUM_FILE_SIZE ((uint32_t)8 << 20)

static bool is_wanted(const CampProvider *provider, const CampEngineOptions *options) {
	if (!options || options->provider_count == 0) {
		return true;
	}
	for (size_t i = 0; i < options->provider_count; i++) {
		if (camp_str_equal(options->providers[i], camp_str(provider->name))) {
			return true;
		}
	}
	return false;
}

static int compare_levels(const void *left, const void *right) {
	const CampRuleLevel *a = left;
	const CampRuleLevel *b = right;
	return strcmp(a->rule->info.name, b->rule->info.name);
}

static CampRuleLevel *level_of(CampRuleLevels *levels, const CampRule *rule) {
	for (size_t i = 0; i < levels->count; i++) {
		if (levels->items[i].rule == rule) {
			return &levels->items[i];
		}
	}
	levels->items[levels->count].rule = rule;
	return &levels->items[levels->count++];
}

static void set_levels(CampRuleLevels *levels, const CampEngineOptions *options) {
	if (!options || options->severity_count == 0) {
		return;
	}
	levels->items = camp_alloc_array(options->severity_count, sizeof *levels->items);
	for (size_t i = 0; i < options->severity_count; i++) {
		const CampRule *rule = camp_rule_find(options->severities[i].rule);
		if (rule) {
			level_of(levels, rule)->severity = options->severities[i].severity;
		}
	}
	qsort(levels->items, levels->count, sizeof *levels->items, compare_levels);
}

CampEngine *camp_engine_new_for_rule(const CampEngineOptions *options, const CampRule *rule) {
	CampParser *parser = camp_parser_new(); /* only to see that the runtime loads the grammar */
	if (!parser) {
		return NULL;
	}
	camp_parser_free(parser);
	CampEngine *engine = camp_alloc(sizeof *engine);
	engine->vocabulary = camp_vocabulary_new();
	engine->providers = camp_alloc_array(camp_provider_count + 1, sizeof *engine->providers);
	for (size_t i = 0; i < camp_provider_count; i++) {
		if (is_wanted(camp_provider_table[i], options)) {
			engine->providers[engine->profile.provider_count++] = camp_provider_table[i];
		}
	}
	engine->profile.providers = engine->providers;
	bool sized = options && options->maximum_file_size;
	engine->maximum_file_size = sized ? options->maximum_file_size : CAMP_DEFAULT_MAXIMUM_FILE_SIZE;
	set_levels(&engine->levels, options);
	engine->only = rule;
	engine->codes = camp_code_cache_new();
	return engine;
}

CampEngine *camp_engine_new(const CampEngineOptions *options) {
	return camp_engine_new_for_rule(options, NULL);
}

void camp_engine_free(CampEngine *engine) {
	if (engine) {
		camp_vocabulary_free(engine->vocabulary);
		camp_free(engine->providers);
		camp_free(engine->levels.items);
		camp_code_cache_free(engine->codes);
		camp_free(engine);
	}
}

uint32_t camp_engine_maximum_file_size(const CampEngine *engine) {
	return engine->maximum_file_size;
}

const CampVocabulary *camp_engine_vocabulary(const CampEngine *engine) {
	return engine->vocabulary;
}

const CampProvider *camp_provider_find(CampStr name) {
	for (size_t i = 0; i < camp_provider_count; i++) {
		const CampProvider *provider = camp_provider_table[i];
		if (provider && camp_str_is(name, provider->name)) {
			return provider;
		}
	}
	return NULL;
}

static const char *profile_date(CampArena *arena, const CampBlock *campaign) {
	const CampAttribute *date = camp_block_attribute(camp_block_child(campaign, "twilio"), "profile");
	bool plain = date && !date->broken && date->value.part_count == 1 && date->value.parts[0].kind == CAMP_PART_TEXT;
	return plain ? camp_arena_copy(arena, date->value.parts[0].text).ptr : NULL;
}

static bool has_provider(const CampProvider *const *providers, size_t count, const CampProvider *provider) {
	for (size_t i = 0; i < count; i++) {
		if (providers[i] == provider) {
			return true;
		}
	}
	return false;
}

const CampProfile *camp_profile_of(CampArena *arena, const CampEngine *engine, const CampItem *item) {
	const CampAttribute *named = camp_block_attribute(&item->block, "providers");
	const char *date = profile_date(arena, &item->block);
	size_t count = named && !named->broken ? named->value.item_count : 0;
	const CampProvider **providers = CAMP_ARENA_ARRAY(arena, const CampProvider *, count);
	size_t known = 0;
	for (size_t i = 0; i < count; i++) {
		const CampProvider *provider = camp_provider_find(named->value.items[i].name);
		if (provider && !has_provider(providers, known, provider)) {
			providers[known++] = provider;
		}
	}
	if (known == 0 && !date) {
		return &engine->profile;
	}
	CampProfile *profile = CAMP_ARENA_NEW(arena, CampProfile);
	*profile = known ? (CampProfile){ providers, known, date } : engine->profile;
	profile->date = date;
	return profile;
}
