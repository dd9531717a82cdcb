#include "prose/matcher.h"

#include <assert.h>
#include <string.h>

/* The .def files speak of patterns, vetoes and examples; each reader takes what it needs and drops the rest. */
#define PATTERN(mark, pattern) { CAMP_MARK_##mark, pattern },
#define VETO(mark, pattern) { (CampMark)(CAMP_MARK_VETO + CAMP_MARK_##mark), pattern },
#define PHRASE(name, pattern)
#define ACCEPT(concept, kind, text)
#define REJECT(concept, kind, text)
static const struct {
	CampMark mark;
	const char *pattern;
} patterns[] = {
#include "prose/wordings.def"
};
#undef PATTERN
#undef VETO
#undef PHRASE

#define PATTERN(mark, pattern)
#define VETO(mark, pattern)
#define PHRASE(name, pattern) { name, sizeof name - 1, pattern },
static const struct {
	const char *name;
	size_t length;
	const char *pattern;
} phrases[] = {
#include "prose/wordings.def"
};

_Static_assert(sizeof phrases / sizeof *phrases <= CAMP_PHRASE_LIMIT, "more phrases than the vocabulary has room for");

size_t camp_phrase_find(const char *name, size_t length) {
	size_t i = 0;
	while (i < sizeof phrases / sizeof *phrases &&
	       (phrases[i].length != length || memcmp(phrases[i].name, name, length) != 0)) {
		i++;
	}
	assert(i < sizeof phrases / sizeof *phrases && "a phrase that does not exist");
	return i;
}

const char *camp_phrase_text(size_t phrase) {
	return phrases[phrase].pattern;
}

CampVocabulary *camp_vocabulary_new(void) {
	CampVocabulary *v = camp_alloc(sizeof *v);
	camp_arena_init(&v->arena);
	v->spare = camp_matcher_spare_new();
	camp_lexicon_init(&v->lexicon, &v->arena);
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		camp_pattern_compile(v, patterns[i].pattern, patterns[i].mark);
	}
	camp_patterns_finish(v);
	return v;
}

void camp_vocabulary_free(CampVocabulary *vocabulary) {
	if (!vocabulary) {
		return;
	}
	camp_vec_release(&vocabulary->program);
	camp_vec_release(&vocabulary->sets);
	camp_vec_release(&vocabulary->starts);
	camp_vec_release(&vocabulary->landings);
	camp_arena_release(&vocabulary->arena);
	camp_matcher_spare_free(vocabulary->spare);
	camp_free(vocabulary);
}
