#include "prose/words.h"

#include "prose/letters.h"
#include "prose/shapes.h"

#include <assert.h>

#define RUN_LIMIT 64 /* letters of one written word that are looked at; the rest of a longer one is skipped over */

#define WORD_LIMIT 128 /* no address has a longer word before its first mark */

#define STOP_LIMIT 8 /* marks in a row that may belong to the end of one sentence: ?!") */

/* A run of letters as written, folded, with the place of each. */
typedef struct Run {
	char letters[RUN_LIMIT + 1];
	char low[RUN_LIMIT + 1];    /* in small letters, made by push_run */
	uint32_t at[RUN_LIMIT + 1]; /* where each letter begins; of the last + 1: where the run ends */
	size_t count;
	bool overlong;
} Run;

typedef struct Splitter {
	CampWords *words;
	const CampLexicon *lexicon;
	CampStr text;
	size_t at;
	unsigned before; /* flags for the next word */
	unsigned newlines;
	bool line_empty; /* nothing but blanks since the line began */
	bool dot;        /* a full stop stands before the next word, and may end the sentence */
} Splitter;

static const CampWord *last_word(const Splitter *s) {
	return s->words->count ? &s->words->items[s->words->count - 1] : NULL;
}

/* Whether a full stop behind the word belongs to it: by its spelling, for "msg" and "message" are one word. One of a
 * time may end the sentence as well, as a capital behind it shows: "2 texts/wk. Msg rates ..." */
static bool is_abbreviation(const Splitter *s, const CampWord *w, bool capital) {
	static const char all[] =
		" mo mos wk wks yr hr msg msgs mesg freq freqs std approx max min dr mr mrs ms jr sr st mt ft fr rev prof "
		"ave blvd dept univ assn bros vs eg ie acct appt tel ext incl frec ";
	const char *abbreviations = capital ? strstr(all, " msg ") : all;
	char padded[12] = " ";
	size_t length = w->end - w->start;
	if (length > sizeof "approx" - 1) {
		return false;
	}
	for (size_t i = 0; i < length; i++) {
		padded[i + 1] = camp_to_lower(s->text.ptr[w->start + i]);
	}
	padded[length + 1] = ' ';
	return strstr(abbreviations, padded) != NULL;
}

/* A full stop ends the sentence, but for abbreviations and single small letters ("e.g."). */
static void settle_dot(Splitter *s, bool capital) {
	if (!s->dot) {
		return;
	}
	s->dot = false;
	const CampWord *last = last_word(s);
	unsigned flags = last ? s->lexicon->flags[last->id] : 0;
	bool letter = last && last->end - last->start == 1 && camp_is_lower((unsigned char)s->text.ptr[last->start]);
	bool ends = !(last && is_abbreviation(s, last, capital)) && !letter && (capital || !(flags & CAMP_LEXICON_COMPANY));
	if (ends) {
		s->before |= CAMP_BEFORE_SENTENCE;
	}
}

static void push_word(Splitter *s, size_t start, size_t end, unsigned id, unsigned classes) {
	unsigned char first = (unsigned char)s->text.ptr[start];
	settle_dot(s, !camp_is_lower(first));
	if (s->lexicon->flags[id] & CAMP_LEXICON_NUMBER) {
		classes |= CAMP_WORD_NUMBER;
	}
	CampWord word = { .start = (uint32_t)start,
		              .end = (uint32_t)end,
		              .id = (uint16_t)id,
		              .before = (uint16_t)s->before,
		              .classes = (uint16_t)classes };
	camp_vec_push(s->words, word);
	s->before = 0;
	s->newlines = 0;
	s->line_empty = false;
}

static unsigned word_id(const Splitter *s, const char *word) {
	const CampSpelling *spelling = camp_lexicon_find(s->lexicon, word, strlen(word));
	return spelling ? spelling->ids[0] : 0;
}

/* The longest word that may stand in a glued run and begins `text`; NULL when there is none. */
static const CampSpelling *glue_word(const Splitter *s, const char *text, size_t length) {
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
static bool push_glued(Splitter *s, const char *low, const uint32_t *at, size_t count, unsigned classes) {
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
		push_word(s, at[i], at[i + pieces[k]->length], pieces[k]->ids[0], classes);
		s->before = CAMP_BEFORE_JOINED;
		i += pieces[k]->length;
	}
	s->before = 0;
	return true;
}

/* What the capitals of a written word make of it, and whether it is one of the lexicon. */
static inline unsigned letter_classes(const Splitter *s, bool first, bool capitals, size_t length,
                                      const CampSpelling *spelling) {
	bool known = spelling && camp_lexicon_knows(s->lexicon, spelling->ids[0]);
	return (capitals && length >= 2 ? CAMP_WORD_CAPS : 0u) | (first ? CAMP_WORD_CAPITAL : 0u) |
	       (!first && length >= 3 && !known ? CAMP_WORD_OTHER : 0u);
}

/* The words of one written word. */
static void push_spelling(Splitter *s, size_t start, size_t end, const CampSpelling *spelling, unsigned classes) {
	for (size_t k = 0; k < spelling->parts; k++) {
		push_word(s, start, end, spelling->ids[k], classes);
		s->before = CAMP_BEFORE_JOINED;
	}
	s->before = 0;
}

/* One word of letters [from, to) of the run, which is not glued by case. */
static void push_letters(Splitter *s, const Run *run, size_t from, size_t to, const CampSpelling *spelling) {
	const char *low = run->low + from;
	bool first = camp_is_upper((unsigned char)run->letters[from]);
	bool capitals = first;
	for (size_t i = from + 1; i < to && capitals; i++) {
		capitals = camp_is_upper((unsigned char)run->letters[i]);
	}
	size_t length = to - from;
	unsigned classes = letter_classes(s, first, capitals, length, spelling);
	if (spelling) {
		push_spelling(s, run->at[from], run->at[to], spelling, classes);
	} else if (length < 8 || !push_glued(s, low, run->at + from, length, classes & ~(unsigned)CAMP_WORD_OTHER)) {
		push_word(s, run->at[from], run->at[to], 0, classes);
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

static void push_run(Splitter *s, Run *run) {
	if (run->overlong) {
		push_word(s, run->at[0], run->at[run->count], 0, 0);
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
static void read_run(Splitter *s, Run *run) {
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
static void push_contraction(Splitter *s, Run *stem, size_t apostrophe) {
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
			push_word(s, stem->at[0], s->at, word_id(s, full), 0);
		} else {
			push_run(s, stem);
		}
	} else {
		push_run(s, stem);
	}
	if (*word) {
		s->before = CAMP_BEFORE_JOINED;
		push_word(s, stem->at[0], s->at, word_id(s, word), 0);
	}
}

#define SPELT_LIMIT 16 /* letters of a word that is spelt out */

/* Reads a word that is spelt out, "S-T-O-P" or "S.T.O.P.": three letters or more, one mark between any two of them, and
 * the lexicon has what they make. False, and nothing read, of anything else. */
static bool push_spelt_word(Splitter *s) {
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
	push_spelling(s, s->at, at, spelling,
	              letter_classes(s, camp_is_upper((unsigned char)s->text.ptr[s->at]), capitals, count, spelling));
	s->at = at;
	return true;
}

static void push_word_at(Splitter *s) {
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
		push_word(s, run.at[0], s->at, word_id(s, "email"), 0);
		return;
	}
	if (c == '\'' && letter) {
		s->at = after;
		push_contraction(s, &run, apostrophe);
		return;
	}
	push_run(s, &run);
}

static bool digit_at(CampStr text, size_t at) {
	size_t length;
	return at < text.len && camp_is_digit((unsigned char)camp_letter_at(text, at, &length));
}

/* A number, whose digits need not be ASCII's. */
static void push_number_at(Splitter *s, unsigned classes) {
	size_t start = s->at;
	char digits[CAMP_LEXICON_LONGEST];
	size_t count = 0;
	while (s->at < s->text.len) {
		size_t length;
		int c = camp_letter_at(s->text, s->at, &length);
		bool inside = (c == ',' || c == '.') && digit_at(s->text, s->at + length);
		if (!camp_is_digit((unsigned char)c) && !inside) {
			break;
		}
		if (count < sizeof digits) {
			digits[count] = (char)c;
		}
		count++;
		s->at += length;
	}
	const CampSpelling *spelling = count <= sizeof digits ? camp_lexicon_find(s->lexicon, digits, count) : NULL;
	bool percent = s->at < s->text.len && s->text.ptr[s->at] == '%';
	push_word(s, start, s->at, spelling ? spelling->ids[0] : 0, percent ? CAMP_WORD_MONEY : classes);
}

/* Whether a thing known by its look may begin with this letter: nearly all words are followed by what ends all of them.
 * Of the shapes, only a placeholder of X is of letters alone. */
static bool may_be_shape(CampStr text, size_t at) {
	size_t limit = text.len - at < WORD_LIMIT ? text.len : at + WORD_LIMIT;
	size_t i = at;
	while (i < limit && (camp_is_alpha((unsigned char)text.ptr[i]) || camp_is_digit((unsigned char)text.ptr[i]))) {
		i++;
	}
	if (text.ptr[at] == 'X') {
		return true;
	}
	/* a mark inside; behind "https:" stands a slash */
	return i + 1 < limit && memchr("@.:-_%+", text.ptr[i], 7) && !camp_is_space((unsigned char)text.ptr[i + 1]) &&
	       (text.ptr[i] != ':' || text.ptr[i + 1] == '/');
}

/* Things known by their look. Only where a word may begin. */
static bool push_shape_at(Splitter *s) {
	static size_t (*const shapes[])(CampStr, size_t) = { camp_shape_email, camp_shape_url, camp_shape_phone,
		                                                 camp_shape_placeholder };
	static const unsigned classes[] = { CAMP_WORD_EMAIL, CAMP_WORD_URL, CAMP_WORD_PHONE, CAMP_WORD_PLACEHOLDER };
	for (size_t i = 0; i < 4; i++) {
		size_t length = shapes[i](s->text, s->at);
		if (length) {
			push_word(s, s->at, s->at + length, 0, classes[i]);
			s->at += length;
			return true;
		}
	}
	return false;
}

static void read_newline(Splitter *s) {
	s->newlines++;
	s->before |= CAMP_BEFORE_LINE;
	if (s->newlines >= 2) {
		s->before |= CAMP_BEFORE_PARAGRAPH;
	}
	s->line_empty = true;
}

static bool blank_at(CampStr text, size_t at) {
	return at >= text.len || camp_is_space((unsigned char)text.ptr[at]);
}

static void read_dash(Splitter *s, size_t length) {
	bool open = s->at == 0 || blank_at(s->text, s->at - 1) || blank_at(s->text, s->at + length);
	if (s->line_empty) {
		s->before |= CAMP_BEFORE_BULLET;
	} else if (open) {
		s->before |= CAMP_BEFORE_DASH;
	} else {
		s->before |= CAMP_BEFORE_JOINED;
	}
}

/* Marks that end a sentence only with a blank, a quote, a bracket or the end of the text behind them. */
static void read_stop(Splitter *s, int c) {
	size_t next = s->at + 1;
	while (next < s->text.len && next - s->at < STOP_LIMIT && strchr(".!?\"')]*_", s->text.ptr[next])) {
		next++;
	}
	bool outside = blank_at(s->text, next) || (unsigned char)s->text.ptr[next] >= 0x80 || s->text.ptr[next] == '<';
	/* "apply.Reply": a capital right behind a small letter's full stop */
	bool glued = !outside && s->at > 0 && camp_is_lower((unsigned char)s->text.ptr[s->at - 1]) &&
	             camp_is_upper((unsigned char)s->text.ptr[next]);
	if (c == '.' && (outside || glued)) {
		s->dot = true;
	} else if (c != '.') {
		s->before |= CAMP_BEFORE_SENTENCE;
	}
}

static void read_mark(Splitter *s, int c, size_t length) {
	switch (c) {
	case '\n': read_newline(s); break;
	case '.':
	case '!':
	case '?': read_stop(s, c); break;
	case ',': s->before |= CAMP_BEFORE_COMMA; break;
	case '|': s->before |= CAMP_BEFORE_COMMA; break;
	case ':': s->before |= CAMP_BEFORE_COLON; break;
	case ';': s->before |= CAMP_BEFORE_SEMICOLON; break;
	case '(':
	case ')':
	case '[':
	case ']': s->before |= CAMP_BEFORE_BRACKET; break;
	case '/': s->before |= CAMP_BEFORE_SLASH; break;
	case '"':
	case '\'': s->before |= CAMP_BEFORE_QUOTE; break;
	case '-': read_dash(s, length); break;
	case CAMP_LETTER_LONG_DASH: s->before |= s->line_empty ? CAMP_BEFORE_BULLET : CAMP_BEFORE_DASH; break;
	case '*':
	case CAMP_LETTER_BULLET:
		if (s->line_empty && (c != '*' || blank_at(s->text, s->at + length))) {
			s->before |= CAMP_BEFORE_BULLET;
		} else if (c != '*') {
			s->before |= CAMP_BEFORE_COMMA;
		}
		break;
	case '&':
	case '+': push_word(s, s->at, s->at + length, word_id(s, "and"), 0); break;
	case '@': push_word(s, s->at, s->at + length, word_id(s, "at"), 0); break;
	case '#':
		if (!s->line_empty && blank_at(s->text, s->at + length)) { /* "your cell #"; not a heading */
			push_word(s, s->at, s->at + length, word_id(s, "number"), 0);
		}
		break;
	default: break;
	}
}

/* A list number or letter at the start of a line: "1.", "2)", "(3)". */
static size_t list_number(const Splitter *s) {
	size_t i = s->at;
	while (i < s->text.len && i - s->at < 3 && camp_is_digit((unsigned char)s->text.ptr[i])) {
		i++;
	}
	bool ends = i > s->at && i < s->text.len && (s->text.ptr[i] == '.' || s->text.ptr[i] == ')');
	return ends && blank_at(s->text, i + 1) && i + 1 < s->text.len ? i + 1 - s->at : 0;
}

static bool starts_shape(const Splitter *s, unsigned char c) {
	switch (c) {
	case '[':
	case '{':
	case '$':
	case '<':
	case '%':
	case '_':
	case '(':
	case '+': return true;
	default: return camp_is_alpha(c) ? may_be_shape(s->text, s->at) : camp_is_digit(c);
	}
}

/* Whether a word of letters that ends here is all that stands there: no part of an address or of a contraction, and
 * what follows is no letter of another kind. */
static bool ends_plainly(CampStr text, size_t at) {
	if (at >= text.len) {
		return true;
	}
	switch (text.ptr[at]) {
	case ' ':
	case '\n':
	case ',':
	case ';':
	case '!':
	case '?':
	case ')':
	case '"':
	case '/': return true;
	case '.':
	case ':': return blank_at(text, at + 1);
	default: return false;
	}
}

/* Reads letters of ASCII into `small`, which holds zeros, as small ones: as many as a word of ours has at most. Gives how many
 * they are, and whether all of them are `*capitals`. Most words end within eight letters: one look finds the end, and no
 * branch has to be guessed for each of them. */
static inline size_t read_letters(const char text[CAMP_LEXICON_LONGEST], CampLetters *small, bool *capitals) {
	size_t length = 0;
	*capitals = true;
	for (size_t i = 0; i < CAMP_LEXICON_LONGEST / 8; i++) {
		uint64_t bytes = camp_eight_bytes(text + 8 * i);
		uint64_t end = ~camp_eight_letters(bytes) & CAMP_EIGHT_TIMES(0x80);
		uint64_t within = end ? (end & (0 - end)) / 0x80 - 1 : UINT64_MAX;
		small->eights[i] = (bytes | CAMP_EIGHT_TIMES(0x20)) & within;
		*capitals = *capitals && !(bytes & CAMP_EIGHT_TIMES(0x20) & within);
		if (end) {
			return length + camp_eight_before(end);
		}
		length += 8;
	}
	return length;
}

/* Nine words in ten: plain letters, a plain end, and the lexicon has them. False, and nothing read, of any other. */
static bool push_plain_word(Splitter *s) {
	const char *text = s->text.ptr + s->at;
	char last[CAMP_LEXICON_LONGEST] = { 0 };
	size_t rest = s->text.len - s->at;
	CampLetters letters = { { 0 } };
	bool capitals;
	if (rest < sizeof last) {
		memcpy(last, text, rest);
		text = last;
	}
	size_t length = read_letters(text, &letters, &capitals);
	/* XXXX is a placeholder */
	if (!ends_plainly(s->text, s->at + length) || text[0] == 'X') {
		return false;
	}
	const CampSpelling *spelling = camp_lexicon_find_letters(s->lexicon, &letters);
	if (spelling) {
		unsigned classes = letter_classes(s, camp_is_upper((unsigned char)text[0]), capitals, length, spelling);
		push_spelling(s, s->at, s->at + length, spelling, classes);
		s->at += length;
	}
	return spelling != NULL;
}

static void step(Splitter *s) {
	size_t length;
	int c = camp_letter_at(s->text, s->at, &length);
	bool breaks = false;
	size_t tag = c == '<' ? camp_shape_tag(s->text, s->at, &breaks) : 0;
	if (tag) {
		s->before |= breaks ? CAMP_BEFORE_LINE : 0u;
		s->at += tag;
		return;
	}
	size_t box = c == '[' || c == '(' || c == CAMP_LETTER_SYMBOL ? camp_shape_box(s->text, s->at) : 0;
	if (box) { /* what stands behind it begins anew, as behind a bullet */
		push_word(s, s->at, s->at + box, word_id(s, "tickbox_"), 0);
		s->before = CAMP_BEFORE_BULLET;
		s->at += box;
		return;
	}
	size_t number = s->line_empty && camp_is_digit((unsigned char)c) ? list_number(s) : 0;
	if (number) {
		s->before |= CAMP_BEFORE_BULLET;
		s->at += number;
		s->line_empty = false;
		return;
	}
	if (c > CAMP_LETTER_LONG_DASH && starts_shape(s, (unsigned char)c) && push_shape_at(s)) {
		return;
	}
	if (c == CAMP_LETTER_OTHER || camp_is_alpha((unsigned char)c)) {
		push_word_at(s);
		return;
	}
	if (camp_is_digit((unsigned char)c)) {
		bool money = s->at > 0 && s->text.ptr[s->at - 1] == '$';
		push_number_at(s, money ? CAMP_WORD_MONEY : CAMP_WORD_NUMBER);
		return;
	}
	read_mark(s, c, length);
	if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != CAMP_LETTER_NOTHING) {
		s->newlines = 0;
		s->line_empty = s->line_empty && (s->before & CAMP_BEFORE_BULLET) != 0;
	}
	s->at += length;
}

#define LOUD_LEAST 8 /* words in capitals make a text that is written so, not a heading or a keyword */

/* Whether all of the text's words are in capitals, which then tell nothing of any of them. */
static bool is_loud(const CampWords *words, CampStr text) {
	size_t loud = 0;
	for (size_t i = 0; i < words->count; i++) {
		const CampWord *w = &words->items[i];
		if (w->classes & CAMP_WORD_CAPS) {
			loud++;
		} else if (camp_is_alpha((unsigned char)text.ptr[w->start]) && w->end - w->start > 1 &&
		           !(w->classes & (CAMP_WORD_URL | CAMP_WORD_EMAIL))) {
			return false; /* nearly always the first word that is looked at, or the second */
		}
	}
	return loud >= LOUD_LEAST;
}

/* What messages may be about is a word in small letters elsewhere: here it is any that nobody knows. */
static void hear_loud_words(CampWords *words, const CampLexicon *lexicon) {
	for (size_t i = 0; i < words->count; i++) {
		CampWord *w = &words->items[i];
		if ((w->classes & CAMP_WORD_CAPS) && w->end - w->start >= 3 && !camp_lexicon_knows(lexicon, w->id)) {
			w->classes |= CAMP_WORD_OTHER;
		}
	}
}

void camp_words_split(CampWords *words, const CampLexicon *lexicon, CampStr text) {
	Splitter s = {
		.words = words, .lexicon = lexicon, .text = text, .before = CAMP_BEFORE_PARAGRAPH, .line_empty = true
	};
	while (s.at < text.len) {
		size_t begin = s.at;
		if (text.ptr[s.at] == ' ') {
			s.at++;
		} else if (!camp_is_alpha((unsigned char)text.ptr[s.at]) || !push_plain_word(&s)) {
			step(&s);
		}
		assert(s.at > begin); /* whatever stands there */
	}
	if (is_loud(words, text)) {
		hear_loud_words(words, lexicon);
	}
}
