/*
 * What a pattern needs: words of which one must come ahead, whatever way the pattern goes from a state on. Of several such
 * sets the one that texts have least often is chosen, going by the examples that stand beside the patterns.
 */
#include "prose/words.h"
#include "tools/vocabulary/vocabulary.h"

/* What stands for a word of a class, in words: capitals and words that the lexicon does not have are everywhere. */
#define COMMON_CLASSES (CAMP_WORD_CAPITAL | CAMP_WORD_OTHER)
#define COMMON_CLASS 4000
#define RARE_CLASS 100

typedef struct Need {
	WordSet words;
	uint64_t weight; /* how often texts have one of them */
	bool known;
	bool any; /* nothing in particular is needed */
} Need;

struct Needs {
	const Automaton *automaton;
	const uint32_t *counts; /* by word: how often it stands in the examples */
	Need *needs;            /* by state */
};

static uint64_t weight_of(const Needs *needs, const WordSet *set) {
	uint64_t weight = set->classes & COMMON_CLASSES ? COMMON_CLASS : set->classes ? RARE_CLASS : 0;
	for (size_t word = 0; word < WORD_ROOM; word++) {
		if ((set->ids[word / 64] >> (word % 64)) & 1) {
			weight += 1 + needs->counts[word];
		}
	}
	return weight;
}

static void add_words(WordSet *to, const WordSet *from) {
	for (size_t i = 0; i < WORD_ROOM / 64; i++) {
		to->ids[i] |= from->ids[i];
	}
	to->classes |= from->classes;
}

static const Need *need_of(Needs *needs, size_t state);

/* Adds to `need` what is needed on the way to the state: the word that it takes, or what is needed behind it. Behind a
 * word that may begin a new sentence nothing is: only the rest of the sentence, and the word behind it, is looked at. */
static void add_need(Needs *needs, Need *need, size_t number) {
	const State *state = &needs->automaton->states.items[number];
	const WordSet *takes = &needs->automaton->sets.items[state->takes];
	const Need *behind = need_of(needs, number);
	bool looks_behind = (state->steps & CAMP_STEP_WITHIN) && !behind->any;
	bool takes_any = state->takes == CAMP_SET_ANY;
	if (looks_behind && (takes_any || behind->weight < weight_of(needs, takes))) {
		add_words(&need->words, &behind->words);
	} else if (!takes_any) {
		add_words(&need->words, takes);
	} else {
		need->any = true;
	}
}

/* Patterns have no loops: the search comes to an end. */
static const Need *need_of(Needs *needs, size_t number) {
	const Automaton *a = needs->automaton;
	const State *state = &a->states.items[number];
	Need *need = &needs->needs[number];
	if (need->known) {
		return need;
	}
	if (state->gap != CAMP_NO_STATE) {
		add_need(needs, need, state->gap);
	}
	for (size_t i = 0; i < state->target_count; i++) {
		const CampTarget *target = &a->targets.items[state->targets + i];
		if (target->does & TARGET_MATCH) {
			need->any = true;
		} else {
			add_need(needs, need, target->to);
		}
	}
	need->weight = weight_of(needs, &need->words);
	need->known = true;
	return need;
}

Needs *needs_new(const Automaton *automaton, const Frequencies *frequencies) {
	Needs *needs = camp_alloc(sizeof *needs);
	needs->automaton = automaton;
	needs->needs = camp_alloc_array(automaton->states.count, sizeof *needs->needs);
	needs->counts = frequencies->words;
	return needs;
}

void needs_free(Needs *needs) {
	camp_free(needs->needs);
	camp_free(needs);
}

const WordSet *needs_of(Needs *needs, size_t state) {
	const Need *need = need_of(needs, state);
	return need->any ? NULL : &need->words;
}
