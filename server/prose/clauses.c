/*
 * Sharing and non-sharing, by clauses.
 *
 * A sentence about sharing has parts that the automaton has marked word by word: a verb (share, sell), a negation, a
 * recipient (outsiders, marketers, mere processors), a purpose, an object (mobile data, other data), a reservation.
 * One sentence may say two things, so it is cut into clauses first, and each clause is judged by itself:
 *
 *   "We do not sell your data, | but we may share your phone number with partners for their own marketing."
 *    negated sell: says nothing   share, not negated, marketers: SHARING
 *
 *   "Mobile numbers are never shared with third parties for marketing, | and we share them only with our carrier."
 *    negated share of mobile data with outsiders: NON_SHARING            processors only: says nothing
 *
 * A clause without an object of its own speaks of the one before it ("this information will not be shared"), and a
 * list ("we never share the following: ...") speaks item by item with the words of its head. A head that only denies
 * ("we will never:") denies what its items say. A question ("Do you sell my number?") says nothing, unless it is
 * answered with no.
 */
#include "prose/settle.h"

enum {
	SAYS_SHARE = 1 << 0,
	SAYS_SELL = 1 << 1,
	DENIED_SHARE = 1 << 2, /* the verb stands behind a negation */
	DENIED_SELL = 1 << 3,
	OUTSIDERS = 1 << 4,
	MARKETERS = 1 << 5,
	PROCESSORS = 1 << 6,
	NOBODY = 1 << 7,
	MARKETING = 1 << 8,
	STRONG_MARKETING = 1 << 9,
	WORK = 1 << 10,
	MOBILE = 1 << 11,
	PERSONAL = 1 << 12,
	RESERVED = 1 << 13, /* "except as described", "without your consent" */
	MERGER = 1 << 14,
	MOBILE_WORD = 1 << 15,
	CONSENTED = 1 << 16, /* "you consent to having your information shared" */
	SOMEBODY = 1 << 18,  /* "share it with ...", whoever that is */
	PRONOUN = 1 << 17,   /* "it", "this" */
	OBJECTS = MOBILE | PERSONAL,
	RECIPIENTS = OUTSIDERS | MARKETERS | PROCESSORS,
	VERBS = SAYS_SHARE | SAYS_SELL | DENIED_SHARE | DENIED_SELL
};

#define LIST_LIMIT 12    /* items of a list that its head speaks for */
#define SERIES_LIMIT 32  /* words of a series of things in front of its verb */
#define HEADING_LIMIT 10 /* words of a heading on the line of what it heads */

/* One sentence or list item: words [first, end), with the facts of all its clauses together. */
typedef struct Sentence {
	uint32_t first;
	uint32_t end;
	unsigned facts;
	bool item;
	bool denies; /* its beginning up to a colon denies what follows: "We will not: (a) sell ..." */
} Sentence;

/* What is said of data in general: words [first, last]. */
typedef struct Generic {
	uint32_t first;
	uint32_t last;
} Generic;

typedef struct Analysis {
	const CampSettling *s;
	size_t match;    /* the first match that may touch the current sentence */
	Sentence before; /* the sentence before the current one */
	unsigned head;   /* facts of the head of the list that is being read; 0 outside lists */
	size_t head_items;
	bool head_denies; /* the list that is being read stands under "We do not:" */
	bool promised;    /* NON_SHARING of mobile data was found */
	bool is_pending;  /* a promise about data in general waits for a word of phones in the next sentence */
	Generic pending;
} Analysis;

typedef CAMP_VEC(Generic) Generics;

static unsigned fact_of(unsigned mark) {
	switch (mark) {
	case CAMP_MARK_ALL_OUTSIDERS: return OUTSIDERS;
	case CAMP_MARK_MARKETERS: return MARKETERS;
	case CAMP_MARK_PROCESSORS: return PROCESSORS;
	case CAMP_MARK_NOBODY: return NOBODY;
	case CAMP_MARK_SOMEBODY: return SOMEBODY;
	case CAMP_MARK_MARKETING_PURPOSE: return MARKETING;
	case CAMP_MARK_STRONG_PURPOSE: return STRONG_MARKETING | MARKETING;
	case CAMP_MARK_WORK_PURPOSE: return WORK;
	case CAMP_MARK_MOBILE_OBJECT: return MOBILE;
	case CAMP_MARK_PERSONAL_OBJECT: return PERSONAL;
	case CAMP_MARK_PRONOUN_OBJECT: return PRONOUN;
	case CAMP_MARK_UNLESS:
	case CAMP_MARK_YOUR_CONSENT: return RESERVED;
	case CAMP_MARK_MERGER: return MERGER;
	case CAMP_MARK_MOBILE_WORD: return MOBILE_WORD;
	case CAMP_MARK_CONSENT_TO_SHARE: return CONSENTED;
	default: return 0;
	}
}

/* Moves `*match` behind the matches that begin in front of the word. */
static void pass_matches(const CampSettling *s, size_t *match, uint32_t word) {
	while (*match < s->matches->count && s->matches->items[*match].first < word) {
		(*match)++;
	}
}

/* Where the first negation from `match` on begins, when that is in front of the word `end`; UINT32_MAX otherwise. */
static uint32_t first_negation(const CampSettling *s, size_t match, uint32_t end) {
	for (size_t i = match; i < s->matches->count && s->matches->items[i].first < end; i++) {
		if (s->matches->items[i].mark == CAMP_MARK_NEGATION) {
			return s->matches->items[i].first;
		}
	}
	return UINT32_MAX;
}

/* The facts of the clause of words [first, end). Matches are read from `*match` on, which is moved behind those that
 * begin in front of the clause. A match that reaches over the end of the clause still counts where it begins. */
static unsigned clause_facts(const CampSettling *s, size_t *match, uint32_t first, uint32_t end) {
	unsigned facts = 0;
	pass_matches(s, match, first);
	uint32_t negation = first_negation(s, *match, end);
	for (size_t i = *match; i < s->matches->count && s->matches->items[i].first < end; i++) {
		unsigned mark = s->matches->items[i].mark;
		bool denied = negation < s->matches->items[i].about_last; /* also "to provide it, and not shared with" */
		switch (mark) {
		case CAMP_MARK_SHARE_VERB: facts |= denied ? DENIED_SHARE : SAYS_SHARE; break;
		case CAMP_MARK_SELL_VERB: facts |= denied ? DENIED_SELL : SAYS_SELL; break;
		default: facts |= fact_of(mark); break;
		}
	}
	if ((facts & NOBODY) && (facts & VERBS)) { /* "we share it with no one" */
		facts |= (facts & SAYS_SHARE) ? DENIED_SHARE : 0u;
		facts &= ~(unsigned)(SAYS_SHARE | SAYS_SELL);
	}
	return facts;
}

/* A promise: mobile data are not shared with outsiders, without a reservation that takes it back. */
static bool promises(unsigned facts) {
	return (facts & DENIED_SHARE) && !(facts & (SAYS_SHARE | RESERVED));
}

/* Somebody else may market to the person, or gets the number: not those who merely do the work. */
static bool gives_away(unsigned facts) {
	if ((facts & SAYS_SELL) && (facts & OBJECTS) && !(facts & MERGER)) {
		return true;
	}
	if (!(facts & SAYS_SHARE) || !(facts & (OBJECTS | PRONOUN))) {
		return false;
	}
	if ((facts & CONSENTED) && (facts & RECIPIENTS) && !(facts & MERGER)) {
		return true;
	}
	bool work_only = (facts & WORK) && !(facts & STRONG_MARKETING);
	if (!(facts & (OUTSIDERS | MARKETERS)) || work_only || (facts & MERGER)) {
		return false;
	}
	if (facts & (MARKETING | STRONG_MARKETING)) {
		return true;
	}
	return (facts & MOBILE) && !(facts & PROCESSORS);
}

/* A promise about data in general counts where phones are spoken of just before or after, or in the whole text. */
static bool is_generic_promise(unsigned facts) {
	return (facts & (PERSONAL | PRONOUN)) && (facts & (OUTSIDERS | MARKETERS)) && (facts & MARKETING);
}

static bool speaks_of_phones(const CampSettling *s, unsigned facts) {
	return (facts & (MOBILE | MOBILE_WORD)) || s->kind == CAMP_TEXT_CONSENT || s->kind == CAMP_TEXT_OPT_IN_MESSAGE ||
	       s->kind == CAMP_TEXT_MESSAGE_FLOW || s->kind == CAMP_TEXT_SCRIPT;
}

static void judge(Analysis *a, Generics *generics, unsigned facts, unsigned around, uint32_t first, uint32_t last) {
	const CampSettling *s = a->s;
	if (promises(facts)) {
		bool mobile = (facts & MOBILE) &&
		              ((facts & (OUTSIDERS | MARKETERS | NOBODY)) || !(facts & (PROCESSORS | SOMEBODY)));
		bool generic = !mobile && is_generic_promise(facts);
		if (mobile || (generic && speaks_of_phones(s, facts | around))) {
			camp_settle_add(s, CAMP_CONCEPT_NON_SHARING, first, last);
			a->promised = a->promised || mobile;
		} else if (generic) {
			a->pending = (Generic){ first, last };
			a->is_pending = true;
		}
	} else if (gives_away(facts)) {
		if (facts & (MOBILE | CONSENTED)) {
			camp_settle_add(s, CAMP_CONCEPT_SHARING, first, last);
		} else {
			Generic g = { first, last };
			camp_vec_push(generics, g);
		}
	}
}

/* Whether a line break in front of the word ends the sentence: the line before is finished and this one begins anew. */
static bool line_ends(const CampSettling *s, uint32_t at) {
	const CampWord *w = &s->words->items[at];
	const CampWord *previous = &s->words->items[at - 1];
	if (w->before & CAMP_BEFORE_BULLET) {
		return true;
	}
	bool unfinished = (s->vocabulary->lexicon.flags[previous->id] & CAMP_LEXICON_FUNCTION) ||
	                  (w->before & CAMP_BEFORE_COMMA);
	return (w->before & CAMP_BEFORE_LINE) && (w->classes & CAMP_WORD_CAPITAL) && !unfinished;
}

static bool ends_before(const CampSettling *s, uint32_t at) {
	return (s->words->items[at].before & CAMP_BEFORE_END) || line_ends(s, at);
}

/* "We will never:", "What we do not do": says no to something that is still to come. */
static bool denies_what_follows(const CampSettling *s, size_t match, uint32_t first, uint32_t end) {
	return end - first <= HEADING_LIMIT && first_negation(s, match, end) != UINT32_MAX &&
	       !(clause_facts(s, &match, first, end) & (VERBS | RECIPIENTS));
}

/* "Data sharing: we never ..." A colon soon after the beginning ends a heading, unless it opens a list. */
static bool heading_ends(const CampSettling *s, size_t match, uint32_t clause, uint32_t at) {
	if (!(s->words->items[at].before & CAMP_BEFORE_COLON) || at - clause > HEADING_LIMIT) {
		return false;
	}
	return !(clause_facts(s, &match, clause, at) & RECIPIENTS);
}

/* Whether a clause of its own begins at the word. `*match` follows along. */
static bool clause_begins(const CampSettling *s, size_t *match, uint32_t at) {
	if (s->words->items[at].before & CAMP_BEFORE_SEMICOLON) {
		return true;
	}
	pass_matches(s, match, at);
	for (size_t i = *match; i < s->matches->count && s->matches->items[i].first == at; i++) {
		if (s->matches->items[i].mark == CAMP_MARK_CLAUSE_START) {
			return true;
		}
	}
	return false;
}

/* "No mobile data, SMS consent, or text records will be ...": what was denied goes on behind the comma. */
static bool denies_a_series(const CampSettling *s, size_t match, uint32_t first, uint32_t end) {
	if (end - first > SERIES_LIMIT) {
		return false;
	}
	unsigned facts = clause_facts(s, &match, first, end);
	return first_negation(s, match, end) == first && (facts & (OBJECTS | MOBILE_WORD)) && !(facts & VERBS);
}

/* What the clause leaves out, it takes from its sentence so far, from the head of its list, or from what it hangs on. */
static unsigned complete(const Analysis *a, unsigned facts, unsigned so_far, bool item) {
	if (item && a->head && !(facts & VERBS)) {
		return facts | a->head;
	}
	if (!(facts & VERBS) && (facts & RECIPIENTS)) { /* "to: (1) our vendors; (2) advertisers" */
		facts |= so_far & (VERBS | OBJECTS);
	}
	if (!(facts & OBJECTS) && (facts & VERBS)) {
		facts |= (so_far & OBJECTS) || !(facts & PRONOUN) ? so_far & OBJECTS : a->before.facts & OBJECTS;
	}
	if (!(so_far & VERBS)) { /* "Except as stated below, we do not share ..." */
		facts |= so_far & RESERVED;
	}
	if ((facts & (DENIED_SHARE | DENIED_SELL)) && !(facts & RECIPIENTS)) {
		facts |= so_far & (RECIPIENTS | MARKETING | STRONG_MARKETING);
	}
	return facts;
}

static void read_clause(Analysis *a, Generics *generics, Sentence *sentence, uint32_t first, uint32_t end) {
	size_t match = a->match;
	unsigned facts = clause_facts(a->s, &match, first, end);
	a->match = match;
	if (sentence->denies) {
		facts |= (facts & SAYS_SHARE ? DENIED_SHARE : 0u) | (facts & SAYS_SELL ? DENIED_SELL : 0u);
		facts &= ~(unsigned)(SAYS_SHARE | SAYS_SELL);
	}
	unsigned whole = complete(a, facts, sentence->facts, sentence->item);
	judge(a, generics, whole, a->before.facts | sentence->facts, first, end - 1);
	sentence->facts |= facts;
}

static bool begins_with(const CampSettling *s, uint32_t at, const char *word) {
	const CampWord *w = &s->words->items[at];
	return camp_str_equal_ignoring_case(camp_str_slice(s->prose->text, w->start, w->end), camp_str(word));
}

static void begin_list(Analysis *a, const Sentence *sentence, size_t match, uint32_t next) {
	const CampWords *words = a->s->words;
	bool opens = next < words->count && (words->items[next].before & CAMP_BEFORE_COLON);
	unsigned before = next < words->count ? words->items[next].before : 0;
	bool listed = (before & CAMP_BEFORE_BULLET) || (opens && (before & CAMP_BEFORE_LINE));
	bool goes_on = (before & (CAMP_BEFORE_LINE | CAMP_BEFORE_BULLET)) &&
	               (sentence->denies || (a->head_denies && !begins_with(a->s, sentence->first, "we")));
	a->head_denies = goes_on || (listed && denies_what_follows(a->s, match, sentence->first, sentence->end));
	if (opens && (sentence->facts & VERBS)) {
		a->head = sentence->facts;
		a->head_items = 0;
	} else if (!sentence->item || (sentence->facts & VERBS) || ++a->head_items >= LIST_LIMIT) {
		a->head = 0;
	}
}

/* Whether the sentence is denied by the head of its list: "We do not:" A line that is no bullet must begin with what is
 * denied; who begins anew with "we" or "our" speaks for himself. */
static bool is_denied_item(const CampSettling *s, size_t match, uint32_t first) {
	unsigned before = s->words->items[first].before;
	if (before & CAMP_BEFORE_BULLET) {
		return !begins_with(s, first, "we") && !begins_with(s, first, "our");
	}
	return (before & CAMP_BEFORE_LINE) && (clause_facts(s, &match, first, first + 1) & (SAYS_SHARE | SAYS_SELL));
}

static bool is_question(const CampSettling *s, uint32_t first, uint32_t end) {
	static const char *const openers[] = { "do", "does", "will", "can", "is", "are" };
	uint32_t after = s->words->items[end - 1].end;
	bool asks = after < s->prose->text.len && s->prose->text.ptr[after] == '?';
	for (size_t i = 0; asks && i < sizeof openers / sizeof *openers; i++) {
		if (begins_with(s, first, openers[i])) {
			return true;
		}
	}
	return false;
}

/* "Do you share my number? No." */
static bool is_answered_no(const CampSettling *s, uint32_t next) {
	return next < s->words->count && (begins_with(s, next, "no") || begins_with(s, next, "never"));
}

static uint32_t sentence_end(const CampSettling *s, uint32_t first) {
	uint32_t at = first + 1;
	while (at < s->words->count && !ends_before(s, at)) {
		at++;
	}
	return at;
}

static uint32_t read_sentence(Analysis *a, Generics *generics, uint32_t first) {
	const CampSettling *s = a->s;
	uint32_t end = sentence_end(s, first);
	unsigned before = s->words->items[first].before;
	bool asks = is_question(s, first, end);
	if (asks && !is_answered_no(s, end)) { /* a question says nothing */
		return end;
	}
	Sentence sentence = { .first = first,
		                  .item = a->head != 0 && (before & (CAMP_BEFORE_LINE | CAMP_BEFORE_BULLET)) != 0 };
	uint32_t clause = first;
	uint32_t at = first + 1;
	pass_matches(s, &a->match, first); /* what was denied before is not denied here */
	size_t match = a->match;
	size_t begin = match;
	sentence.denies = asks || (a->head_denies && is_denied_item(s, begin, first));
	for (; at < end; at++) {
		if (clause == first && (s->words->items[at].before & CAMP_BEFORE_COLON) &&
		    denies_what_follows(s, begin, first, at)) {
			sentence.denies = true;
		}
		if ((clause_begins(s, &match, at) && !denies_a_series(s, a->match, clause, at)) ||
		    heading_ends(s, a->match, clause, at)) {
			read_clause(a, generics, &sentence, clause, at);
			clause = at;
		}
	}
	read_clause(a, generics, &sentence, clause, at);
	sentence.end = at;
	if (a->is_pending && a->pending.last < first) {
		if (speaks_of_phones(s, sentence.facts)) {
			camp_settle_add(s, CAMP_CONCEPT_NON_SHARING, a->pending.first, a->pending.last);
		}
		a->is_pending = false;
	}
	begin_list(a, &sentence, begin, at);
	a->before = sentence;
	return asks && sentence_end(s, at) == at + 1 ? at + 1 : at;
}

/* Adds the concept for all matches of the mark. */
static bool settle_mark(const CampSettling *s, CampMark mark, CampConcept concept) {
	bool found = false;
	for (size_t i = 0; i < s->matches->count; i++) {
		const CampMatch *m = &s->matches->items[i];
		if (m->mark == mark) {
			camp_settle_add(s, concept, m->first, m->last);
			found = true;
		}
	}
	return found;
}

void camp_settle_sharing(const CampSettling *s) {
	Analysis a = { .s = s };
	Generics generics = { 0 };
	bool speaks_of_sharing = false;
	for (size_t i = 0; i < s->matches->count; i++) {
		CampMark mark = s->matches->items[i].mark;
		speaks_of_sharing |= mark == CAMP_MARK_SHARE_VERB || mark == CAMP_MARK_SELL_VERB;
	}
	/* what leaves mobile data out of all that the text allows, leaves it out of this too */
	a.promised = settle_mark(s, CAMP_MARK_EXCLUSION, CAMP_CONCEPT_NON_SHARING);
	settle_mark(s, CAMP_MARK_CONTACT_BY_OTHERS, a.promised ? CAMP_CONCEPT_SHARING_CARVED_OUT : CAMP_CONCEPT_SHARING);
	/* a text without a verb of giving, as most are, promises nothing and gives nothing away */
	for (uint32_t at = 0; speaks_of_sharing && at < s->words->count;) {
		at = read_sentence(&a, &generics, at);
	}
	CampConcept concept = a.promised ? CAMP_CONCEPT_SHARING_CARVED_OUT : CAMP_CONCEPT_SHARING;
	for (size_t i = 0; i < generics.count; i++) {
		camp_settle_add(s, concept, generics.items[i].first, generics.items[i].last);
	}
	camp_vec_release(&generics);
}
