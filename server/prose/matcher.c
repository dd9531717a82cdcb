#include "prose/matcher.h"

#include <stdlib.h>

#define NO_WORD UINT32_MAX
#define STACK_LIMIT 128 /* forks that can follow each other without a word between them */

typedef struct Thread {
	uint16_t pc;
	uint32_t first;
	uint32_t about_first;
	uint32_t about_last;
} Thread;

typedef CAMP_VEC(Thread) Threads;

typedef struct Matcher {
	const CampVocabulary *vocabulary;
	const CampWords *words;
	CampMatches *matches;
	uint32_t *seen; /* by instruction: the number of the last word (+ 1) for which a thread was put there */
	uint32_t at;
	Threads now;
	Threads next;
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

/* Puts the thread at `pc`, or at whatever instructions that wait for a word follow it. Only a capture, of which a
 * pattern has one, makes it call itself. */
static void put(Matcher *m, const Thread *thread, size_t at) {
	const CampInstruction *program = m->vocabulary->program.items;
	uint16_t waiting[STACK_LIMIT]; /* the other branches of forks */
	size_t depth = 1;
	waiting[0] = (uint16_t)at;
	while (depth) {
		size_t pc = waiting[--depth];
		while (m->seen[pc] != m->at + 1) {
			const CampInstruction *i = &program[pc];
			m->seen[pc] = m->at + 1;
			if (i->op == CAMP_OP_FORK) {
				if (depth < STACK_LIMIT) {
					waiting[depth++] = i->argument;
				}
				pc++;
			} else if (i->op == CAMP_OP_JUMP) {
				pc = i->argument;
			} else if (i->op == CAMP_OP_MATCH) {
				record(m, thread, i->argument);
			} else if (i->op == CAMP_OP_OPEN || i->op == CAMP_OP_CLOSE) {
				Thread inside = *thread;
				inside.about_first = i->op == CAMP_OP_OPEN ? m->at + 1 : inside.about_first;
				inside.about_last = i->op == CAMP_OP_CLOSE ? m->at : inside.about_last;
				put(m, &inside, pc + 1);
			} else {
				Thread *waits = &m->next.items[m->next.count++];
				*waits = *thread;
				waits->pc = (uint16_t)pc;
			}
		}
	}
}

static bool borders_allow(const CampInstruction *i, const CampWord *w, bool first) {
	unsigned before = w->before;
	bool loud = (w->classes & CAMP_WORD_CAPS) || (before & CAMP_BEFORE_QUOTE);
	if ((i->flags & CAMP_STEP_LOUD) && !loud) {
		return false;
	}
	if ((i->flags & CAMP_STEP_SLASH) && !(before & CAMP_BEFORE_SLASH)) {
		return false;
	}
	if (!first && (before & CAMP_BEFORE_END) && !(i->flags & CAMP_STEP_CROSS)) {
		return false;
	}
	if ((i->flags & CAMP_STEP_CLAUSE) && (before & CAMP_BEFORE_CLAUSE)) {
		return false;
	}
	if ((i->flags & CAMP_STEP_BORDER) && !(before & (CAMP_BEFORE_CLAUSE | CAMP_BEFORE_LINE | CAMP_BEFORE_QUOTE))) {
		return false;
	}
	return !(i->flags & CAMP_STEP_BEGIN) ||
	       (before & (CAMP_BEFORE_END | CAMP_BEFORE_LINE | CAMP_BEFORE_BULLET | CAMP_BEFORE_QUOTE)) != 0;
}

static bool accepts(const CampVocabulary *v, const CampInstruction *i, const CampWord *w, bool first) {
	bool is_word;
	switch (i->op) {
	case CAMP_OP_WORD: is_word = i->argument == w->id; break;
	case CAMP_OP_SET: is_word = camp_word_set_has(&v->sets.items[i->argument], w->id, w->classes); break;
	default: is_word = true; break;
	}
	return is_word && borders_allow(i, w, first);
}

static void start(Matcher *m, const CampWord *w, uint16_t head) {
	const CampVocabulary *v = m->vocabulary;
	for (; head; head = v->starts.items[head - 1].next) {
		size_t pc = v->starts.items[head - 1].pc;
		if (borders_allow(&v->program.items[pc], w, true)) {
			/* a capture that opens the pattern opens at its first word */
			bool opens = pc > 0 && v->program.items[pc - 1].op == CAMP_OP_OPEN;
			Thread t = { .first = m->at, .about_first = opens ? m->at : NO_WORD, .about_last = NO_WORD };
			put(m, &t, pc + 1);
		}
	}
}

/* New threads first: where two meet at one instruction, the one with the closer beginning stays. */
static void step(Matcher *m) {
	const CampVocabulary *v = m->vocabulary;
	const CampWord *w = &m->words->items[m->at];
	if (w->id) {
		start(m, w, v->starts_by_word[w->id]);
	}
	for (unsigned bit = 0; bit < CAMP_WORD_CLASSES; bit++) {
		if (w->classes & (1u << bit)) {
			start(m, w, v->starts_by_class[bit]);
		}
	}
	for (size_t k = 0; k < m->now.count; k++) {
		const Thread *t = &m->now.items[k];
		if (accepts(v, &v->program.items[t->pc], w, false)) {
			put(m, t, (size_t)t->pc + 1);
		}
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

void camp_match_words(CampMatches *matches, const CampVocabulary *vocabulary, const CampWords *words) {
	Matcher m = { .vocabulary = vocabulary, .words = words, .matches = matches };
	m.seen = camp_alloc_array(vocabulary->program.count + 1, sizeof *m.seen);
	/* a word puts at most one thread at each instruction */
	camp_vec_reserve(&m.now, vocabulary->program.count);
	camp_vec_reserve(&m.next, vocabulary->program.count);
	for (m.at = 0; m.at < words->count; m.at++) {
		step(&m);
	}
	if (matches->count) {
		qsort(matches->items, matches->count, sizeof *matches->items, vetoes_first);
	}
	apply_vetoes(matches);
	camp_free(m.seen);
	camp_vec_release(&m.now);
	camp_vec_release(&m.next);
}
