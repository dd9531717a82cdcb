#include "prose/matcher.h"

#include <stdatomic.h>
#include <stdlib.h>

#define NO_WORD UINT32_MAX

typedef struct Thread {
	uint16_t pc;
	uint32_t first;
	uint32_t about_first;
	uint32_t about_last;
} Thread;

typedef CAMP_VEC(Thread) Threads;

/* Memory of the size of the program. Nothing in it need be cleared: stamps tell what is of this word or this text. */
typedef struct Scratch {
	uint32_t *seen;     /* by instruction: the stamp of the last word for which a thread was put there */
	uint32_t *set_seen; /* by set: the stamp of the last text that was asked for it ... */
	bool *set_found;    /* ... and whether it has one of its words */
	uint32_t stamp;
	Threads now;
	Threads next;
} Scratch;

struct CampMatcherSpare {
	_Atomic(Scratch *) scratch; /* one matcher's at a time: whoever takes it leaves NULL */
};

typedef struct Matcher {
	const CampVocabulary *vocabulary;
	const CampWords *words;
	CampMatches *matches;
	Scratch *scratch;
	uint32_t at;
	uint32_t text_stamp;
	uint64_t ids[CAMP_LEXICON_WORDS / 64]; /* words of the text */
	uint32_t filled;                       /* which of `ids` are not 0 */
	unsigned classes;
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

static inline bool accepts(const CampVocabulary *v, const CampInstruction *i, const CampWord *w) {
	if (i->op == CAMP_OP_WORD
	        ? i->argument != w->id
	        : i->op == CAMP_OP_SET && !camp_word_set_has(&v->sets.items[i->argument], w->id, w->classes)) {
		return false;
	}
	return i->flags || (w->before & CAMP_BEFORE_END) ? borders_allow(i, w, false) : true;
}

/* Moves the thread on from the instruction `pc`, which took the word, to whatever takes the next. A thread that will not
 * take it is not even begun; a place is tried once for each word, by the thread that came there first. */
static void move(Matcher *m, const Thread *thread, size_t pc, const CampWord *next) {
	const CampVocabulary *v = m->vocabulary;
	uint32_t *seen = m->scratch->seen;
	const uint32_t stamp = m->scratch->stamp;
	for (uint32_t k = v->landings_at[pc]; k < v->landings_at[pc + 1]; k++) {
		const CampLanding *landing = &v->landings.items[k];
		if (seen[landing->pc] == stamp) {
			continue;
		}
		seen[landing->pc] = stamp;
		const CampInstruction *i = &v->program.items[landing->pc];
		if (!landing->match && (!next || !accepts(v, i, next))) {
			continue;
		}
		Thread moved = *thread;
		moved.pc = landing->pc;
		moved.about_first = landing->opens ? m->at + 1 : moved.about_first;
		moved.about_last = landing->closes ? m->at : moved.about_last;
		if (landing->match) {
			record(m, &moved, i->argument);
		} else {
			m->scratch->next.items[m->scratch->next.count++] = moved;
		}
	}
}

/* Whether one of the set's words stands anywhere in the text. */
static bool text_has_set(Matcher *m, size_t index) {
	Scratch *scratch = m->scratch;
	if (scratch->set_seen[index] != m->text_stamp) {
		const CampWordSet *set = &m->vocabulary->sets.items[index];
		uint64_t common = set->classes & m->classes;
		for (uint32_t filled = m->vocabulary->sets_filled[index] & m->filled; filled; filled &= filled - 1) {
			int i = __builtin_ctz(filled);
			common |= set->ids[i] & m->ids[i];
		}
		scratch->set_seen[index] = m->text_stamp;
		scratch->set_found[index] = common != 0;
	}
	return scratch->set_found[index];
}

/* Most patterns that could begin at a word need another that the text does not have. */
static bool can_match(Matcher *m, const CampStart *start) {
	for (size_t k = 0; k < CAMP_NEEDS && start->needs[k]; k++) {
		const CampInstruction *i = &m->vocabulary->program.items[start->needs[k]];
		bool has = i->op == CAMP_OP_WORD ? (m->ids[i->argument / 64] >> (i->argument % 64)) & 1
		                                 : text_has_set(m, i->argument);
		if (!has) {
			return false;
		}
	}
	return true;
}

static void start(Matcher *m, const CampWord *w, const CampWord *next, uint16_t head) {
	const CampVocabulary *v = m->vocabulary;
	for (const CampStart *from; head; head = from->next) {
		from = &v->starts.items[head - 1];
		size_t pc = from->pc;
		if (can_match(m, from) && borders_allow(&v->program.items[pc], w, true)) {
			/* a capture that opens the pattern opens at its first word */
			bool opens = pc > 0 && v->program.items[pc - 1].op == CAMP_OP_OPEN;
			Thread t = { .first = m->at, .about_first = opens ? m->at : NO_WORD, .about_last = NO_WORD };
			move(m, &t, pc, next);
		}
	}
}

/* New threads first: where two meet at one instruction, the one with the closer beginning stays. */
static void step(Matcher *m) {
	const CampVocabulary *v = m->vocabulary;
	const CampWord *w = &m->words->items[m->at];
	const CampWord *next = m->at + 1 < m->words->count ? w + 1 : NULL;
	Scratch *scratch = m->scratch;
	scratch->stamp++;
	if (w->id) {
		start(m, w, next, v->starts_by_word[w->id]);
	}
	for (unsigned bit = 0; bit < CAMP_WORD_CLASSES; bit++) {
		if (w->classes & (1u << bit)) {
			start(m, w, next, v->starts_by_class[bit]);
		}
	}
	for (size_t k = 0; k < scratch->now.count; k++) {
		move(m, &scratch->now.items[k], scratch->now.items[k].pc, next);
	}
	Threads used = scratch->now;
	scratch->now = scratch->next;
	scratch->next = used;
	scratch->next.count = 0;
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

static Scratch *scratch_new(const CampVocabulary *vocabulary) {
	Scratch *scratch = camp_alloc(sizeof *scratch);
	scratch->seen = camp_alloc_array(vocabulary->program.count + 1, sizeof *scratch->seen);
	scratch->set_seen = camp_alloc_array(vocabulary->sets.count, sizeof *scratch->set_seen);
	scratch->set_found = camp_alloc_array(vocabulary->sets.count, sizeof *scratch->set_found);
	/* a word puts at most one thread at each instruction */
	camp_vec_reserve(&scratch->now, vocabulary->program.count);
	camp_vec_reserve(&scratch->next, vocabulary->program.count);
	return scratch;
}

static void scratch_free(Scratch *scratch) {
	if (scratch) {
		camp_free(scratch->seen);
		camp_free(scratch->set_seen);
		camp_free(scratch->set_found);
		camp_vec_release(&scratch->now);
		camp_vec_release(&scratch->next);
		camp_free(scratch);
	}
}

struct CampMatcherSpare *camp_matcher_spare_new(void) {
	struct CampMatcherSpare *spare = camp_alloc(sizeof *spare);
	atomic_init(&spare->scratch, NULL);
	return spare;
}

void camp_matcher_spare_free(struct CampMatcherSpare *spare) {
	if (spare) {
		scratch_free(atomic_load(&spare->scratch));
		camp_free(spare);
	}
}

/* Another thread may be matching with the spare one: then this one makes its own. */
static Scratch *take_scratch(const CampVocabulary *vocabulary, size_t words) {
	Scratch *scratch = atomic_exchange(&vocabulary->spare->scratch, NULL);
	if (scratch && UINT32_MAX - scratch->stamp <= words + 1) {
		scratch_free(scratch); /* its stamps run out */
		scratch = NULL;
	}
	scratch = scratch ? scratch : scratch_new(vocabulary);
	scratch->now.count = 0;
	scratch->next.count = 0;
	return scratch;
}

static void leave_scratch(const CampVocabulary *vocabulary, Scratch *scratch) {
	scratch_free(atomic_exchange(&vocabulary->spare->scratch, scratch));
}

void camp_match_words(CampMatches *matches, const CampVocabulary *vocabulary, const CampWords *words) {
	Matcher m = { .vocabulary = vocabulary, .words = words, .matches = matches };
	m.scratch = take_scratch(vocabulary, words->count);
	m.text_stamp = ++m.scratch->stamp;
	for (size_t i = 0; i < words->count; i++) {
		unsigned id = words->items[i].id;
		m.ids[id / 64] |= (uint64_t)1 << (id % 64);
		m.filled |= (uint32_t)1 << (id / 64);
		m.classes |= words->items[i].classes;
	}
	for (m.at = 0; m.at < words->count; m.at++) {
		step(&m);
	}
	if (matches->count) {
		qsort(matches->items, matches->count, sizeof *matches->items, vetoes_first);
	}
	apply_vetoes(matches);
	leave_scratch(vocabulary, m.scratch);
}
