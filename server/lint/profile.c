#include "lint/profile.h"

#include "base/buf.h"
#include "base/vec.h"

static bool provider_demands(const CampProfile *profile, const CampProvider *provider, CampDemand demand) {
	for (size_t i = 0; i < provider->demand_count; i++) {
		const CampDatedDemand *own = &provider->demands[i];
		if (own->demand == demand) {
			return !own->from || !profile->date || strcmp(own->from, profile->date) <= 0;
		}
	}
	return false;
}

bool camp_profile_demands(const CampProfile *profile, CampDemand demand) {
	for (size_t i = 0; i < profile->provider_count; i++) {
		if (provider_demands(profile, profile->providers[i], demand)) {
			return true;
		}
	}
	return false;
}

CampStr camp_profile_who_demands(CampArena *arena, const CampProfile *profile, CampDemand demand) {
	CampBuf who;
	size_t left = 0;
	camp_buf_init(&who, 4096);
	for (size_t i = 0; i < profile->provider_count; i++) {
		left += provider_demands(profile, profile->providers[i], demand);
	}
	for (size_t i = 0; i < profile->provider_count; i++) {
		if (provider_demands(profile, profile->providers[i], demand)) {
			camp_buf_add_c(&who, who.len == 0 ? "" : left == 1 ? " and " : ", ");
			camp_buf_add_c(&who, profile->providers[i]->title);
			left--;
		}
	}
	CampStr result = camp_arena_copy(arena, camp_buf_str(&who));
	camp_buf_release(&who);
	return result;
}

static const CampLimit *limit_of(const CampProvider *provider, const char *field) {
	for (size_t i = 0; i < provider->limit_count; i++) {
		const char *name = provider->limits[i].field;
		if (name[0] == field[0] && strcmp(name, field) == 0) {
			return &provider->limits[i];
		}
	}
	return NULL;
}

static uint32_t stricter_maximum(uint32_t a, uint32_t b) {
	return a == 0 ? b : b == 0 || a < b ? a : b;
}

CampLimit camp_profile_limit(const CampProfile *profile, const char *field, uint32_t schema_minimum,
                             uint32_t schema_maximum) {
	CampLimit strictest = { field, 0, 0 };
	for (size_t i = 0; i < profile->provider_count; i++) {
		const CampLimit *own = limit_of(profile->providers[i], field);
		uint32_t minimum = own ? own->minimum : schema_minimum;
		strictest.minimum = minimum > strictest.minimum ? minimum : strictest.minimum;
		strictest.maximum = stricter_maximum(strictest.maximum, own ? own->maximum : schema_maximum);
	}
	return profile->provider_count > 0 ? strictest : (CampLimit){ field, schema_minimum, schema_maximum };
}

const char *camp_profile_who_limits(const CampProfile *profile, const char *field, uint32_t minimum, uint32_t maximum) {
	for (size_t i = 0; i < profile->provider_count; i++) {
		const CampLimit *own = limit_of(profile->providers[i], field);

		if (own && (minimum == 0 || own->minimum == minimum) && (maximum == 0 || own->maximum == maximum)) {
			return profile->providers[i]->title;
		}
	}
	return "the registry";
}

static const char *next_cause(const char *at) {
	const char *blank = strchr(at, ' ');
	return blank ? blank + 1 : NULL;
}

/* Every answer of every provider is asked about what is reported: most causes are told apart by their first letter. */
bool camp_answer_is_about(const CampAnswer *answer, const char *cause) {
	for (const char *at = answer->causes; at; at = next_cause(at)) {
		size_t same = 0;
		while (at[same] && at[same] != ' ' && at[same] == cause[same]) {
			same++;
		}
		bool whole = cause[same] == '\0' && (at[same] == ' ' || at[same] == '\0');
		bool every_element = same > 0 && at[same - 1] == '.' && at[same] == '*';
		if (same > 0 && (whole || every_element)) {
			return true;
		}
	}
	return false;
}

/* How many causes an answer is about: the fewer, the more it says. */
static size_t breadth(const CampAnswer *answer) {
	size_t count = 1;
	for (const char *c = answer->causes; *c; c++) {
		count += *c == ' ' ? 1 : *c == '*' ? 8 : 0;
	}
	return count;
}

static bool in_use(const CampAnswer *answer, const char *date) {
	if (!date) {
		return answer->until == NULL;
	}
	return (!answer->from || strcmp(answer->from, date) <= 0) && (!answer->until || strcmp(date, answer->until) < 0);
}

typedef struct Ranked {
	const CampProvider *provider;
	const CampAnswer *answer;
	size_t breadth;
} Ranked;

typedef CAMP_VEC(Ranked) RankedAnswers;

/* Insertion keeps equals in the provider's own order; a provider has few answers to one cause. */
static void insert_ranked(RankedAnswers *found, size_t first, Ranked ranked) {
	camp_vec_push(found, ranked);
	size_t at = found->count - 1;
	while (at > first && found->items[at - 1].breadth > ranked.breadth) {
		found->items[at] = found->items[at - 1];
		at--;
	}
	found->items[at] = ranked;
}

const CampCode *camp_profile_codes(CampArena *arena, const CampProfile *profile, const char *cause, size_t *count) {
	RankedAnswers found = { 0 };
	for (size_t i = 0; i < profile->provider_count; i++) {
		const CampProvider *provider = profile->providers[i];
		size_t first = found.count;
		for (size_t j = 0; j < provider->answer_count; j++) {
			const CampAnswer *answer = &provider->answers[j];
			if (in_use(answer, profile->date) && camp_answer_is_about(answer, cause)) {
				insert_ranked(&found, first, (Ranked){ provider, answer, breadth(answer) });
			}
		}
	}
	CampCode *codes = CAMP_ARENA_ARRAY(arena, CampCode, found.count);
	for (size_t i = 0; i < found.count; i++) {
		const CampAnswer *answer = found.items[i].answer;
		codes[i] = (CampCode){ found.items[i].provider->name, answer->code, answer->title, !answer->fatal };
	}
	*count = found.count;
	camp_vec_release(&found);
	return codes;
}
