/* Words that are not written plainly: glued, in camel case, with an apostrophe, spelt out, with letters that are not ASCII. */
#include "prose/splitter.h"

#define RUN_LIMIT 64 /* letters of one written word that are looked at; the rest of a longer one is skipped over */

/* A run of letters as written, folded, with the place of each. */
typedef struct Run {
	char letters[RUN_LIMIT + 1];
	char low[RUN_LIMIT + 1];    /* in small letters, made by push_run */
	uint32_t at[RUN_LIMIT + 1]; /* where each letter begins; of the last + 1: where the run ends */
	size_t count;
	bool overlong;
} Run;

/* The longest word that may stand in a glued run and begins `text`; NULL when there is none. */
static const CampSpelling *glue_word(const CampSplitter *s, const char *text, size_t length) {
	for (size_t n = length < 10 ? length : 10; n >= 2; n--) {
		const CampSpelling *spelling = camp_lexicon_find(s->lexicon, text, n);
		if (spelling && spelling->length == n && spelling->parts == 1 &&
		    (s->lexicon->flags[spelling->ids[0]] & CAMP_LEXICON_GLUE)) {
			return spelling;
		}
	}
	return NULL;
}

/* Parts "msgdataratesmayapply" into words of ours; false, and nothing pushed, unless all of it is such words. */
static bool push_glued(CampSplitter *s, const char *low, const uint32_t *at, size_t count, unsigned classes) {
	const CampSpelling *pieces[12];
	size_t piece_count = 0;
	size_t i = 0;
	while (i < count && piece_count < 12) {
		pieces[piece_count] = glue_word(s, low + i, count - i);
		if (!pieces[piece_count]) {
			return false;
		}
		i += pieces[piece_count++]->length;
	}
	if (i < count || piece_count < 3) {
		return false;
	}
	i = 0;
	for (size_t k = 0; k < piece_count; k++) {
		camp_splitter_push(s, at[i], at[i + pieces[k]->length], pieces[k]->ids[0], classes);
		s->before = CAMP_BEFORE_JOINED;
		i += pieces[k]->length;
	}
	s->before = 0;
	return true;
}

/* One word of letters [from, to) of the run, which is not glued by case. */
static void push_letters(CampSplitter *s, const Run *run, size_t from, size_t to, const CampSpelling *spelling) {
	const char *low = run->low + from;
	bool first = camp_is_upper((unsigned char)run->letters[from]);
	bool capitals = first;
	for (size_t i = from + 1; i < to && capitals; i++) {
		capitals = camp_is_upper((unsigned char)run->letters[i]);
	}
	size_t length = to - from;
	unsigned classes = camp_splitter_classes(s, first, capitals, length, spelling);
	if (spelling) {
		camp_splitter_push_spelling(s, run->at[from], run->at[to], spelling, classes);
	} else if (length < 8 || !push_glued(s, low, run->at + from, length, classes & ~(unsigned)CAMP_WORD_OTHER)) {
		camp_splitter_push(s, run->at[from], run->at[to], 0, classes);
	}
}

/* Where the word that begins at `from` ends by its capitals: "DataRates", "SMSTerms", but not "FAQs" or "STOP". */
static size_t camel_end(const Run *run, size_t from) {
	for (size_t i = from + 1; i < run->count; i++) {
		bool upper = camp_is_upper((unsigned char)run->letters[i]);
		bool lower_before = camp_is_lower((unsigned char)run->letters[i - 1]);
		if (upper && lower_before) {
			return i;
		}
		bool ends_capitals = upper && !lower_before && i + 1 < run->count &&
		                     camp_is_lower((unsigned char)run->letters[i + 1]);
		bool plural = i + 2 == run->count && run->letters[i + 1] == 's';
		if (ends_capitals && !plural) {
			return i;
		}
	}
	return run->count;
}

static void push_run(CampSplitter *s, Run *run) {
	if (run->overlong) {
		camp_splitter_push(s, run->at[0], run->at[run->count], 0, 0);
		return;
	}
	for (size_t i = 0; i < run->count; i++) {
		run->low[i] = camp_to_lower(run->letters[i]);
	}
	const CampSpelling *spelling = camp_lexicon_find(s->lexicon, run->low, run->count);
	if (spelling) { /* also "OptIn", "eMail" */
		push_letters(s, run, 0, run->count, spelling);
		return;
	}
	for (size_t from = 0; from < run->count;) {
		size_t to = camel_end(run, from);
		bool whole = from == 0 && to == run->count;
		push_letters(s, run, from, to, whole ? NULL : camp_lexicon_find(s->lexicon, run->low + from, to - from));
		from = to;
		if (from < run->count) {
			s->before = CAMP_BEFORE_JOINED;
		}
	}
}

/* Reads letters from s->at on; leaves s->at behind them. */
static void read_run(CampSplitter *s, Run *run) {
	run->count = 0;
	run->overlong = false;
	while (s->at < s->text.len) {
		size_t length;
		int c = camp_letter_at(s->text, s->at, &length);
		bool letter = camp_is_alpha((unsigned char)c) || c == CAMP_LETTER_OTHER;
		if (!letter && c != CAMP_LETTER_NOTHING) {
			break;
		}
		if (letter && run->count < RUN_LIMIT) {
			run->letters[run->count] = c == CAMP_LETTER_OTHER ? '?' : (char)c;
			run->at[run->count++] = (uint32_t)s->at;
		} else if (letter) {
			run->overlong = true;
		}
		s->at += length;
		run->at[run->count] = (uint32_t)s->at;
	}
}

/* The word that an apostrophe and `tail` stand for: "'re" is "are". NULL when it is part of the word itself. */
static const char *contracted(const char *tail, size_t length, const Run *stem) {
	static const struct {
		const char *tail;
		const char *word;
	} tails[] = { { "re", "are" }, { "ve", "have" }, { "ll", "will" }, { "m", "am" }, { "d", "would" }, { "s", "" } };
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		if (strlen(tails[i].tail) == length && memcmp(tails[i].tail, tail, length) == 0) {
			return tails[i].word;
		}
	}
	bool negated = length == 1 && tail[0] == 't' && stem->count >= 2 && (stem->letters[stem->count - 1] | 0x20) == 'n';
	return negated ? "not" : NULL;
}

/* Behind an apostrophe: either a contraction, pushed as a word of its own, or more letters of the same word. */
static void push_contraction(CampSplitter *s, Run *stem, size_t apostrophe) {
	Run tail;
	read_run(s, &tail);
	char low[8] = "";
	for (size_t i = 0; i < tail.count && i < sizeof low - 1; i++) {
		low[i] = camp_to_lower(tail.letters[i]);
	}
	const char *word = tail.count < sizeof low ? contracted(low, tail.count, stem) : NULL;
	if (!word) { /* "Pick'em" */
		for (size_t i = 0; i < tail.count && stem->count < RUN_LIMIT; i++) {
			stem->letters[stem->count] = tail.letters[i];
			stem->at[stem->count++] = tail.at[i];
		}
		stem->at[stem->count] = (uint32_t)s->at;
		push_run(s, stem);
		return;
	}
	if (strcmp(word, "not") == 0) {
		stem->count--;
		stem->at[stem->count] = (uint32_t)apostrophe;
		/* "won't" and "can't" lose more than an n */
		CampStr rest = camp_str_of(stem->letters, stem->count);
		const char *full = camp_str_equal_ignoring_case(rest, CAMP_LIT("wo"))   ? "will"
		                   : camp_str_equal_ignoring_case(rest, CAMP_LIT("ca")) ? "can"
		                                                                        : NULL;
		if (full) {
			camp_splitter_push(s, stem->at[0], s->at, camp_splitter_word_id(s, full), 0);
		} else {
			push_run(s, stem);
		}
	} else {
		push_run(s, stem);
	}
	if (*word) {
		s->before = CAMP_BEFORE_JOINED;
		camp_splitter_push(s, stem->at[0], s->at, camp_splitter_word_id(s, word), 0);
	}
}

#define SPELT_LIMIT 16 /* letters of a word that is spelt out */

/* Reads a word that is spelt out, "S-T-O-P" or "S.T.O.P.": three letters or more, one mark between any two of them, and
 * the lexicon has what they make. False, and nothing read, of anything else. */
static bool push_spelt_word(CampSplitter *s) {
	char low[SPELT_LIMIT];
	char mark = s->at + 1 < s->text.len ? s->text.ptr[s->at + 1] : ' ';
	size_t count = 0;
	size_t at = s->at;
	bool capitals = true;
	if (mark != '-' && mark != '.') {
		return false;
	}
	while (count < SPELT_LIMIT && at < s->text.len && camp_is_alpha((unsigned char)s->text.ptr[at])) {
		capitals = capitals && camp_is_upper((unsigned char)s->text.ptr[at]);
		low[count++] = camp_to_lower(s->text.ptr[at++]);
		if (at >= s->text.len || s->text.ptr[at] != mark) {
			break;
		}
		at += at + 1 < s->text.len && camp_is_alpha((unsigned char)s->text.ptr[at + 1]);
	}
	bool whole = at >= s->text.len || !camp_is_alpha((unsigned char)s->text.ptr[at]);
	const CampSpelling *spelling = whole && count >= 3 ? camp_lexicon_find(s->lexicon, low, count) : NULL;
	if (!spelling) {
		return false;
	}
	camp_splitter_push_spelling(
		s, s->at, at, spelling,
		camp_splitter_classes(s, camp_is_upper((unsigned char)s->text.ptr[s->at]), capitals, count, spelling));
	s->at = at;
	return true;
}

void camp_splitter_read_run(CampSplitter *s) {
	if (push_spelt_word(s)) {
		return;
	}
	Run run;
	read_run(s, &run);
	if (run.count == 0) {
		return;
	}
	size_t length = 0;
	size_t apostrophe = s->at;
	int c = s->at < s->text.len ? camp_letter_at(s->text, s->at, &length) : 0;
	size_t after = s->at + length;
	size_t next_length;
	int next = after < s->text.len ? camp_letter_at(s->text, after, &next_length) : 0;
	bool letter = next < 0x80 && camp_is_alpha((unsigned char)next);
	/* "e-mail" is one word */
	if (c == '-' && letter && run.count == 1 && (run.letters[0] | 0x20) == 'e' && (next | 0x20) == 'm') {
		s->at = after;
		Run mail;
		read_run(s, &mail);
		camp_splitter_push(s, run.at[0], s->at, camp_splitter_word_id(s, "email"), 0);
		return;
	}
	if (c == '\'' && letter) {
		s->at = after;
		push_contraction(s, &run, apostrophe);
		return;
	}
	push_run(s, &run);
}
