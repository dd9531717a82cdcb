#include "prose/matcher.h"

#define NO_WORD UINT32_MAX

/* A state that has taken the newest word, or a match that is being made, and where it began. */
typedef struct Thread {
	uint32_t first;
	uint32_t about_first;
	uint32_t about_last;
	uint16_t state;
	uint16_t idle; /* so many words are passed over in a gap before one can be of use */
} Thread;

/* There is room for a thread of each state. */
typedef struct Threads {
	Thread *items;
	size_t count;
} Threads;

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
	uint32_t *placed; /* by state, and behind those by pattern: the newest round in which it was come to */
	uint32_t round;   /* one for each word */
	Threads begun;    /* with the newest word */
	Threads now;
	Threads next;
	CAMP_VEC(Place) places; /* by word */
	/* Numbers of words, which run on from one text to the next, so that what was noted for one means nothing in the
	 * other. By watch: up to where gaps have looked for it, and its last word of the sentences that were entered. */
	uint32_t *watched;
	uint32_t *expected;
	uint32_t origin;  /* the number of the text's first word */
	uint32_t entered; /* the first word that `expected` does not know of */
	uint32_t count;
	uint32_t at;
	Place following;                      /* the next word; nothing where none follows */
	CampWordSets sets;                    /* of the next word */
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

/* Takes note of what is watched for, in all of the sentence that the next word is of and in the word behind it: no gap
 * is longer. */
static void enter_sentence(Matcher *m) {
	const CampAutomaton *a = m->automaton;
	for (; m->entered < m->count && m->entered <= m->following.sentence_end; m->entered++) {
		CampWordKind word = m->places.items[m->entered].kind;
		for (size_t i = a->watches_of[word.group]; i < a->watches_of[word.group + 1]; i++) {
			m->expected[a->watches[i]] = m->origin + m->entered;
		}
		for (unsigned bit = 0; word.classes >> bit; bit++) {
			for (size_t i = a->watches_of[bit]; (word.classes >> bit) & 1 && i < a->watches_of[bit + 1]; i++) {
				m->expected[a->watches[i]] = m->origin + m->entered;
			}
		}
	}
}

/* Whether what is watched for comes behind the word, in its sentence or the one that was entered last. */
static inline bool comes_behind(const Matcher *m, unsigned watch, uint32_t word) {
	return m->expected[watch] > m->origin + word;
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

static inline uint32_t gap_length(Matcher *m, const CampState *gap) {
	return gap->reach && !comes_behind(m, gap->watch, m->at + 1) ? 0 : search_gap(m, gap);
}

/* Threads that are placed for the next word: `m->next` while a list of threads is gone through. */
typedef struct Placing {
	uint32_t *placed; /* as the matcher's */
	uint32_t round;
	Thread *end;
} Placing;

static inline void place_thread(Placing *placing, Thread thread, uint16_t state, uint16_t idle) {
	if (placing->placed[state] != placing->round) {
		placing->placed[state] = placing->round;
		thread.state = state;
		thread.idle = idle;
		*placing->end++ = thread;
	}
}

static inline Thread capture(Thread thread, unsigned does, uint32_t at) {
	thread.about_first = does & CAMP_TARGET_OPEN ? at + 1 : thread.about_first;
	thread.about_last = does & CAMP_TARGET_CLOSE ? at : thread.about_last;
	return thread;
}

static void match(Matcher *m, Thread thread, CampTarget target) {
	uint32_t *placed = &m->placed[m->automaton->state_count + target.to];
	if (*placed != m->round) {
		*placed = m->round;
		thread = capture(thread, target.does, m->at);
		record(m, &thread, m->automaton->mark_of[target.to]);
	}
}

/* Moves a thread to the targets of its state. */
static inline void follow(Matcher *m, Placing *placing, Thread thread, const CampState *state) {
	const CampTarget *target = &m->automaton->targets[state->targets];
	for (const CampTarget *end = target + state->target_count; target < end; target++) {
		if (target->does & CAMP_TARGET_MATCH) {
			match(m, thread, *target);
		} else if (!(target->steps & m->following.refused) && comes_behind(m, target->needs, m->at + 1) &&
		           camp_is_in_set(m->automaton, m->sets, target->takes)) {
			place_thread(placing, capture(thread, target->does, m->at), target->to, 0);
		}
	}
}

/* Moves threads, whose states have taken the newest word, on to what takes the next one. Few targets are come to for
 * nothing: what they may take is asked of all of them at once. Where two threads meet, the one with the closer
 * beginning stays, for it came first. */
static void advance(Matcher *m, const Threads *threads) {
	const CampAutomaton *a = m->automaton;
	Placing placing = { m->placed, m->round, m->next.items + m->next.count };
	for (const Thread *at = threads->items, *end = at + threads->count; at < end; at++) {
		const Thread thread = *at;
		const CampState *state = &a->states[thread.state];
		if (thread.idle) {
			place_thread(&placing, thread, state->gap, thread.idle - 1);
			continue;
		}
		uint32_t idle = state->gap == CAMP_NO_STATE ? 0 : gap_length(m, &a->states[state->gap]);
		if (idle) { /* so many words, the next one among them, are passed over */
			place_thread(&placing, thread, state->gap, (uint16_t)(idle - 1));
		}
		if (camp_is_in_set(a, m->sets, state->sees)) {
			follow(m, &placing, thread, state);
		}
	}
	m->next.count = (size_t)(placing.end - m->next.items);
}

/* The steps that a word does not do. */
static unsigned refused_by(const CampWord *w) {
	unsigned before = w->before;
	bool loud = (w->classes & CAMP_WORD_CAPS) || (before & CAMP_BEFORE_QUOTE);
	bool border = before & (CAMP_BEFORE_CLAUSE | CAMP_BEFORE_LINE | CAMP_BEFORE_QUOTE);
	bool beginning = before & (CAMP_BEFORE_END | CAMP_BEFORE_LINE | CAMP_BEFORE_BULLET | CAMP_BEFORE_QUOTE);
	return (before & CAMP_BEFORE_END ? CAMP_STEP_WITHIN : 0u) | (before & CAMP_BEFORE_CLAUSE ? CAMP_STEP_CLAUSE : 0u) |
	       (beginning ? 0u : CAMP_STEP_BEGIN) | (border ? 0u : CAMP_STEP_BORDER) | (loud ? 0u : CAMP_STEP_LOUD) |
	       (before & CAMP_BEFORE_SLASH ? 0u : CAMP_STEP_SLASH);
}

/* Begins the patterns that begin with a word of the group, where the words behind it let them go on. */
static void begin(Matcher *m, unsigned group, unsigned refused) {
	const CampAutomaton *a = m->automaton;
	CampWordSets sets = m->sets;
	const CampStart *end = &a->starts[a->starts_of[group + 1]];
	for (const CampStart *start = &a->starts[a->starts_of[group]]; start < end; start++) {
		if (!comes_behind(m, start->needs, m->at) ||
		    (!comes_behind(m, start->watch, m->at + 1) && !camp_is_in_set(a, sets, start->sees))) {
			continue;
		}
		const CampState *state = &a->states[start->state];
		if (!(state->steps & refused)) {
			/* a capture that opens the pattern opens at its first word */
			Thread thread = { .first = m->at,
				              .about_first = state->steps & CAMP_STATE_OPENS ? m->at : NO_WORD,
				              .about_last = NO_WORD };
			thread.state = start->state;
			m->begun.items[m->begun.count++] = thread;
		}
	}
}

/* New threads first: where two meet at one state, the one with the closer beginning stays. */
static void step(Matcher *m) {
	CampWordKind word = m->places.items[m->at].kind;
	/* a pattern may begin anywhere */
	unsigned refused = m->places.items[m->at].refused & ~(unsigned)CAMP_STEP_WITHIN;
	m->following = m->places.items[m->at + 1];
	m->sets = camp_word_sets(m->automaton, m->following.kind);
	m->round++;
	enter_sentence(m);
	m->begun.count = 0;
	begin(m, word.group, refused);
	for (unsigned bit = 0; word.classes >> bit; bit++) {
		if ((word.classes >> bit) & 1) {
			begin(m, bit, refused);
		}
	}
	if (m->begun.count) {
		advance(m, &m->begun);
	}
	if (m->now.count) {
		advance(m, &m->now);
	}
	Threads used = m->now;
	m->now = m->next;
	m->next = used;
	m->next.count = 0;
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
	memset(veto_first, 0xFF, sizeof veto_first);
	memset(veto_last, 0, sizeof veto_last);
	size_t kept = 0;
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
	const CampAutomaton *a = m->automaton;
	camp_vec_reserve(&m->places, words->count + 1);
	m->count = (uint32_t)words->count;
	Place next = {
		.kind.group = a->group_of[0], .refused = ALL_STEPS, .sentence_end = m->count, .clause_end = m->count
	};
	m->places.items[m->count] = next;
	for (uint32_t i = m->count; i-- > 0;) {
		const CampWord *w = &words->items[i];
		next.kind = (CampWordKind){ .group = a->group_of[w->id], .classes = w->classes };
		next.refused = (uint16_t)refused_by(w);
		next.sentence_end = w->before & CAMP_BEFORE_END ? i : next.sentence_end;
		next.clause_end = w->before & CAMP_BEFORE_CLAUSE ? i : next.clause_end;
		m->places.items[i] = next;
	}
}

static void forget_texts(Matcher *m) {
	memset(m->placed, 0, (m->automaton->state_count + m->automaton->pattern_count) * sizeof *m->placed);
	memset(m->watched, 0, m->automaton->watch_count * sizeof *m->watched);
	memset(m->expected, 0, m->automaton->watch_count * sizeof *m->expected);
	m->expected[CAMP_WATCH_ANYTHING] = UINT32_MAX;
	m->origin = 1;
	m->round = 0;
}

CampMatcher *camp_matcher_new(const CampVocabulary *vocabulary) {
	const CampAutomaton *a = &vocabulary->automaton;
	CampMatcher *m = camp_alloc(sizeof *m);
	m->automaton = a;
	m->watched = camp_alloc_array(a->watch_count, sizeof *m->watched);
	m->expected = camp_alloc_array(a->watch_count, sizeof *m->expected);
	m->placed = camp_alloc_array(a->state_count + a->pattern_count, sizeof *m->placed);
	/* a state is begun once for each class of a word */
	m->begun.items = camp_resize(NULL, (size_t)a->state_count * (CAMP_WORD_CLASSES + 1), sizeof *m->begun.items);
	m->now.items = camp_resize(NULL, a->state_count, sizeof *m->now.items);
	m->next.items = camp_resize(NULL, a->state_count, sizeof *m->next.items);
	forget_texts(m);
	return m;
}

void camp_matcher_free(CampMatcher *m) {
	if (!m) {
		return;
	}
	camp_free(m->watched);
	camp_free(m->expected);
	camp_free(m->placed);
	camp_vec_release(&m->places);
	camp_free(m->begun.items);
	camp_free(m->now.items);
	camp_free(m->next.items);
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
	m->now.count = 0;
	memset(m->last_match, 0, sizeof m->last_match);
	make_places(m, words);
}

void camp_match_words(CampMatcher *m, CampMatches *matches, const CampWords *words) {
	begin_text(m, matches, words);
	for (m->at = 0; m->at < m->count; m->at++) {
		step(m);
	}
	camp_vec_sort(CampMatch, matches, vetoes_first);
	apply_vetoes(matches);
}

void camp_matcher_trim(CampMatcher *m, size_t most) {
	if (m->places.capacity > most) {
		camp_vec_release(&m->places);
	}
}
