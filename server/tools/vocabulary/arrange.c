/*
 * Puts together what is used together. The tables are larger than the caches near the processor, but a text comes to few of
 * the words, states and sets that there are; and to which ones can be told from the examples. Nothing here changes what
 * is matched.
 */
#include "prose/words.h"
#include "tools/vocabulary/vocabulary.h"

#include <stdlib.h>

/* Something that is numbered, and how much it is used. */
typedef struct Rank {
	double use;
	uint16_t number;
} Rank;

static int by_use(const void *a, const void *b) {
	const Rank *x = a;
	const Rank *y = b;
	if (x->use != y->use) {
		return x->use > y->use ? -1 : 1;
	}
	return x->number < y->number ? -1 : x->number > y->number;
}

/* Sorts by use all but the `kept` first, and gives each one's new number by its old one, to be freed. */
static uint16_t *renumber(Rank *ranks, size_t count, size_t kept) {
	uint16_t *numbers = camp_alloc_array(count, sizeof *numbers);
	qsort(ranks + kept, count - kept, sizeof *ranks, by_use);
	for (size_t i = 0; i < count; i++) {
		numbers[ranks[i].number] = (uint16_t)i;
	}
	return numbers;
}

static Rank *new_ranks(size_t count) {
	Rank *ranks = camp_alloc_array(count, sizeof *ranks);
	for (size_t i = 0; i < count; i++) {
		ranks[i].number = (uint16_t)i;
	}
	return ranks;
}

void arrange_spellings(Lexicon *lexicon, const Frequencies *frequencies) {
	CampSpelling *moved = camp_alloc_array(lexicon->spelling_count, sizeof *moved);
	Rank *ranks = new_ranks(lexicon->spelling_count);
	for (size_t i = 0; i < lexicon->spelling_count; i++) {
		ranks[i].use = frequencies->spellings[i];
	}
	uint16_t *numbers = renumber(ranks, lexicon->spelling_count, 0);
	for (size_t i = 0; i < lexicon->spelling_count; i++) {
		moved[i] = lexicon->spellings[ranks[i].number];
	}
	memcpy(lexicon->spellings, moved, lexicon->spelling_count * sizeof *moved);
	for (size_t slot = 0; slot < CAMP_LEXICON_SLOTS; slot++) {
		uint16_t index = lexicon->slots[slot];
		lexicon->slots[slot] = index ? (uint16_t)(numbers[index - 1] + 1) : 0;
	}
	camp_free(numbers);
	camp_free(ranks);
	camp_free(moved);
}

void arrange_groups(Automaton *automaton, const Frequencies *frequencies) {
	Rank *ranks = new_ranks(automaton->group_count);
	for (size_t word = 0; word < WORD_ROOM; word++) {
		ranks[automaton->group_of[word]].use += frequencies->words[word];
	}
	uint16_t *numbers = renumber(ranks, automaton->group_count, CAMP_GROUP_FIRST);
	for (size_t word = 0; word < WORD_ROOM; word++) {
		automaton->group_of[word] = numbers[automaton->group_of[word]];
	}
	camp_free(numbers);
	camp_free(ranks);
}

/* How many words of all are in a set; those known by their look alone are a guess. */
static double share_of(const Automaton *a, const Frequencies *frequencies, unsigned set) {
	double count = 0;
	if (set == CAMP_SET_ANY) {
		return 1;
	}
	for (size_t word = 0; word < WORD_ROOM; word++) {
		count += (a->sets.items[set].ids[word / 64] >> (word % 64)) & 1 ? frequencies->words[word] : 0;
	}
	unsigned classes = (unsigned)a->sets.items[set].classes;
	double common = classes & (CAMP_WORD_CAPITAL | CAMP_WORD_OTHER) ? 0.1 : classes ? 0.01 : 0;
	return count / frequencies->total + common;
}

/* What follows each other in a pattern follows each other in texts, more often than by chance. */
#define FOLLOWS 10

#define SELDOM 1e-6 /* visits for each word of a text */

static double chance(double share) {
	return share * FOLLOWS < 1 ? share * FOLLOWS : 1;
}

/* Adds to the use of what a state leads to. No pattern leads back, and its states are in order: one pass tells all. */
static void lead_on(const Automaton *a, const Frequencies *frequencies, Rank *ranks, size_t number) {
	const State *state = &a->states.items[number];
	double use = ranks[number].use;
	if (state->gap != CAMP_NO_STATE) {
		ranks[state->gap].use += use * chance(share_of(a, frequencies, a->states.items[state->gap].sees));
	}
	for (size_t i = state->targets; i < state->targets + state->target_count; i++) {
		const CampTarget *target = &a->targets.items[i];
		if (!(target->does & TARGET_MATCH) && target->to < a->states.count) {
			ranks[target->to].use += use * chance(share_of(a, frequencies, target->takes));
		}
	}
}

static Rank *rank_states(const Automaton *a, const Frequencies *frequencies) {
	Rank *ranks = new_ranks(a->states.count);
	for (size_t i = 0; i < a->starts.count; i++) {
		const CampStart *start = &a->starts.items[i];
		if (ranks[start->state].use == 0 && a->needs_of_starts.items[i] != CAMP_WATCH_NOTHING) {
			ranks[start->state].use = share_of(a, frequencies, a->states.items[start->state].takes) *
			                          chance(share_of(a, frequencies, start->sees));
		}
	}
	for (size_t i = 0; i < a->states.count; i++) {
		lead_on(a, frequencies, ranks, i);
	}
	return ranks;
}

/* What is asked for at all is kept, however seldom the words are. */
#define ASKED 1e-9

static void use_set(Rank *ranks, unsigned set, double use) {
	ranks[set].use += use + ASKED;
}

static Rank *rank_sets(const Automaton *a, const Rank *states) {
	Rank *ranks = new_ranks(a->sets.count);
	for (size_t i = 0; i < a->states.count; i++) {
		const State *state = &a->states.items[i];
		use_set(ranks, state->sees, states[i].use);
		for (size_t k = state->targets; k < state->targets + state->target_count; k++) {
			use_set(ranks, a->targets.items[k].takes, states[i].use);
		}
	}
	for (size_t i = 0; i < a->starts.count; i++) {
		use_set(ranks, a->starts.items[i].sees, states[a->starts.items[i].state].use);
	}
	return ranks;
}

/* `sees` is asked of gaps, and of states with several targets. */
static void forget_unasked(Automaton *a) {
	for (size_t i = 0; i < a->states.count; i++) {
		State *state = &a->states.items[i];
		size_t taking = 0;
		for (size_t k = state->targets; k < state->targets + state->target_count; k++) {
			taking += !(a->targets.items[k].does & TARGET_MATCH);
		}
		if (taking < 2 && state->takes != CAMP_SET_ANY) {
			state->sees = CAMP_SET_ANY;
		}
	}
}

/* Sets that nothing asks for any more come last, and go. */
static void move_sets(Automaton *a, const Rank *ranks, const uint16_t *numbers) {
	WordSet *moved = camp_alloc_array(a->sets.count, sizeof *moved);
	size_t kept = 0;
	for (size_t i = 0; i < a->sets.count; i++) {
		moved[i] = a->sets.items[ranks[i].number];
		kept = ranks[i].use > 0 ? i + 1 : kept;
	}
	memcpy(a->sets.items, moved, a->sets.count * sizeof *moved);
	a->sets.count = kept;
	for (size_t i = 0; i < a->states.count; i++) {
		a->states.items[i].takes = numbers[a->states.items[i].takes];
		a->states.items[i].sees = numbers[a->states.items[i].sees];
	}
	for (size_t i = 0; i < a->targets.count; i++) {
		a->targets.items[i].takes = numbers[a->targets.items[i].takes];
	}
	for (size_t i = 0; i < a->starts.count; i++) {
		a->starts.items[i].sees = numbers[a->starts.items[i].sees];
	}
	camp_free(moved);
}

static void move_states(Automaton *a, const Rank *ranks, const uint16_t *numbers) {
	State *moved = camp_alloc_array(a->states.count, sizeof *moved);
	for (size_t i = 0; i < a->states.count; i++) {
		moved[i] = a->states.items[ranks[i].number];
		moved[i].gap = moved[i].gap == CAMP_NO_STATE ? CAMP_NO_STATE : numbers[moved[i].gap];
	}
	memcpy(a->states.items, moved, a->states.count * sizeof *moved);
	for (size_t i = 0; i < a->targets.count; i++) {
		CampTarget *target = &a->targets.items[i];
		if (!(target->does & TARGET_MATCH) && target->to < a->states.count) {
			target->to = numbers[target->to];
		}
	}
	for (size_t i = 0; i < a->starts.count; i++) {
		a->starts.items[i].state = numbers[a->starts.items[i].state];
	}
	camp_free(moved);
}

/* Those that some text comes to, and the rest. Within each they stay in the order of the patterns: the states of one lead to
 * each other, and to have them apart costs more than to have the busiest first gains. */
static void part_states(Rank *ranks, size_t count) {
	for (size_t i = 0; i < count; i++) {
		ranks[i].use = ranks[i].use >= SELDOM;
	}
}

void arrange_states(Automaton *automaton, const Frequencies *frequencies) {
	forget_unasked(automaton);
	Rank *states = rank_states(automaton, frequencies);
	Rank *sets = rank_sets(automaton, states);
	uint16_t *set_numbers = renumber(sets, automaton->sets.count, 1);
	part_states(states, automaton->states.count);
	uint16_t *state_numbers = renumber(states, automaton->states.count, 0);
	move_sets(automaton, sets, set_numbers);
	move_states(automaton, states, state_numbers);
	camp_free(state_numbers);
	camp_free(set_numbers);
	camp_free(states);
	camp_free(sets);
}
