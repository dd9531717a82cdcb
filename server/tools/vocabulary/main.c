/* vocabulary OUT: writes the vocabulary's tables to OUT. */
#include "tools/vocabulary/vocabulary.h"

#include <assert.h>
#include <stdlib.h>

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

_Static_assert(sizeof phrases / sizeof *phrases <= PHRASE_LIMIT, "more phrases than there is room for");

size_t phrase_find(const char *name, size_t length) {
	size_t i = 0;
	while (i < sizeof phrases / sizeof *phrases &&
	       (phrases[i].length != length || memcmp(phrases[i].name, name, length) != 0)) {
		i++;
	}
	assert(i < sizeof phrases / sizeof *phrases && "a phrase that does not exist");
	return i;
}

const char *phrase_text(size_t phrase) {
	return phrases[phrase].pattern;
}

static Vocabulary *compile(void) {
	Vocabulary *vocabulary = camp_alloc(sizeof *vocabulary);
	lexicon_begin(&vocabulary->lexicon);
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		pattern_compile(vocabulary, patterns[i].pattern, patterns[i].mark);
	}
	lexicon_end(&vocabulary->lexicon);
	return vocabulary;
}

static void release(Vocabulary *vocabulary) {
	camp_vec_release(&vocabulary->program);
	camp_vec_release(&vocabulary->sets);
	camp_vec_release(&vocabulary->patterns);
	camp_free(vocabulary);
}

int main(int argc, char **argv) {
	FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
	if (!out) {
		fputs("usage: vocabulary OUT\n", stderr);
		return EXIT_FAILURE;
	}
	Automaton automaton = { 0 };
	Vocabulary *vocabulary = compile();
	automaton_build(&automaton, vocabulary);
	emit_tables(out, vocabulary, &automaton);
	automaton_release(&automaton);
	release(vocabulary);
	return fclose(out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
