#include "prose/matcher.h"

#include <stdlib.h>

#define NO_WORD UINT32_MAX

/* A state that has taken the newest word, or a match that is being made, and where it began. */
typedef struct Thread {
	uint32_t first;
	uint32_t about_first;
	uint32_t about_last;
	uint16_t state;
	uint16_t idle; /* so many words are passed over in a gap before one can be of use */
} Thread;

typedef CAMP_VEC(Thread) Threads;

/* What there is to know of a word, asked once. */
typedef struct Place {
	CampWordKind kind;
	uint16_t refused;      /* CAMP_STEP_* that the word does not do: all of them where there is none */
	uint32_t sentence_end; /* the first word from this one on that begins a new sentence, or a new clause */
	uint32_t clause_end;
	uint64_t hints; /* of the words from this one to the first of the next sentence */
} Place;

#define ALL_STEPS (CAMP_STATE_OPENS - 1)

typedef struct Matcher {
	const CampAutomaton *automaton;
	CampMatches *matches;
	uint64_t *placed; /* a bit for each state in `next`, and behind those one for each pattern that matched */
	CAMP_VEC(uint16_t) matched;
	Threads now;
	Threads next;
	const Place *places; /* by word */
	uint32_t *watched;   /* by what gaps see: the words that were looked through for it */
	uint32_t count;
	uint32_t at;
	Place following;                      /* the next word; nothing where none follows */
	uint32_t last_match[CAMP_MARK_COUNT]; /* by mark: index + 1 of its newest match */
} Matcher;

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

/* Whether the state, or pattern, is come to for the first time at this word: where two threads meet, the one with the
 * closer beginning stays, for it came first. */
static bool comes_first(Matcher *m, size_t place) {
	uint64_t bit = (uint64_t)1 << (place % 64);
	if (m->placed[place / 64] & bit) {
		return false;
	}
	m->placed[place / 64] |= bit;
	return true;
}

static void forget(Matcher *m, size_t place) {
	m->placed[place / 64] &= ~((uint64_t)1 << (place % 64));
}

static inline Thread *place_thread(Matcher *m, const Thread *thread, uint16_t state) {
	if (m->next.count == m->next.capacity) {
		Thread kept = *thread; /* it may be of the threads that move */
		camp_vec_push(&m->next, kept);
	} else {
		m->next.items[m->next.count++] = *thread;
	}
	Thread *placed = &m->next.items[m->next.count - 1];
	placed->state = state;
	return placed;
}

static void follow(Matcher *m, const Thread *thread, CampTarget target) {
	const CampAutomaton *a = m->automaton;
	uint32_t about_first = target.does & CAMP_TARGET_OPEN ? m->at + 1 : thread->about_first;
	uint32_t about_last = target.does & CAMP_TARGET_CLOSE ? m->at : thread->about_last;
	if (target.does & CAMP_TARGET_MATCH) {
		if (comes_first(m, a->state_count + target.to)) {
			Thread matching = *thread;
			matching.about_first = about_first;
			matching.about_last = about_last;
			camp_vec_push(&m->matched, target.to);
			record(m, &matching, a->mark_of[target.to]);
		}
		return;
	}
	const CampState *state = &a->states[target.to];
	if (!(state->steps & m->following.refused) && camp_set_has(a, state->takes, m->following.kind) &&
	    comes_first(m, target.to)) {
		Thread *placed = place_thread(m, thread, target.to);
		placed->about_first = about_first;
		placed->about_last = about_last;
	}
}

/* How many words a gap has to pass over, from the next one on, before one of those behind it can be of use: 0 when
 * there is none, so that the gap need not be gone into at all. */
static uint32_t gap_length(Matcher *m, const CampState *gap) {
	if (gap->reach) {
		/* gaps that watch for the same look at each word once: the words before `watched` are known to be of no use */
		const Place *next = &m->places[m->at + 1];
		uint32_t end = gap->steps & CAMP_STEP_CLAUSE ? next->clause_end : next->sentence_end;
		uint32_t last = m->at + 1 + gap->reach < end ? m->at + 1 + gap->reach : end;
		uint32_t found = m->watched[gap->watch] > m->at + 2 ? m->watched[gap->watch] : m->at + 2;
		while (found <= last && !camp_set_has(m->automaton, gap->sees, m->places[found].kind)) {
			found++;
		}
		m->watched[gap->watch] = found;
		return end > m->at + 1 && found <= last ? found - m->at - 1 : 0;
	}
	for (uint32_t at = m->at + 1; at < m->count && !(gap->steps & m->places[at].refused); at++) {
		if (camp_set_has(m->automaton, gap->sees, m->places[at + 1].kind)) {
			return at - m->at;
		}
		if (gap->gap == CAMP_NO_STATE) {
			break;
		}
		gap = &m->automaton->states[gap->gap];
	}
	return 0;
}

/* Moves a thread, whose state has taken the newest word, on to what takes the next one. Few targets are come to for
 * nothing: what they may take is asked of all of them at once. */
static void advance(Matcher *m, const Thread *thread) {
	const CampAutomaton *a = m->automaton;
	const CampState *state = &a->states[thread->state];
	if (state->gap != CAMP_NO_STATE) {
		uint32_t idle = thread->idle ? thread->idle : gap_length(m, &a->states[state->gap]);
		if (idle && comes_first(m, state->gap)) {
			place_thread(m, thread, state->gap)->idle = (uint16_t)(idle - 1);
		}
	}
	if (!thread->idle && camp_set_has(a, state->sees, m->following.kind)) {
		for (size_t i = 0; i < state->target_count; i++) {
			follow(m, thread, a->targets[state->targets + i]);
		}
	}
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

/* Begins the patterns that begin with a word of the group, where the next word lets them go on. */
static void start(Matcher *m, unsigned group, unsigned refused) {
	const CampAutomaton *a = m->automaton;
	for (size_t i = a->starts_of[group]; i < a->starts_of[group + 1]; i++) {
		const CampStart *from = &a->starts[i];
		if (!(from->hints & m->following.hints) && !camp_set_has(a, from->sees, m->following.kind)) {
			continue;
		}
		const CampState *state = &a->states[from->state];
		if (!(state->steps & refused)) {
			/* a capture that opens the pattern opens at its first word */
			Thread t = { .first = m->at,
				         .about_first = state->steps & CAMP_STATE_OPENS ? m->at : NO_WORD,
				         .about_last = NO_WORD,
				         .state = from->state };
			advance(m, &t);
		}
	}
}

/* New threads first: where two meet at one state, the one with the closer beginning stays. */
static void step(Matcher *m) {
	CampWordKind word = m->places[m->at].kind;
	/* a pattern may begin anywhere */
	unsigned refused = m->places[m->at].refused & ~(unsigned)CAMP_STEP_WITHIN;
	start(m, word.group, refused);
	for (unsigned bit = 0; word.classes >> bit; bit++) {
		if ((word.classes >> bit) & 1) {
			start(m, bit, refused);
		}
	}
	for (size_t k = 0; k < m->now.count; k++) {
		advance(m, &m->now.items[k]);
	}
	for (size_t k = 0; k < m->next.count; k++) {
		forget(m, m->next.items[k].state);
	}
	for (size_t k = 0; k < m->matched.count; k++) {
		forget(m, m->automaton->state_count + (size_t)m->matched.items[k]);
	}
	camp_vec_clear(&m->matched);
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
static Place *make_places(const CampAutomaton *a, const CampWords *words) {
	uint32_t count = (uint32_t)words->count;
	Place *places = camp_alloc_array(words->count + 1, sizeof *places);
	places[count] = (Place){
		.kind.group = a->group_of[0], .refused = ALL_STEPS, .sentence_end = count, .clause_end = count
	};
	for (uint32_t i = count; i-- > 0;) {
		const CampWord *w = &words->items[i];
		CampWordKind kind = { .group = a->group_of[w->id], .classes = w->classes };
		bool ends = w->before & CAMP_BEFORE_END;
		places[i] = (Place){ .kind = kind,
			                 .refused = (uint16_t)refused_by(w),
			                 .sentence_end = ends ? i : places[i + 1].sentence_end,
			                 .clause_end = w->before & CAMP_BEFORE_CLAUSE ? i : places[i + 1].clause_end,
			                 .hints = camp_word_hints(kind) | (ends ? 0 : places[i + 1].hints) };
	}
	return places;
}

void camp_match_words(CampMatches *matches, const CampVocabulary *vocabulary, const CampWords *words) {
	const CampAutomaton *a = &vocabulary->automaton;
	Place *places = make_places(a, words);
	Matcher m = { .automaton = a, .matches = matches, .places = places, .count = (uint32_t)words->count };
	m.watched = camp_alloc_array(a->watch_count, sizeof *m.watched);
	m.placed = camp_alloc_array((a->state_count + a->pattern_count) / 64 + 1, sizeof *m.placed);
	for (m.at = 0; m.at < words->count; m.at++) {
		m.following = places[m.at + 1];
		step(&m);
	}
	if (matches->count) {
		qsort(matches->items, matches->count, sizeof *matches->items, vetoes_first);
	}
	apply_vetoes(matches);
	camp_free(places);
	camp_free(m.watched);
	camp_free(m.placed);
	camp_vec_release(&m.matched);
	camp_vec_release(&m.now);
	camp_vec_release(&m.next);
}
