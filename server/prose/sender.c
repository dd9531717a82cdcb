/*
 * Who a text's sender is by its shape, where no name is given: "Mapleside Dental: your visit ...", "texts from Mapleside
 * Dental", "— Mapleside Dental". What tells a name from other words with a capital is that it holds a word that the
 * lexicon does not know, is written as one ("CampHawk"), or ends as companies do ("Better Hands, LLC").
 */
#include "prose/settle.h"

#define LEAD_LIMIT 8  /* words of a name that stands before a colon at the start of a message */
#define NAME_WORDS 10 /* of more words with capitals, the capitals say nothing */

/* A run of words with capitals that may be a name: words [first, last]. */
typedef struct Run {
	uint32_t first;
	uint32_t last;
} Run;

static const CampWord *word_at(const CampSettling *s, uint32_t at) {
	return &s->words->items[at];
}

static unsigned flags_of(const CampSettling *s, uint32_t at) {
	return s->vocabulary->lexicon.flags[word_at(s, at)->id];
}

static bool is_thing(const CampSettling *s, uint32_t at) {
	return (word_at(s, at)->classes & (CAMP_WORD_PLACEHOLDER | CAMP_WORD_URL | CAMP_WORD_EMAIL | CAMP_WORD_PHONE)) != 0;
}

static bool has_capital(const CampSettling *s, uint32_t at) {
	return (word_at(s, at)->classes & CAMP_WORD_CAPITAL) && !is_thing(s, at);
}

/* Whether the word and the one before it are written as one: "CampHawk". */
static bool is_glued(const CampSettling *s, uint32_t at) {
	return (word_at(s, at)->before & CAMP_BEFORE_JOINED) && word_at(s, at)->start == word_at(s, at - 1)->end;
}

/* "Property Management", "Front Desk": who signs without a name. */
static bool is_role(const CampSettling *s, uint32_t at) {
	static const char *const roles[] = { "management", "administration", "reception",
		                                 "dispatch",   "accounting",     "concierge" };
	CampStr word = camp_str_slice(s->prose->text, word_at(s, at)->start, word_at(s, at)->end);
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
		if (camp_str_equal_ignoring_case(word, camp_str(roles[i]))) {
			return true;
		}
	}
	return false;
}

/* A word that can be a name by itself: capitalised, and no word of ours. */
static bool may_name(const CampSettling *s, uint32_t at) {
	const CampWord *w = word_at(s, at);
	return has_capital(s, at) && !(w->classes & CAMP_WORD_NUMBER) && w->end - w->start >= 2 &&
	       !camp_lexicon_knows(&s->vocabulary->lexicon, w->id) && !is_role(s, at);
}

/* "LLC" and its like, which a comma may stand before; not "Company", which no name ends with alone. */
static bool is_company(const CampSettling *s, uint32_t at) {
	return has_capital(s, at) && (flags_of(s, at) & CAMP_LEXICON_COMPANY) &&
	       word_at(s, at)->end - word_at(s, at)->start <= 4;
}

static bool joins_names(const CampSettling *s, uint32_t at) {
	static const char *const joints[] = { "of", "and", "&", "for", "the", "or", "de", "del", "y" };
	CampStr word = camp_str_slice(s->prose->text, word_at(s, at)->start, word_at(s, at)->end);
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		if (camp_str_equal(word, camp_str(joints[i]))) {
			return true;
		}
	}
	return false;
}

/* Whether the name goes on with the word: another capital, or "of", "and" with a capital behind it. */
static bool goes_on(const CampSettling *s, uint32_t at) {
	if (at >= s->words->count || (word_at(s, at)->before & CAMP_BEFORE_END)) {
		return false;
	}
	if (is_glued(s, at) || is_company(s, at)) {
		return true;
	}
	bool ours = (flags_of(s, at) & CAMP_LEXICON_GLUE) && has_capital(s, at); /* "... Jane Reply STOP" */
	if ((word_at(s, at)->before & CAMP_BEFORE_CLAUSE) || ours) {
		return false;
	}
	bool joins = joins_names(s, at) && at + 1 < s->words->count && has_capital(s, at + 1) &&
	             !(word_at(s, at + 1)->before & CAMP_BEFORE_CLAUSE);
	return has_capital(s, at) || joins;
}

static Run run_from(const CampSettling *s, uint32_t first) {
	Run run = { first, first };
	while (goes_on(s, run.last + 1)) {
		run.last++;
	}
	return run;
}

/* Whether the run is surely a name; where little speaks for a sender, one word that is not known does not do. */
static bool is_name(const CampSettling *s, Run run, bool surely) {
	bool unknown = false;
	bool glued = false;
	bool company = false;
	uint32_t count = 0;
	if ((flags_of(s, run.first) & CAMP_LEXICON_FUNCTION) || run.last - run.first >= NAME_WORDS) {
		return false;
	}
	for (uint32_t i = run.first; i <= run.last; i++) {
		count += has_capital(s, i) && !(i > run.first && is_glued(s, i));
		unknown = unknown || may_name(s, i);
		glued = glued || (i > run.first && is_glued(s, i) && !(flags_of(s, i) & CAMP_LEXICON_GLUE));
		company = company || (i > run.first && is_company(s, i));
	}
	return glued || company || (unknown && (!surely || count >= 2));
}

/* An address that is written as a name: "RentAll.com". */
static bool is_named_address(const CampSettling *s, uint32_t at) {
	return (word_at(s, at)->classes & CAMP_WORD_URL) &&
	       camp_is_upper((unsigned char)s->prose->text.ptr[word_at(s, at)->start]);
}

/* "PTO Request Approved - May 3": what has become of a thing, which a name seldom ends with. */
static bool tells_outcome(const CampSettling *s, Run run) {
	const CampWord *last = word_at(s, run.last);
	CampStr text = s->prose->text;
	return run.last > run.first && camp_lexicon_knows(&s->vocabulary->lexicon, last->id) &&
	       text.ptr[last->end - 1] == 'd' && text.ptr[last->end - 2] == 'e';
}

/* "Carrier Disclaimer: ...", "Fees for SMS: ...", "BREAKING: ...": what heads a paragraph or a piece of news, which is nobody's name. */
static bool is_heading(const CampSettling *s, Run run) {
	static const char *const headings[] = { "disclaimer", "disclaimers",  "disclosure", "disclosures", "carriers",
		                                    "fees",       "charges",      "notice",     "conditions",  "frequency",
		                                    "overview",   "instructions", "breaking" };
	for (uint32_t i = run.first; i <= run.last; i++) {
		CampStr word = camp_str_slice(s->prose->text, word_at(s, i)->start, word_at(s, i)->end);
		for (size_t j = 0; j < sizeof headings / sizeof *headings; j++) {
			if (camp_str_equal_ignoring_case(word, camp_str(headings[j]))) {
				return true;
			}
		}
	}
	return false;
}

/* "Mapleside Dental, LLC: ..." at the start of a message: a few words, one of them surely a name, then a colon. */
static bool leads_message(const CampSettling *s, Run *run) {
	bool named = false;
	for (uint32_t i = 0; i < s->words->count && i <= LEAD_LIMIT; i++) {
		unsigned before = word_at(s, i)->before;
		if (i && (before & (CAMP_BEFORE_COLON | CAMP_BEFORE_DASH))) {
			*run = (Run){ 0, i - 1 };
			return named && !tells_outcome(s, *run) && !is_heading(s, *run);
		}
		bool parted = i && (before & (CAMP_BEFORE_END | CAMP_BEFORE_COMMA)) && !is_company(s, i);
		if ((word_at(s, i)->classes & (CAMP_WORD_PLACEHOLDER | CAMP_WORD_URL)) || parted) {
			return false;
		}
		named = named || may_name(s, i) || (i && (is_glued(s, i) || is_company(s, i)));
	}
	return false;
}

/* "... at your door. — Mapleside Dental": a name behind the last dash, and nothing else. */
static bool signs_off(const CampSettling *s, Run *run) {
	uint32_t first = (uint32_t)s->words->count;
	while (first > 1 && !(word_at(s, --first)->before & (CAMP_BEFORE_DASH | CAMP_BEFORE_BULLET))) {}
	if (first == 0 || first + 1 >= s->words->count) {
		return false;
	}
	*run = run_from(s, first);
	return has_capital(s, first) && run->last + 1 == s->words->count && is_name(s, *run, true);
}

/* "Better Hands, LLC", wherever it stands. */
static bool holds_company(const CampSettling *s, Run *run) {
	for (uint32_t i = 1; i < s->words->count; i++) {
		uint32_t first = i;
		while (is_company(s, i) && first > 0 && has_capital(s, first - 1) && goes_on(s, first)) {
			first--;
		}
		*run = (Run){ first, i };
		if (first < i && is_name(s, *run, true)) {
			return true;
		}
	}
	return false;
}

static bool is_message(CampTextKind kind) {
	return kind == CAMP_TEXT_OPT_IN_MESSAGE || kind == CAMP_TEXT_OPT_OUT_MESSAGE || kind == CAMP_TEXT_HELP_MESSAGE ||
	       kind == CAMP_TEXT_SAMPLE_MESSAGE;
}

/* "Mapleside Dental members sign up ...": a whole name that a sentence begins with, and goes on from. */
static bool begins_sentence(const CampSettling *s, Run *run) {
	for (uint32_t i = 0; i < s->words->count; i++) {
		bool begins = !i || (word_at(s, i)->before & (CAMP_BEFORE_END | CAMP_BEFORE_LINE | CAMP_BEFORE_BULLET));
		if (!begins || !has_capital(s, i)) {
			continue;
		}
		*run = run_from(s, i);
		uint32_t next = run->last + 1;
		/* the lines of a message are sentences of their own: a greeting, a signature */
		unsigned ends = CAMP_BEFORE_CLAUSE | (is_message(s->kind) ? CAMP_BEFORE_LINE : 0u);
		bool more = next < s->words->count && !(word_at(s, next)->before & ends);
		if (more && is_name(s, *run, true)) {
			return true;
		}
	}
	return false;
}

/* A name where the patterns look for one. */
static bool is_told(const CampSettling *s, Run *run) {
	for (size_t i = 0; i < s->matches->count; i++) {
		const CampMatch *m = &s->matches->items[i];
		if (m->mark == CAMP_MARK_SENDER_NAME) {
			*run = run_from(s, m->about_first);
			if (is_named_address(s, m->about_first) || is_name(s, *run, false)) {
				return true;
			}
		}
	}
	return false;
}

void camp_settle_sender(const CampSettling *s) {
	Run run = { 0, 0 };
	if (s->words->count && ((is_message(s->kind) && leads_message(s, &run)) || is_told(s, &run) || signs_off(s, &run) ||
	                        begins_sentence(s, &run) || holds_company(s, &run))) {
		camp_settle_add(s, CAMP_CONCEPT_BRAND, run.first, run.last);
	}
}
