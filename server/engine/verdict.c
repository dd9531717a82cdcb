#include "engine/verdict.h"

static bool is_code_of(const CampCode *code, const CampProvider *provider) {
	return camp_str_equal(camp_str(code->provider), camp_str(provider->name));
}

bool camp_finding_concerns(const CampFinding *finding, const CampProvider *provider) {
	for (size_t i = 0; i < finding->code_count; i++) {
		if (is_code_of(&finding->codes[i], provider)) {
			return true;
		}
	}
	return finding->code_count == 0;
}

static bool is_fatal(const CampFinding *finding, const CampProvider *provider) {
	for (size_t i = 0; i < finding->code_count; i++) {
		if (is_code_of(&finding->codes[i], provider) && !finding->codes[i].resubmittable) {
			return true;
		}
	}
	return false;
}

static CampVerdict verdict_of(const CampProvider *provider, const CampFinding *findings, size_t count) {
	CampVerdict verdict = { .provider = provider };
	for (size_t i = 0; i < count; i++) {
		if (!camp_finding_concerns(&findings[i], provider)) {
			verdict.others += findings[i].severity == CAMP_ERROR;
			continue;
		}
		verdict.errors += findings[i].severity == CAMP_ERROR;
		verdict.warnings += findings[i].severity == CAMP_WARNING;
		verdict.fatal |= findings[i].severity == CAMP_ERROR && is_fatal(&findings[i], provider);
	}
	return verdict;
}

const CampVerdict *camp_verdicts(CampArena *arena, CampDoc *doc, CampDocItem item, const CampFinding *findings,
                                 size_t finding_count, size_t *count) {
	bool campaign = item.item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item.item->block.type, CAMP_LIT("campaign"));
	const CampProfile *profile = campaign ? camp_doc_profile(doc, item) : NULL;
	*count = 0;
	if (!profile) {
		return NULL;
	}
	*count = profile->provider_count;
	CampVerdict *verdicts = CAMP_ARENA_ARRAY(arena, CampVerdict, *count);
	for (size_t i = 0; i < *count; i++) {
		verdicts[i] = verdict_of(profile->providers[i], findings, finding_count);
	}
	return verdicts;
}
