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

static const enum {
	ELEMENT,
	AUXILIARY,
	TOPIC
} roles[] = {
#define CONCEPT(constant, name, role, help) role,
#include "prose/concepts.def"
#undef CONCEPT
};

static void compile_patterns(Vocabulary *vocabulary, bool topics) {
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		unsigned mark = patterns[i].mark % CAMP_MARK_VETO;
		bool topic = mark < CAMP_CONCEPT_COUNT && roles[mark] == TOPIC;
		if (topic == topics) {
			pattern_compile(vocabulary, patterns[i].pattern, patterns[i].mark);
		}
	}
}

static Vocabulary *compile(void) {
	Vocabulary *vocabulary = camp_alloc(sizeof *vocabulary);
	Lexicon *lexicon = &vocabulary->lexicon;
	lexicon_begin(lexicon);
	compile_patterns(vocabulary, false);
	size_t first = lexicon->word_count;
	compile_patterns(vocabulary, true);
	for (size_t id = first; id < lexicon->word_count; id++) {
		lexicon->flags[id] |= CAMP_LEXICON_TOPIC;
	}
	lexicon_end(lexicon);
	frequencies_count(&vocabulary->frequencies, lexicon);
	arrange_spellings(lexicon, &vocabulary->frequencies);
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
