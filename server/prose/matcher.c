#include "prose/matcher.h"

#define NO_WORD UINT32_MAX

/* A state that has taken the newest word, or a pattern whose last word that is, and where it began. */
typedef struct Thread {
	uint32_t first;
	uint32_t about_first;
	uint32_t about_last;
	uint16_t state; /* from the number of states on: a pattern */
	uint16_t idle;  /* so many words are passed over in a gap before one can be of use */
} Thread;

/* What there is to know of a word, asked once. */
typedef struct Place {
	CampWordKind kind;
	uint16_t refused;      /* CAMP_STEP_* that the word does not do: all of them where there is none */
	uint32_t sentence_end; /* the first word from this one on that begins a new sentence, or a new clause */
	uint32_t clause_end;
} Place;

#define ALL_STEPS (CAMP_STATE_OPENS - 1)

struct CampMatcher {
	const CampAutomaton *automaton;
	CampMatches *matches;
	/* Rounds, of which each word has one; they are few bytes for there are many states. By state, and behind those by
	 * pattern: the newest in which a thread was placed there; by pattern: the newest in which it was matched. */
	uint16_t *placed;
	uint16_t *matched;
	uint16_t round;
	uint16_t *list;    /* room for the starts of a group */
	Thread *now;       /* room for a thread of each state and pattern, */
	Thread *next;      /* and in front of that */
	size_t begun_most; /* for so many that are begun with one word */
	size_t now_count;
	CAMP_VEC(Place) places; /* by word */
	/* Numbers of words, which run on from one text to the next, so that what was noted for one means nothing in the
	 * other. By watch: up to where gaps have looked for it, and its last word of the sentences that were entered. */
	uint32_t *watched;
	uint32_t *expected;
	uint32_t origin;  /* the number of the text's first word */
	uint32_t entered; /* the first word that `expected` does not know of */
	uint32_t count;
	uint32_t at;
	uint32_t last_match[CAMP_MARK_COUNT]; /* by mark: index + 1 of its newest match */
};

typedef CampMatcher Matcher;

/* Records a match; one that overlaps the newest of the same mark widens it, so there are never more than words. */
static void record(Matcher *m, const Thread *t, unsigned mark) {
	bool about = t->about_first != NO_WORD;
	CampMatch match = { .first = t->first,
		                .last = m->at,
		                .about_first = about ? t->about_first : t->first,
		                .about_last = about && t->about_last != NO_WORD ? t->about_last : m->at,
		                .mark = (uint16_t)mark };
	uint32_t newest = m->last_match[mark];
	if (newest) {
		CampMatch *old = &m->matches->items[newest - 1];
		if (match.first <= old->last) {
			old->first = match.first < old->first ? match.first : old->first;
			old->last = match.last;
			if (!about) {
				old->about_first = old->about_first < match.about_first ? old->about_first : match.about_first;
				old->about_last = match.about_last;
			}
			return;
		}
	}
	camp_vec_push(m->matches, match);
	m->last_match[mark] = (uint32_t)m->matches->count;
}

/* The groups that a word is of: its own, and one for each of its classes. Gives how many there are. */
static inline size_t groups_of(CampWordKind word, uint16_t groups[CAMP_WORD_CLASSES + 1]) {
	size_t count = 0;
	groups[count++] = word.group;
	for (unsigned left = word.classes; left; left &= left - 1) {
		groups[count++] = (uint16_t)__builtin_ctz(left);
	}
	return count;
}

/* Takes note of what is watched for, in all of the sentence that the next word is of and in the word behind it: no gap
 * is longer. */
static void enter_sentence(Matcher *m) {
	const CampAutomaton *a = m->automaton;
	const uint16_t *watches = a->watches;
	uint32_t *expected = m->expected;
	uint32_t end = m->places.items[m->at + 1].sentence_end;
	uint32_t entered = m->entered;
	for (; entered < m->count && entered <= end; entered++) {
		uint16_t groups[CAMP_WORD_CLASSES + 1];
		uint32_t number = m->origin + entered;
		for (size_t g = 0, count = groups_of(m->places.items[entered].kind, groups); g < count; g++) {
			const uint16_t *watch = &watches[a->watches_of[groups[g]]];
			for (const uint16_t *end_of = &watches[a->watches_of[groups[g] + 1]]; watch < end_of;
			     watch += CAMP_ABREAST) {
				expected[watch[0]] = number;
				expected[watch[1]] = number;
				expected[watch[2]] = number;
				expected[watch[3]] = number;
			}
		}
	}
	m->entered = entered;
}

/* One word's round, in which threads go on to the next word: what is asked of that, apart from the matcher so that
 * compilers keep it in registers. */
typedef struct Round {
	const CampAutomaton *automaton;
	const uint32_t *expected;
	uint16_t *placed;
	uint16_t number;
	uint32_t at;
	uint32_t behind;   /* the number of the next word */
	unsigned refused;  /* steps that it does not do */
	CampWordSets sets; /* that it is in */
	Thread *end;       /* behind the last thread that was placed */
} Round;

/* Whether what is watched for comes behind the next word, in its sentence or the one that was entered last. */
static inline bool comes_behind(const Round *round, unsigned watch) {
	return round->expected[watch] > round->behind;
}

/* How many words a gap has to pass over, from the next one on, before one of those behind it can be of use: 0 when
 * there is none, so that the gap need not be gone into at all. */
static uint32_t search_gap(Matcher *m, const CampState *gap) {
	const Place *places = m->places.items;
	if (gap->reach) {
		/* gaps that watch for the same look at each word once: the words before `watched` are known to be of no use */
		const Place *next = &places[m->at + 1];
		uint32_t end = gap->steps & CAMP_STEP_CLAUSE ? next->clause_end : next->sentence_end;
		uint32_t last = m->at + 1 + gap->reach < end ? m->at + 1 + gap->reach : end;
		uint32_t watched = m->watched[gap->watch];
		uint32_t found = watched > m->origin + m->at + 2 ? watched - m->origin : m->at + 2;
		while (found <= last && !camp_set_has(m->automaton, gap->sees, places[found].kind)) {
			found++;
		}
		m->watched[gap->watch] = m->origin + found;
		return end > m->at + 1 && found <= last ? found - m->at - 1 : 0;
	}
	for (uint32_t at = m->at + 1; at < m->count && !(gap->steps & places[at].refused); at++) {
		if (camp_set_has(m->automaton, gap->sees, places[at + 1].kind)) {
			return at - m->at;
		}
		if (gap->gap == CAMP_NO_STATE) {
			break;
		}
		gap = &m->automaton->states[gap->gap];
	}
	return 0;
}

/* The words that a thread has captured when it goes on from the word `at`. */
static inline void capture(Thread *thread, unsigned does, uint32_t at) {
	if (does & CAMP_TARGET_OPEN) {
		thread->about_first = at + 1;
	}
	if (does & (CAMP_TARGET_CLOSE | CAMP_TARGET_CLOSE_LAST)) {
		thread->about_last = does & CAMP_TARGET_CLOSE ? at : at + 1;
	}
}

/* Written before it is known whether the state has one already, so that there is no branch for it. */
static inline void place_thread(Round *round, const Thread *thread, unsigned does, uint16_t state, uint16_t idle) {
	Thread *placed = round->end;
	bool is_first = round->placed[state] != round->number;
	round->placed[state] = round->number;
	*placed = *thread;
	if (does) {
		capture(placed, does, round->at);
	}
	placed->state = state;
	placed->idle = idle;
	round->end += is_first;
}

static void match(Matcher *m, const Thread *thread, unsigned does, unsigned pattern) {
	if (m->matched[pattern] != m->round) {
		Thread matched = *thread;
		m->matched[pattern] = m->round;
		capture(&matched, does, m->at);
		record(m, &matched, m->automaton->mark_of[pattern]);
	}
}

/* Moves a thread to a target, where the next word is one that it takes: one branch for all that is asked. */
static inline void follow(Round *round, const Thread *thread, const CampTarget *target) {
	unsigned taken = (target->steps & round->refused) == 0;
	taken &= comes_behind(round, target->needs);
	taken &= camp_is_in_set(round->automaton, round->sets, target->takes);
	if (taken) {
		place_thread(round, thread, target->does, target->to, 0);
	}
}

/* Moves a thread, whose state has taken the newest word, on to what takes the next one. Few targets are come to for
 * nothing: what many of them may take is asked of all at once. */
static inline void move(Matcher *m, Round *round, const Thread *thread, const CampState *state) {
	uint32_t idle = comes_behind(round, state->ahead) ? search_gap(m, &round->automaton->states[state->gap]) : 0;
	if (idle) { /* so many words, the next one among them, are passed over */
		place_thread(round, thread, 0, state->gap, (uint16_t)(idle - 1));
	}
	if (state->match != CAMP_NO_PATTERN) {
		match(m, thread, state->match_does, state->match);
	}
	follow(round, thread, &state->first);
	if (state->target_count && camp_is_in_set(round->automaton, round->sets, state->sees)) {
		const CampTarget *target = &round->automaton->targets[state->targets];
		for (const CampTarget *end = target + state->target_count; target < end; target++) {
			follow(round, thread, target);
		}
	}
}

/* The steps that a word does not do. Nine words in ten stand behind a blank and nothing else. */
static inline unsigned refused_by(const CampWord *w) {
	unsigned before = w->before;
	bool loud = (w->classes & CAMP_WORD_CAPS) || (before & CAMP_BEFORE_QUOTE);
	if (!(before & ~(unsigned)CAMP_BEFORE_JOINED)) {
		return CAMP_STEP_BEGIN | CAMP_STEP_BORDER | CAMP_STEP_SLASH | (loud ? 0u : CAMP_STEP_LOUD);
	}
	bool border = before & (CAMP_BEFORE_CLAUSE | CAMP_BEFORE_LINE | CAMP_BEFORE_QUOTE);
	bool beginning = before & (CAMP_BEFORE_END | CAMP_BEFORE_LINE | CAMP_BEFORE_BULLET | CAMP_BEFORE_QUOTE);
	return (before & CAMP_BEFORE_END ? CAMP_STEP_WITHIN : 0u) | (before & CAMP_BEFORE_CLAUSE ? CAMP_STEP_CLAUSE : 0u) |
	       (beginning ? 0u : CAMP_STEP_BEGIN) | (border ? 0u : CAMP_STEP_BORDER) | (loud ? 0u : CAMP_STEP_LOUD) |
	       (before & CAMP_BEFORE_SLASH ? 0u : CAMP_STEP_SLASH);
}

/* Lists the starts of a group that do not need what will not come, the last first, and gives how many they are. One in ten is,
 * and which ones nobody can foretell: there is no branch for it. */
static inline size_t list_starts(const Round *round, uint16_t *list, unsigned group) {
	const uint16_t *needs = round->automaton->needs_of_starts;
	const uint32_t *expected = round->expected;
	const uint32_t behind = round->behind;
	size_t count = 0;
	for (size_t i = round->automaton->starts_of[group + 1], first = round->automaton->starts_of[group]; i > first;) {
		i -= CAMP_ABREAST;
		list[count] = (uint16_t)(i + 3);
		count += expected[needs[i + 3]] >= behind;
		list[count] = (uint16_t)(i + 2);
		count += expected[needs[i + 2]] >= behind;
		list[count] = (uint16_t)(i + 1);
		count += expected[needs[i + 1]] >= behind;
		list[count] = (uint16_t)i;
		count += expected[needs[i]] >= behind;
	}
	return count;
}

/* Begins the patterns that begin with a word of the group, where the words behind it let them go on: in front of the
 * threads from `begun` on. Gives the first one. */
static inline Thread *begin(const Round *round, uint16_t *list, Thread *begun, unsigned group, unsigned refused) {
	const CampAutomaton *a = round->automaton;
	for (size_t i = 0, count = list_starts(round, list, group); i < count; i++) {
		const CampStart *start = &a->starts[list[i]];
		unsigned goes_on = comes_behind(round, start->watch);
		goes_on |= camp_is_in_set(a, round->sets, start->sees);
		goes_on &= (start->steps & refused) == 0;
		/* a capture that opens the pattern opens at its first word */
		begun[-1] = (Thread){ .first = round->at,
			                  .about_first = start->steps & CAMP_STATE_OPENS ? round->at : NO_WORD,
			                  .about_last = NO_WORD,
			                  .state = start->state };
		begun -= goes_on;
	}
	return begun;
}

static void begin_round(Matcher *m) {
	if (++m->round == 0) {
		memset(m->placed, 0, (m->automaton->state_count + m->automaton->pattern_count) * sizeof *m->placed);
		memset(m->matched, 0, m->automaton->pattern_count * sizeof *m->matched);
		m->round = 1;
	}
}

/* Moves threads from the newest word on to the next. New ones come first: where two meet at one state, the one with the
 * closer beginning stays. */
static void take_word(Matcher *m) {
	const Place *word = &m->places.items[m->at];
	/* a pattern may begin anywhere */
	unsigned refused = word->refused & ~(unsigned)CAMP_STEP_WITHIN;
	uint16_t groups[CAMP_WORD_CLASSES + 1];
	begin_round(m);
	enter_sentence(m);
	Round round = { .automaton = m->automaton,
		            .expected = m->expected,
		            .placed = m->placed,
		            .number = m->round,
		            .at = m->at,
		            .behind = m->origin + m->at + 1,
		            .refused = word[1].refused,
		            .sets = camp_word_sets(m->automaton, word[1].kind),
		            .end = m->next };
	const CampState *states = m->automaton->states;
	const uint32_t state_count = m->automaton->state_count;
	Thread *first = m->now;
	for (size_t g = groups_of(word->kind, groups); g-- > 0;) {
		first = begin(&round, m->list, first, groups[g], refused);
	}
	for (const Thread *at = first, *end = m->now + m->now_count; at < end; at++) {
		if (at->state >= state_count) { /* it was the last word of a pattern */
			match(m, at, 0, at->state - state_count);
		} else if (at->idle) {
			place_thread(&round, at, 0, states[at->state].gap, at->idle - 1);
		} else {
			move(m, &round, at, &states[at->state]);
		}
	}
	m->now_count = (size_t)(round.end - m->next);
	Thread *used = m->now;
	m->now = m->next;
	m->next = used;
}

static int by_first(const void *a, const void *b) {
	const CampMatch *x = a;
	const CampMatch *y = b;
	if (x->first != y->first) {
		return x->first < y->first ? -1 : 1;
	}
	if (x->mark != y->mark) {
		return x->mark < y->mark ? -1 : 1;
	}
	return x->last < y->last ? -1 : x->last > y->last;
}

/* Drops the vetoes, and the matches that lie inside a veto of their mark. Matches of one mark never overlap, so the
 * veto to ask is the newest that began at or before the match. */
static void apply_vetoes(CampMatches *matches) {
	uint32_t veto_last[CAMP_MARK_VETO];
	uint32_t veto_first[CAMP_MARK_VETO];
	size_t kept = 0;
	/* of the marks that there are, not of all: most texts are short */
	for (size_t i = 0; i < matches->count; i++) {
		veto_first[matches->items[i].mark % CAMP_MARK_VETO] = NO_WORD;
	}
	for (size_t i = 0; i < matches->count; i++) {
		CampMatch match = matches->items[i];
		if (match.mark >= CAMP_MARK_VETO) {
			veto_first[match.mark - CAMP_MARK_VETO] = match.first;
			veto_last[match.mark - CAMP_MARK_VETO] = match.last;
		} else if (veto_first[match.mark] == NO_WORD || match.last > veto_last[match.mark]) {
			matches->items[kept++] = match;
		}
	}
	matches->count = kept;
}

/* At one word, vetoes come before what they take away. */
static int vetoes_first(const void *a, const void *b) {
	const CampMatch *x = a;
	const CampMatch *y = b;
	bool x_veto = x->mark >= CAMP_MARK_VETO;
	bool y_veto = y->mark >= CAMP_MARK_VETO;
	return x->first == y->first && x_veto != y_veto ? (x_veto ? -1 : 1) : by_first(a, b);
}

/* One more place than there are words: that of no word. */
static void make_places(Matcher *m, const CampWords *words) {
	const uint16_t *group_of = m->automaton->group_of;
	uint32_t count = (uint32_t)words->count;
	uint32_t sentence_end = count;
	uint32_t clause_end = count;
	camp_vec_reserve(&m->places, words->count + 1);
	Place *places = m->places.items;
	places[count] = (Place){ { group_of[0], 0 }, ALL_STEPS, count, count };
	for (uint32_t i = count; i-- > 0;) {
		const CampWord *w = &words->items[i];
		sentence_end = w->before & CAMP_BEFORE_END ? i : sentence_end;
		clause_end = w->before & CAMP_BEFORE_CLAUSE ? i : clause_end;
		places[i].kind.group = group_of[w->id];
		places[i].kind.classes = w->classes;
		places[i].refused = (uint16_t)refused_by(w);
		places[i].sentence_end = sentence_end;
		places[i].clause_end = clause_end;
	}
	m->count = count;
}

static void forget_texts(Matcher *m) {
	memset(m->watched, 0, m->automaton->watch_count * sizeof *m->watched);
	memset(m->expected, 0, m->automaton->watch_count * sizeof *m->expected);
	m->expected[CAMP_WATCH_ANYTHING] = UINT32_MAX;
	m->origin = 1;
}

/* The threads that one word may begin: those of its group, and of all classes. */
static size_t most_begun(const CampAutomaton *a) {
	size_t most = 0;
	for (size_t group = CAMP_GROUP_FIRST; group < a->group_count; group++) {
		size_t count = (size_t)a->starts_of[group + 1] - a->starts_of[group];
		most = count > most ? count : most;
	}
	return most + a->starts_of[CAMP_GROUP_FIRST] + 1; /* one is written before it is known to be begun */
}

CampMatcher *camp_matcher_new(const CampVocabulary *vocabulary) {
	const CampAutomaton *a = &vocabulary->automaton;
	CampMatcher *m = camp_alloc(sizeof *m);
	m->automaton = a;
	m->watched = camp_alloc_array(a->watch_count, sizeof *m->watched);
	m->expected = camp_alloc_array(a->watch_count, sizeof *m->expected);
	m->matched = camp_alloc_array(a->pattern_count, sizeof *m->matched);
	m->placed = camp_alloc_array(a->state_count + a->pattern_count, sizeof *m->placed);
	size_t most_placed = (size_t)a->state_count + a->pattern_count + 1; /* also here one is written too many */
	m->begun_most = most_begun(a);
	m->list = camp_alloc_array(m->begun_most, sizeof *m->list);
	m->now = m->begun_most + (Thread *)camp_resize(NULL, m->begun_most + most_placed, sizeof *m->now);
	m->next = m->begun_most + (Thread *)camp_resize(NULL, m->begun_most + most_placed, sizeof *m->next);
	forget_texts(m);
	return m;
}

void camp_matcher_free(CampMatcher *m) {
	if (!m) {
		return;
	}
	camp_free(m->watched);
	camp_free(m->expected);
	camp_free(m->matched);
	camp_free(m->placed);
	camp_vec_release(&m->places);
	camp_free(m->list);
	camp_free(m->now - m->begun_most);
	camp_free(m->next - m->begun_most);
	camp_free(m);
}

/* What one text leaves behind for the next is room alone. */
static void begin_text(Matcher *m, CampMatches *matches, const CampWords *words) {
	m->origin += m->count;
	if (m->origin > UINT32_MAX / 2 || words->count > UINT32_MAX / 4) {
		forget_texts(m);
	}
	m->matches = matches;
	m->entered = 0;
	m->now_count = 0;
	memset(m->last_match, 0, sizeof m->last_match);
	make_places(m, words);
}

void camp_match_words(CampMatcher *m, CampMatches *matches, const CampWords *words) {
	begin_text(m, matches, words);
	for (m->at = 0; m->at < m->count; m->at++) {
		take_word(m);
	}
	camp_vec_sort(CampMatch, matches, vetoes_first);
	apply_vetoes(matches);
}

void camp_matcher_trim(CampMatcher *m, size_t most) {
	if (m->places.capacity > most) {
		camp_vec_release(&m->places);
	}
}
