/*
 * Flattens the program to states. What lies between an instruction that takes a word and the next ones that do is walked
 * here, once, in the order in which the matcher is to try them; words that all sets treat alike become one group.
 */
#include "prose/words.h"
#include "tools/vocabulary/vocabulary.h"

#include <assert.h>

typedef struct Builder {
	const Vocabulary *vocabulary;
	Automaton *automaton;
	uint16_t *state_of; /* by instruction */
	uint32_t *walked;   /* by instruction: the number of the last walk that came there */
	uint32_t walk;
	CAMP_VEC(uint16_t) set_slots; /* the hash table of the sets: index + 1 */
	CAMP_VEC(CampTarget) found;
} Builder;

static bool takes_word(const Instruction *i) {
	return i->op == OP_WORD || i->op == OP_SET || i->op == OP_ANY;
}

static size_t hash_set(const WordSet *set) {
	uint64_t hash = set->classes;
	for (size_t i = 0; i < WORD_ROOM / 64; i++) {
		hash = (hash ^ set->ids[i]) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 29;
	}
	return (size_t)hash;
}

/* The number of the set, which is added when it is new. */
static uint16_t intern_set(Builder *b, const WordSet *set) {
	size_t mask = b->set_slots.count - 1;
	size_t slot = hash_set(set) & mask;
	for (uint16_t index; (index = b->set_slots.items[slot]) != 0; slot = (slot + 1) & mask) {
		if (memcmp(&b->automaton->sets.items[index - 1], set, sizeof *set) == 0) {
			return index - 1;
		}
	}
	camp_vec_push(&b->automaton->sets, *set);
	assert(b->automaton->sets.count < b->set_slots.count / 2);
	b->set_slots.items[slot] = (uint16_t)b->automaton->sets.count;
	return (uint16_t)(b->automaton->sets.count - 1);
}

static uint16_t set_of(Builder *b, const Instruction *i) {
	WordSet set = { { 0 }, 0 };
	if (i->op == OP_ANY) {
		return CAMP_SET_ANY;
	}
	if (i->op == OP_SET) {
		return intern_set(b, &b->vocabulary->sets.items[i->argument]);
	}
	set.ids[i->argument / 64] = (uint64_t)1 << (i->argument % 64);
	return intern_set(b, &set);
}

static void add_states(Builder *b) {
	const Vocabulary *v = b->vocabulary;
	for (size_t pc = 0; pc < v->program.count; pc++) {
		const Instruction *i = &v->program.items[pc];
		if (takes_word(i)) {
			bool opens = pc > 0 && v->program.items[pc - 1].op == OP_OPEN;
			State state = { .takes = set_of(b, i),
				            .gap = CAMP_NO_STATE,
				            .steps = i->steps | (opens ? CAMP_STATE_OPENS : 0) };
			b->state_of[pc] = (uint16_t)b->automaton->states.count;
			camp_vec_push(&b->automaton->states, state);
		}
	}
	assert(b->automaton->states.count < CAMP_NO_STATE);
}

/* Collects in `found` what can come from the instruction on before a word is taken. */
static void walk(Builder *b, size_t pc, unsigned does) {
	const Instruction *i = &b->vocabulary->program.items[pc];
	CampTarget target = { .to = b->state_of[pc], .does = (uint8_t)does };
	if (b->walked[pc] == b->walk) {
		return;
	}
	b->walked[pc] = b->walk;
	switch ((Op)i->op) {
	case OP_FORK:
		walk(b, pc + 1, does);
		walk(b, i->argument, does);
		break;
	case OP_JUMP: walk(b, i->argument, does); break;
	case OP_OPEN: walk(b, pc + 1, does | CAMP_TARGET_OPEN); break;
	case OP_CLOSE: walk(b, pc + 1, does | CAMP_TARGET_CLOSE); break;
	case OP_MATCH:
		target = (CampTarget){ .to = i->argument, .does = (uint8_t)(does | TARGET_MATCH) };
		camp_vec_push(&b->found, target);
		break;
	default: camp_vec_push(&b->found, target); break;
	}
}

static void walk_from(Builder *b, size_t pc) {
	camp_vec_clear(&b->found);
	b->walk++;
	walk(b, pc, 0);
}

static void add_set(WordSet *to, const WordSet *from) {
	for (size_t i = 0; i < WORD_ROOM / 64; i++) {
		to->ids[i] |= from->ids[i];
	}
	to->classes |= from->classes;
}

static void add_targets(Builder *b, size_t pc) {
	Automaton *a = b->automaton;
	State *state = &a->states.items[b->state_of[pc]];
	WordSet sees = { { 0 }, 0 };
	size_t first = 0;
	walk_from(b, pc + 1);
	if (b->found.count && !b->found.items[0].does && a->states.items[b->found.items[0].to].takes == CAMP_SET_ANY) {
		state->gap = b->found.items[0].to;
		first = 1;
	}
	state->targets = a->targets.count;
	state->target_count = b->found.count - first;
	for (size_t i = first; i < b->found.count; i++) {
		CampTarget target = b->found.items[i];
		if (!(target.does & TARGET_MATCH)) {
			target.takes = a->states.items[target.to].takes;
			target.steps = a->states.items[target.to].steps;
		}
		add_set(&sees, &a->sets.items[target.takes]); /* where a pattern is matched, any word */
		camp_vec_push(&a->targets, target);
	}
	state->sees = intern_set(b, &sees);
}

/* A state behind which nothing comes but that its pattern is matched: a target of the pattern itself spares the matcher to
 * look at the state. */
static bool is_last(const Automaton *a, const State *state) {
	return state->gap == CAMP_NO_STATE && state->target_count == 1 &&
	       (a->targets.items[state->targets].does & TARGET_MATCH);
}

static void skip_last_states(Automaton *a) {
	for (size_t i = 0; i < a->targets.count; i++) {
		CampTarget *target = &a->targets.items[i];
		const State *state = &a->states.items[target->to];
		if (!(target->does & TARGET_MATCH) && is_last(a, state)) {
			CampTarget match = a->targets.items[state->targets];
			assert(!(match.does & CAMP_TARGET_OPEN) && "nothing is captured");
			assert(a->states.count + match.to < CAMP_NO_STATE);
			target->to = (uint16_t)(a->states.count + match.to);
			target->does |= match.does & CAMP_TARGET_CLOSE ? CAMP_TARGET_CLOSE_LAST : 0;
		}
	}
}

/* How many words a gap takes: those of the states that follow each other, as long as the same is behind each. */
static unsigned reach_of(const Automaton *a, const State *gap) {
	unsigned reach = 0;
	for (const State *state = gap;; state = &a->states.items[state->gap]) {
		if (state->sees != gap->sees || state->steps != gap->steps || reach == UINT8_MAX) {
			return 0;
		}
		reach++;
		if (state->gap == CAMP_NO_STATE) {
			return reach;
		}
	}
}

/* The number of the watch for the set; that of the next one when there is none. */
static size_t find_watch(const Automaton *a, const WordSet *set) {
	size_t i = 0;
	while (i < a->watched.count && memcmp(&a->watched.items[i], set, sizeof *set) != 0) {
		i++;
	}
	return i;
}

static uint16_t watch_for(Automaton *a, const WordSet *set) {
	size_t watch = find_watch(a, set);
	if (watch == a->watched.count) {
		camp_vec_push(&a->watched, *set);
	}
	assert(watch < UINT16_MAX);
	return (uint16_t)watch;
}

static void measure_gaps(Automaton *a) {
	for (size_t i = 0; i < a->states.count; i++) {
		State *state = &a->states.items[i];
		bool plain = (state->steps & ~CAMP_STEP_CLAUSE) == CAMP_STEP_WITHIN;
		if (state->takes != CAMP_SET_ANY || state->sees == CAMP_SET_ANY || !plain) {
			continue;
		}
		state->reach = (uint8_t)reach_of(a, state);
		state->watch = state->reach ? watch_for(a, &a->sets.items[state->sees]) : CAMP_WATCH_NOTHING;
	}
}

/* Parts the words into groups: two words stay together as long as no set holds one of them alone. */
static void group_words(Automaton *a, size_t set_count) {
	enum { UNSPLIT = 0 };
	uint16_t inside[WORD_ROOM];
	a->group_count = CAMP_GROUP_FIRST + 1;
	for (size_t word = 0; word < WORD_ROOM; word++) {
		a->group_of[word] = CAMP_GROUP_FIRST;
	}
	for (size_t s = 0; s < set_count; s++) {
		uint16_t size[WORD_ROOM] = { 0 };
		uint16_t held[WORD_ROOM] = { 0 };
		const WordSet *set = &a->sets.items[s];
		memset(inside, UNSPLIT, sizeof inside);
		for (size_t word = 0; word < WORD_ROOM; word++) {
			size[a->group_of[word]]++;
			held[a->group_of[word]] = (uint16_t)(held[a->group_of[word]] + ((set->ids[word / 64] >> (word % 64)) & 1));
		}
		for (size_t word = 0; word < WORD_ROOM; word++) {
			uint16_t group = a->group_of[word];
			if (((set->ids[word / 64] >> (word % 64)) & 1) && held[group] < size[group]) {
				inside[group] = inside[group] ? inside[group] : a->group_count++;
				a->group_of[word] = inside[group];
			}
		}
	}
	assert(a->group_count < WORD_ROOM);
}

static bool set_has_group(const Automaton *a, const WordSet *set, size_t group) {
	if (group < CAMP_GROUP_FIRST) {
		return (set->classes >> group) & 1;
	}
	for (size_t word = 0; word < WORD_ROOM; word++) {
		if (a->group_of[word] == group) {
			return (set->ids[word / 64] >> (word % 64)) & 1;
		}
	}
	return false;
}

static CampStart make_start(const Automaton *a, uint16_t number) {
	const State *state = &a->states.items[number];
	CampStart start = { .state = number, .sees = state->sees, .steps = state->steps };
	if (state->gap != CAMP_NO_STATE) {
		const State *gap = &a->states.items[state->gap];
		start.watch = gap->watch;
		start.sees = gap->reach ? state->sees : CAMP_SET_ANY;
	}
	return start;
}

/* All states that a pattern can begin with, the last first. Where two patterns mark the same, the first that is tried
 * says what the mark is about. */
static void list_starts(Builder *b, CampStart *starts, size_t *count) {
	const Vocabulary *v = b->vocabulary;
	Automaton *a = b->automaton;
	for (size_t p = v->patterns.count; p-- > 0;) {
		walk_from(b, v->patterns.items[p].start);
		for (size_t i = b->found.count; i-- > 0;) {
			CampTarget first = b->found.items[i];
			assert(!(first.does & TARGET_MATCH) && "a pattern that matches nothing");
			assert(a->states.items[first.to].takes != CAMP_SET_ANY && "a pattern begins with a gap");
			starts[(*count)++] = make_start(a, first.to);
		}
	}
}

/* What targets need, as far as it is watched for anyhow. */
static void add_needs(Automaton *a, Needs *needs) {
	for (size_t i = 0; i < a->targets.count; i++) {
		CampTarget *target = &a->targets.items[i];
		const WordSet *need = target->does & TARGET_MATCH ? NULL : needs_of(needs, target->to);
		size_t watch = need ? find_watch(a, need) : CAMP_WATCH_ANYTHING;
		target->needs = watch < a->watched.count ? (uint16_t)watch : CAMP_WATCH_ANYTHING;
	}
}

static void index_starts(Builder *b) {
	Automaton *a = b->automaton;
	CampStart *all = camp_alloc_array(a->states.count, sizeof *all);
	Needs *needs = needs_new(a, &b->vocabulary->frequencies);
	uint16_t *watches = camp_alloc_array(a->states.count, sizeof *watches);
	size_t count = 0;
	list_starts(b, all, &count);
	for (size_t i = 0; i < count; i++) {
		const WordSet *need = needs_of(needs, all[i].state);
		watches[i] = need ? watch_for(a, need) : CAMP_WATCH_ANYTHING;
	}
	add_needs(a, needs);
	needs_free(needs);
	a->starts_of = camp_alloc_array(a->group_count + 1u, sizeof *a->starts_of);
	for (size_t group = 0; group < a->group_count; group++) {
		a->starts_of[group] = (uint16_t)a->starts.count;
		for (size_t i = 0; i < count; i++) {
			if (set_has_group(a, &a->sets.items[a->states.items[all[i].state].takes], group)) {
				camp_vec_push(&a->starts, all[i]);
				camp_vec_push(&a->needs_of_starts, watches[i]);
			}
		}
		while (a->starts.count % CAMP_ABREAST) {
			camp_vec_push(&a->starts, (CampStart){ 0 });
			camp_vec_push(&a->needs_of_starts, CAMP_WATCH_NOTHING);
		}
	}
	assert(a->starts.count < UINT16_MAX);
	a->starts_of[a->group_count] = (uint16_t)a->starts.count;
	camp_free(watches);
	camp_free(all);
}

static void index_watches(Automaton *a) {
	a->watches_of = camp_alloc_array(a->group_count + 1u, sizeof *a->watches_of);
	for (size_t group = 0; group < a->group_count; group++) {
		a->watches_of[group] = (uint16_t)a->watches.count;
		for (size_t i = CAMP_WATCH_ANYTHING + 1; i < a->watched.count; i++) {
			if (set_has_group(a, &a->watched.items[i], group)) {
				camp_vec_push(&a->watches, (uint16_t)i);
			}
		}
		while (a->watches.count % CAMP_ABREAST) { /* the list is not empty */
			camp_vec_push(&a->watches, a->watches.items[a->watches.count - 1]);
		}
	}
	assert(a->watches.count < UINT16_MAX);
	a->watches_of[a->group_count] = (uint16_t)a->watches.count;
}

void automaton_build(Automaton *automaton, const Vocabulary *vocabulary) {
	Builder b = { .vocabulary = vocabulary, .automaton = automaton };
	WordSet any;
	WordSet none = { { 0 }, 0 };
	memset(&any, 0xFF, sizeof any);
	(void)watch_for(automaton, &none);
	(void)watch_for(automaton, &any);
	b.state_of = camp_alloc_array(vocabulary->program.count, sizeof *b.state_of);
	b.walked = camp_alloc_array(vocabulary->program.count, sizeof *b.walked);
	camp_vec_reserve(&b.set_slots, UINT16_MAX + 1);
	memset(b.set_slots.items, 0, (UINT16_MAX + 1) * sizeof *b.set_slots.items);
	b.set_slots.count = UINT16_MAX + 1;
	(void)intern_set(&b, &any);
	add_states(&b);
	group_words(automaton, automaton->sets.count);
	arrange_groups(automaton, &vocabulary->frequencies);
	for (size_t pc = 0; pc < vocabulary->program.count; pc++) {
		if (takes_word(&vocabulary->program.items[pc])) {
			add_targets(&b, pc);
		}
	}
	measure_gaps(automaton);
	index_starts(&b);
	index_watches(automaton);
	skip_last_states(automaton);
	arrange_states(automaton, &vocabulary->frequencies);
	camp_free(b.state_of);
	camp_free(b.walked);
	camp_vec_release(&b.set_slots);
	camp_vec_release(&b.found);
}

void automaton_release(Automaton *automaton) {
	camp_vec_release(&automaton->states);
	camp_vec_release(&automaton->targets);
	camp_vec_release(&automaton->starts);
	camp_vec_release(&automaton->needs_of_starts);
	camp_vec_release(&automaton->sets);
	camp_vec_release(&automaton->watched);
	camp_vec_release(&automaton->watches);
	camp_free(automaton->starts_of);
	camp_free(automaton->watches_of);
}
