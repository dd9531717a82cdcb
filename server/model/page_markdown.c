/* Inline markup of Markdown: code, links, tags and what is emphasised, in one pass over a paragraph. */
#include "model/page_emphasis.h"

#include "base/str.h"
#include "prose/character_reference.h"
#include "prose/shapes.h"

/* Bytes of a link's address, and of a tag: beyond them it is none, so that the time stays linear. */
#define MOST_IN_ADDRESS 2048u
#define MOST_BACKQUOTES 16u /* that code is written between */

typedef struct Bracket {
	uint32_t start; /* of "[" or "![" */
	uint32_t words; /* behind it */
	size_t delimiters;
	bool image;
} Bracket;

typedef struct Reader {
	CampStr text; /* the prose up to the end of the paragraph */
	uint32_t at;
	CampLooks *looks;
	CampDelimiters delimiters;
	CAMP_VEC(Bracket) brackets;
	bool unclosed[MOST_BACKQUOTES + 1]; /* of so many backquotes there are none further on */
} Reader;

static void look(Reader *reader, CampLookKind kind, uint32_t start, uint32_t end) {
	if (start < end) {
		camp_vec_push(reader->looks, (CampLook){ .span = { start, end }, .kind = kind });
	}
}

static char byte_at(const Reader *reader, uint32_t at) {
	return at < reader->text.len ? reader->text.ptr[at] : '\0';
}

static bool is_punctuation(char c) {
	return c != '\0' && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c);
}

static uint32_t skip_blanks(const Reader *reader, uint32_t at) {
	while (at < reader->text.len && camp_is_space((unsigned char)reader->text.ptr[at])) {
		at++;
	}
	return at;
}

static uint32_t run_end(const Reader *reader, uint32_t at) {
	char mark = byte_at(reader, at);
	while (byte_at(reader, at) == mark) {
		at++;
	}
	return at;
}

static uint32_t closing_backquotes(Reader *reader, uint32_t at, uint32_t length) {
	while (at < reader->text.len) {
		const char *found = memchr(reader->text.ptr + at, '`', reader->text.len - at);
		if (!found) {
			return 0;
		}
		uint32_t start = (uint32_t)(found - reader->text.ptr);
		at = run_end(reader, start);
		if (at - start == length) {
			return start;
		}
	}
	return 0;
}

static void read_code(Reader *reader) {
	uint32_t start = reader->at;
	uint32_t words = run_end(reader, start);
	uint32_t length = words - start;
	uint32_t end = 0;
	reader->at = words;
	if (length <= MOST_BACKQUOTES && !reader->unclosed[length]) {
		end = closing_backquotes(reader, words, length);
		reader->unclosed[length] = end == 0;
	}
	if (end > 0) {
		look(reader, CAMP_LOOK_HIDDEN, start, words);
		look(reader, CAMP_LOOK_CODE, words, end);
		look(reader, CAMP_LOOK_HIDDEN, end, end + length);
		reader->at = end + length;
	}
}

/* "<b>" and "<!-- -->" are HTML; of "<https://a.example>" the brackets are not shown. */
static void read_tag(Reader *reader) {
	CampStr rest = camp_str_slice(reader->text, reader->at, reader->at + MOST_IN_ADDRESS);
	bool comment = camp_str_starts_with(rest, CAMP_LIT("<!--"));
	size_t end = camp_str_find(rest, comment ? CAMP_LIT("-->") : CAMP_LIT(">"), 1);
	char c = rest.len > 1 ? rest.ptr[1] : '\0';
	if (end == SIZE_MAX || (!comment && c != '/' && !camp_is_alpha((unsigned char)c))) {
		reader->at++;
		return;
	}
	uint32_t behind = reader->at + (uint32_t)end + (comment ? 3 : 1);
	if (camp_shape_url(rest, 1) == end - 1 || camp_shape_email(rest, 1) == end - 1) {
		look(reader, CAMP_LOOK_HIDDEN, reader->at, reader->at + 1);
		look(reader, CAMP_LOOK_HIDDEN, behind - 1, behind);
	} else {
		look(reader, CAMP_LOOK_HIDDEN, reader->at, behind);
	}
	reader->at = behind;
}

/* Behind the address that begins at `at`, which holds no blank and as many "(" as ")"; 0: there is none. */
static uint32_t address_end(const Reader *reader, uint32_t at) {
	uint32_t open = 0;
	for (uint32_t end = at; end < reader->text.len && end - at < MOST_IN_ADDRESS; end++) {
		char c = reader->text.ptr[end];
		if (camp_is_space((unsigned char)c) || (c == ')' && open == 0)) {
			return end;
		}
		open += c == '(';
		open -= c == ')';
		end += c == '\\' && is_punctuation(byte_at(reader, end + 1));
	}
	return 0;
}

/* Behind a title in quotes or parentheses; `at` when there is none. */
static uint32_t title_end(const Reader *reader, uint32_t at) {
	char opening = byte_at(reader, at);
	char closing = opening;
	if (opening == '(') {
		closing = ')';
	} else if (opening != '"' && opening != '\'') {
		return at;
	}
	CampStr rest = camp_str_slice(reader->text, at + 1, at + MOST_IN_ADDRESS);
	const char *end = rest.len > 0 ? memchr(rest.ptr, closing, rest.len) : NULL;
	return end ? (uint32_t)(end + 1 - reader->text.ptr) : at;
}

typedef struct Target {
	CampSpan address;
	uint32_t end; /* behind the ")" */
} Target;

/* "(address "title")" at `at`. */
static bool read_target(const Reader *reader, uint32_t at, Target *target) {
	if (byte_at(reader, at) != '(') {
		return false;
	}
	uint32_t start = skip_blanks(reader, at + 1);
	bool angle = byte_at(reader, start) == '<';
	uint32_t end = address_end(reader, start);
	if (end == 0) {
		return false;
	}
	angle = angle && end > start + 1 && reader->text.ptr[end - 1] == '>';
	target->address = (CampSpan){ start + angle, end - angle };
	end = skip_blanks(reader, title_end(reader, skip_blanks(reader, end)));
	target->end = end + 1;
	return byte_at(reader, end) == ')';
}

static CampStr words_of(const Reader *reader, CampSpan span) {
	return camp_str_slice(reader->text, span.start, span.end);
}

/* An address that is its own words is not shown twice, nor is that of a picture, which nobody follows. */
static void look_at_link(Reader *reader, const Bracket *bracket, const Target *target) {
	CampSpan words = { bracket->words, reader->at };
	bool shown = !bracket->image && !camp_str_equal(words_of(reader, words), words_of(reader, target->address));
	look(reader, CAMP_LOOK_HIDDEN, bracket->start, bracket->words);
	if (!bracket->image) {
		look(reader, CAMP_LOOK_LINK, words.start, words.end);
	}
	if (shown) {
		look(reader, CAMP_LOOK_HIDDEN, words.end, target->address.start);
		look(reader, CAMP_LOOK_ADDRESS, target->address.start, target->address.end);
		look(reader, CAMP_LOOK_HIDDEN, target->address.end, target->end);
	} else {
		look(reader, CAMP_LOOK_HIDDEN, words.end, target->end);
	}
}

static void close_bracket(Reader *reader) {
	Target target;
	if (reader->brackets.count == 0) {
		reader->at++;
		return;
	}
	Bracket bracket = reader->brackets.items[--reader->brackets.count];
	if (!read_target(reader, reader->at + 1, &target)) {
		reader->at++;
		return;
	}
	look_at_link(reader, &bracket, &target);
	camp_delimiters_pair(&reader->delimiters, bracket.delimiters, reader->looks);
	reader->at = target.end;
	/* There is no link within a link. */
	while (!bracket.image && reader->brackets.count > 0 && !reader->brackets.items[reader->brackets.count - 1].image) {
		reader->brackets.count--;
	}
}

static void open_bracket(Reader *reader, bool image) {
	uint32_t words = reader->at + 1 + image;
	camp_vec_push(&reader->brackets, (Bracket){ reader->at, words, reader->delimiters.all.count, image });
	reader->at = words;
}

static void read_reference(Reader *reader) {
	size_t length;
	if (camp_character_reference(reader->text, reader->at, &length) == 0) {
		reader->at++;
		return;
	}
	look(reader, CAMP_LOOK_REFERENCE, reader->at, reader->at + (uint32_t)length);
	reader->at += (uint32_t)length;
}

static void read_next(Reader *reader) {
	char c = reader->text.ptr[reader->at];
	char next = byte_at(reader, reader->at + 1);
	if (c == '\\' && is_punctuation(next)) {
		look(reader, CAMP_LOOK_HIDDEN, reader->at, reader->at + 1);
		reader->at += 2;
	} else if (c == '`') {
		read_code(reader);
	} else if (c == '<') {
		read_tag(reader);
	} else if (c == '&') {
		read_reference(reader);
	} else if (c == '*' || c == '_') {
		reader->at = camp_delimiters_add(&reader->delimiters, reader->text, reader->at);
	} else if (c == '[' || (c == '!' && next == '[')) {
		open_bracket(reader, c == '!');
	} else if (c == ']') {
		close_bracket(reader);
	} else {
		reader->at++;
	}
}

void camp_markdown_looks(CampStr prose, CampSpan span, CampLooks *looks) {
	Reader reader = { .text = camp_str_slice(prose, 0, span.end), .at = span.start, .looks = looks };
	camp_delimiters_init(&reader.delimiters);
	while (reader.at < reader.text.len) {
		read_next(&reader);
	}
	camp_delimiters_pair(&reader.delimiters, 0, looks);
	camp_delimiters_release(&reader.delimiters);
	camp_vec_release(&reader.brackets);
}
