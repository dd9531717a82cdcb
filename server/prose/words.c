#include "prose/splitter.h"

#include "prose/shapes.h"

#include <assert.h>

#define WORD_LIMIT 128 /* no address has a longer word before its first mark */

static bool digit_at(CampStr text, size_t at) {
	size_t length;
	return at < text.len && camp_is_digit((unsigned char)camp_letter_at(text, at, &length));
}

/* A number, whose digits need not be ASCII's. */
static void push_number_at(CampSplitter *s, unsigned classes) {
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
	camp_splitter_push(s, start, s->at, spelling ? spelling->ids[0] : 0, percent ? CAMP_WORD_MONEY : classes);
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
static bool push_shape_at(CampSplitter *s) {
	static size_t (*const shapes[])(CampStr, size_t) = { camp_shape_email, camp_shape_url, camp_shape_phone,
		                                                 camp_shape_placeholder };
	static const unsigned classes[] = { CAMP_WORD_EMAIL, CAMP_WORD_URL, CAMP_WORD_PHONE, CAMP_WORD_PLACEHOLDER };
	for (size_t i = 0; i < 4; i++) {
		size_t length = shapes[i](s->text, s->at);
		if (length) {
			camp_splitter_push(s, s->at, s->at + length, 0, classes[i]);
			s->at += length;
			return true;
		}
	}
	return false;
}

static void read_newline(CampSplitter *s) {
	s->newlines++;
	s->before |= CAMP_BEFORE_LINE;
	if (s->newlines >= 2) {
		s->before |= CAMP_BEFORE_PARAGRAPH;
	}
	s->line_empty = true;
}

static void read_dash(CampSplitter *s, size_t length) {
	bool open = s->at == 0 || camp_splitter_blank_at(s->text, s->at - 1) ||
	            camp_splitter_blank_at(s->text, s->at + length);
	if (s->line_empty) {
		s->before |= CAMP_BEFORE_BULLET;
	} else if (open) {
		s->before |= CAMP_BEFORE_DASH;
	} else {
		s->before |= CAMP_BEFORE_JOINED;
	}
}

static void read_mark(CampSplitter *s, int c, size_t length) {
	switch (c) {
	case '\n': read_newline(s); break;
	case '.':
	case '!':
	case '?': camp_splitter_note_stop(s, c); break;
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
		if (s->line_empty && (c != '*' || camp_splitter_blank_at(s->text, s->at + length))) {
			s->before |= CAMP_BEFORE_BULLET;
		} else if (c != '*') {
			s->before |= CAMP_BEFORE_COMMA;
		}
		break;
	case '&':
	case '+': camp_splitter_push(s, s->at, s->at + length, camp_splitter_word_id(s, "and"), 0); break;
	case '@': camp_splitter_push(s, s->at, s->at + length, camp_splitter_word_id(s, "at"), 0); break;
	case '#':
		if (!s->line_empty && camp_splitter_blank_at(s->text, s->at + length)) { /* "your cell #"; not a heading */
			camp_splitter_push(s, s->at, s->at + length, camp_splitter_word_id(s, "number"), 0);
		}
		break;
	default: break;
	}
}

/* A list number or letter at the start of a line: "1.", "2)", "(3)". */
static size_t list_number(const CampSplitter *s) {
	size_t i = s->at;
	while (i < s->text.len && i - s->at < 3 && camp_is_digit((unsigned char)s->text.ptr[i])) {
		i++;
	}
	bool ends = i > s->at && i < s->text.len && (s->text.ptr[i] == '.' || s->text.ptr[i] == ')');
	return ends && camp_splitter_blank_at(s->text, i + 1) && i + 1 < s->text.len ? i + 1 - s->at : 0;
}

static bool starts_shape(const CampSplitter *s, unsigned char c) {
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
	case ':': return camp_splitter_blank_at(text, at + 1);
	case '\\': return camp_splitter_blank_at(text, at);
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
static bool push_plain_word(CampSplitter *s) {
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
		unsigned classes = camp_splitter_classes(s, camp_is_upper((unsigned char)text[0]), capitals, length, spelling);
		camp_splitter_push_spelling(s, s->at, s->at + length, spelling, classes);
		s->at += length;
	}
	return spelling != NULL;
}

static void step(CampSplitter *s) {
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
		camp_splitter_push(s, s->at, s->at + box, camp_splitter_word_id(s, "tickbox_"), 0);
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
		camp_splitter_read_run(s);
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
	CampSplitter s = {
		.words = words, .lexicon = lexicon, .text = text, .before = CAMP_BEFORE_PARAGRAPH, .line_empty = true
	};
	while (s.at < text.len) {
		size_t begin = s.at;
		if (!camp_is_alpha((unsigned char)text.ptr[s.at]) || !push_plain_word(&s)) {
			step(&s);
		}
		/* behind most words */
		s.at += s.at < text.len && text.ptr[s.at] == ' ';
		assert(s.at > begin); /* whatever stands there */
	}
	if (is_loud(words, text)) {
		hear_loud_words(words, lexicon);
	}
}
