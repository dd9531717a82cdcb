#include "lint/wording.h"

#include "base/str.h"

#define KIND(kind) (1u << CAMP_TEXT_##kind)
#define SAYS(concept) (UINT64_C(1) << CAMP_CONCEPT_##concept)

static const CampWording rows[] = {
#define WORDING(states, kinds, long_form, short_form, title)                                                           \
	{ states, kinds, long_form, short_form, title, CAMP_LANGUAGE_ENGLISH, false },
#define LEAD(states, kinds, text, title) { states, kinds, text, text, title, CAMP_LANGUAGE_ENGLISH, true },
#define SPANISH(states, kinds, text, title) { states, kinds, text, text, title, CAMP_LANGUAGE_SPANISH, false },
#define TYPES(use_case, words)
#include "lint/wordings.def"
#undef WORDING
#undef LEAD
#undef SPANISH
#undef TYPES
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

CampWordings camp_wordings_for(CampConceptSet lacking, CampTextKind kind, CampLanguage language,
                               bool (*usable)(const void *data, const CampWording *wording), const void *data) {
	CampWordings wordings = { .count = 0 };
	size_t room = sizeof wordings.rows / sizeof *wordings.rows;
	for (size_t i = 0; i < ROW_COUNT && kind != CAMP_TEXT_OTHER && wordings.count < room; i++) {
		bool fits = rows[i].language == language && (rows[i].kinds >> kind) & 1 && (rows[i].states & ~lacking) == 0;
		if (fits && usable(data, &rows[i])) {
			wordings.rows[wordings.count++] = &rows[i];
			lacking &= ~rows[i].states;
		}
	}
	return wordings;
}

size_t camp_wording_count(void) {
	return ROW_COUNT;
}

size_t camp_wording_number(const CampWording *wording) {
	return (size_t)(wording - rows);
}

const CampWording *camp_wordings_stating(const CampWordings *wordings, CampConcept concept) {
	for (size_t i = 0; i < wordings->count; i++) {
		if (wordings->rows[i]->states & camp_concept_set(concept)) {
			return wordings->rows[i];
		}
	}
	return NULL;
}

size_t camp_wording_rank(CampConcept concept, CampTextKind kind) {
	for (size_t i = 0; i < ROW_COUNT; i++) {
		if ((rows[i].kinds >> kind) & 1 && (rows[i].states & camp_concept_set(concept)) != 0) {
			return i * CAMP_CONCEPT_COUNT + concept;
		}
	}
	return SIZE_MAX;
}

const char *camp_wording_types(CampStr use_case) {
	static const struct {
		const char *use_case;
		const char *words;
	} types[] = {
#define WORDING(states, kinds, long_form, short_form, title)
#define LEAD(states, kinds, text, title)
#define SPANISH(states, kinds, text, title)
#define TYPES(use_case, words) { use_case, words },
#include "lint/wordings.def"
#undef WORDING
#undef LEAD
#undef SPANISH
#undef TYPES
	};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (camp_str_equal(use_case, camp_str(types[i].use_case))) {
			return types[i].words;
		}
	}
	return NULL;
}
