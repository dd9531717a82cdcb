/*
 * The scanner of the campaign language: every token except comments in valid
 * text.
 *
 * Most texts that an editor shows are unfinished. What is missing (a value, a
 * quote, a bracket, a brace) is told by what follows, often by the first words
 * of the next line. Two facts of tree-sitter shape this file:
 *
 *   - A token's end must be marked before the scanner reads past it, and cannot
 *     be moved back. So nobody can read a word, look past it, and then decide
 *     to return an empty token in front of the word. Instead each token, once
 *     its end is marked, looks at what follows it and leaves the answer in the
 *     state (`ahead`); the empty tokens are then returned from the state alone.
 *     This also keeps the work linear: a hundred open brackets at the end of a
 *     file do not read the same comment a hundred times.
 *
 *   - A tree is re-used after an edit where bytes and scanner state are the same
 *     as before. So everything that a decision depends on is either text (the
 *     runtime records how far we read) or serialized state. There are no globals.
 */

#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

#include <string.h>

/* The order is the order of `externals` in grammar.js. */
typedef enum {
	IDENTIFIER,
	ITEM_WORD,
	IMPORT,
	BOOLEAN,
	INTEGER,
	STRING_START,
	STRING_END,
	TEXT_START,
	TEXT_END,
	STRING_CONTENT,
	ESCAPE_SEQUENCE,
	INVALID_ESCAPE,
	INTERPOLATION_START,
	DOT,
	INTERPOLATION_END,
	INVALID_INTERPOLATION,
	COLON,
	COMMA,
	OPEN_BRACE,
	CLOSE_BRACE,
	OPEN_BRACKET,
	CLOSE_BRACKET,
	COMMENT,
	NO_VALUE,
	UNFINISHED_END,
	UNCLOSED_STRING,
	UNCLOSED_TEXT,
	UNCLOSED_LIST,
	UNCLOSED_BLOCK,
	RECOVERING,
} TokenType;

/* Where the scanner stands. */
typedef enum {
	IN_ITEMS,
	IN_STRING,
	IN_CLOSED_TEXT, /* its closing quotes exist; indentation does not matter */
	IN_OPEN_TEXT,   /* they do not; it ends where the indentation returns */
} Mode;

/* What follows a token, blanks, line breaks and comments left out. */
typedef enum {
	AHEAD_OTHER,
	AHEAD_END,    /* the end of the file */
	AHEAD_COLON,  /* : */
	AHEAD_BRACE,  /* { */
	AHEAD_CLOSE,  /* } */
	AHEAD_LIST,   /* , or ] */
	AHEAD_WORD,   /* a name that none of the following fits */
	AHEAD_FIELD,  /* name: */
	AHEAD_BLOCK,  /* name { or name name { */
	AHEAD_TOP,    /* campaign {, brand name {, import "...: only at the top level */
	AHEAD_HEADER, /* something odd, but the line ends in { */
} Ahead;

typedef struct {
	uint32_t indent;      /* columns before the first token of the current line */
	uint32_t text_indent; /* the same, of the line that opened the text block */
	Mode mode;
	Ahead ahead;
	bool same_line;     /* what `ahead` names stands on the token's own line */
	bool started;       /* a token was read: the file's first line has begun */
	bool headed;        /* the current line has a name that may begin a block */
	bool interpolation; /* between ${ and } */
	bool list_offered;  /* see offer_end */
	bool block_offered;
} Scanner;

/* One call of the scanner. */
typedef struct {
	const bool *valid;
	bool recovering; /* after an error, when every token is "valid" */
	bool new_line;   /* a line break was skipped in front of the token */
	uint32_t column; /* counted from that line break */
} Scan;

/* A line that ends in `{` farther away than this is not recognized as a damaged
 * block header. The bound keeps one very long line from being read again for
 * each of its words. */
enum { HEADER_SCAN_MAX = 256 };

/* ---- characters ---------------------------------------------------------- */

static bool is_newline(int32_t c) {
	return c == '\n' || c == '\r';
}

static bool is_blank(int32_t c) {
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static bool is_digit(int32_t c) {
	return c >= '0' && c <= '9';
}

static bool is_hex(int32_t c) {
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool is_name_start(int32_t c) {
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name_char(int32_t c) {
	return is_name_start(c) || is_digit(c) || c == '-';
}

static void advance(TSLexer *lexer) {
	lexer->advance(lexer, false);
}

/* A NUL byte in the file looks like the end of it; only eof() knows. */
static bool at_end(TSLexer *lexer) {
	return lexer->lookahead == 0 && lexer->eof(lexer);
}

static bool at_line_end(TSLexer *lexer) {
	return is_newline(lexer->lookahead) || at_end(lexer);
}

static bool emit(TSLexer *lexer, TokenType token) {
	lexer->result_symbol = (TSSymbol)token;
	return true;
}

static bool emit_here(TSLexer *lexer, TokenType token) {
	lexer->mark_end(lexer);
	return emit(lexer, token);
}

/* ---- looking ahead ------------------------------------------------------- */

static void skip_blanks(TSLexer *lexer) {
	while (is_blank(lexer->lookahead))
		advance(lexer);
}

/* Skips blanks, line breaks and comments; says whether a line break was among them. */
static bool skip_trivia(TSLexer *lexer) {
	bool broken = false;
	for (;;) {
		if (is_blank(lexer->lookahead)) {
			advance(lexer);
		} else if (is_newline(lexer->lookahead)) {
			broken = true;
			advance(lexer);
		} else if (lexer->lookahead == '#') {
			while (!at_line_end(lexer))
				advance(lexer);
		} else {
			return broken;
		}
	}
}

/* The words that mean something to the grammar; all fit in this. */
enum { WORD_MAX = 9 };

typedef struct {
	char text[WORD_MAX];
	unsigned len; /* WORD_MAX for anything longer */
} Word;

static Word read_word(TSLexer *lexer) {
	Word word = { { 0 }, 0 };
	while (is_name_char(lexer->lookahead)) {
		if (word.len < WORD_MAX)
			word.text[word.len++] = (char)lexer->lookahead;
		advance(lexer);
	}
	return word;
}

static bool word_is(const Word *word, const char *text) {
	return word->len == strlen(text) && memcmp(word->text, text, word->len) == 0;
}

static Ahead look_past_word(TSLexer *lexer) {
	Word word = read_word(lexer);
	skip_blanks(lexer);
	if (lexer->lookahead == ':') {
		/* An address without quotes (https://...) is not a field. */
		advance(lexer);
		return lexer->lookahead == '/' ? AHEAD_WORD : AHEAD_FIELD;
	}
	if (lexer->lookahead == '"' && word_is(&word, "import"))
		return AHEAD_TOP;
	if (is_name_start(lexer->lookahead))
		(void)read_word(lexer);
	(void)skip_trivia(lexer);
	if (lexer->lookahead != '{')
		return AHEAD_WORD;
	return word_is(&word, "campaign") || word_is(&word, "brand") ? AHEAD_TOP : AHEAD_BLOCK;
}

/* Remembers what follows the token whose end has just been marked. */
static void look_ahead(Scanner *s, TSLexer *lexer) {
	s->same_line = !skip_trivia(lexer);
	if (at_end(lexer)) {
		s->ahead = AHEAD_END;
		return;
	}
	switch (lexer->lookahead) {
	case ':': s->ahead = AHEAD_COLON; return;
	case '{': s->ahead = AHEAD_BRACE; return;
	case '}': s->ahead = AHEAD_CLOSE; return;
	case ',':
	case ']': s->ahead = AHEAD_LIST; return;
	default: s->ahead = is_name_start(lexer->lookahead) ? look_past_word(lexer) : AHEAD_OTHER; return;
	}
}

/* `opt_in "website" {` is wrong, but it opens a block all the same. Seeing that
 * keeps the braces of the file in balance. */
static void look_for_header(Scanner *s, TSLexer *lexer) {
	if (s->ahead != AHEAD_OTHER || !s->same_line)
		return;
	int32_t last = 0;
	for (int i = 0; i < HEADER_SCAN_MAX; i++) {
		if (at_line_end(lexer) || lexer->lookahead == '#') {
			if (last == '{')
				s->ahead = AHEAD_HEADER;
			return;
		}
		if (!is_blank(lexer->lookahead))
			last = lexer->lookahead;
		advance(lexer);
	}
}

/* ---- strings and text blocks --------------------------------------------- */

/*
 * Is this line of a text block, not deeper than the line that opened the block,
 * the file going on? Prose has colons and braces too, so what follows them must
 * look like a value or a block. Reads neither a quote, a backslash nor a line
 * break, so that the caller still sees them.
 */
static bool looks_like_structure(TSLexer *lexer) {
	if (lexer->lookahead == '}' || lexer->lookahead == ']')
		return true;
	if (!is_name_start(lexer->lookahead))
		return false;
	Word word = read_word(lexer);
	skip_blanks(lexer);
	if (lexer->lookahead == '"')
		return word_is(&word, "import");
	if (lexer->lookahead != ':' && is_name_start(lexer->lookahead)) {
		(void)read_word(lexer);
		skip_blanks(lexer);
		if (lexer->lookahead != '{')
			return false;
	}
	if (lexer->lookahead == '{') {
		advance(lexer);
		skip_blanks(lexer);
		if (at_line_end(lexer) || lexer->lookahead == '#' || lexer->lookahead == '}')
			return true;
		if (!is_name_start(lexer->lookahead))
			return false;
		(void)read_word(lexer);
		skip_blanks(lexer);
		return lexer->lookahead == ':';
	}
	if (lexer->lookahead != ':')
		return false;
	advance(lexer);
	skip_blanks(lexer);
	if (lexer->lookahead == '"' || lexer->lookahead == '[')
		return true;
	while (is_name_char(lexer->lookahead))
		advance(lexer);
	skip_blanks(lexer);
	return at_line_end(lexer) || lexer->lookahead == '#' || lexer->lookahead == '}';
}

/* Skips line breaks and blanks; the result is the column of what follows them. */
static uint32_t skip_to_text(TSLexer *lexer) {
	uint32_t column = 0;
	for (;;) {
		if (is_newline(lexer->lookahead))
			column = 0;
		else if (is_blank(lexer->lookahead))
			column++;
		else
			return column;
		advance(lexer);
	}
}

/* Up to three quotes. */
static unsigned read_quotes(TSLexer *lexer) {
	unsigned count = 0;
	while (count < 3 && lexer->lookahead == '"') {
		advance(lexer);
		count++;
	}
	return count;
}

/*
 * Stands behind the opening quotes: are there closing ones before the file goes
 * on? When there are not, the text read here holds no triple quote at all, so no
 * later opening reads it again, and the whole stays linear.
 */
static bool text_is_closed(TSLexer *lexer, uint32_t opening) {
	while (!at_end(lexer)) {
		if (lexer->lookahead == '"') {
			if (read_quotes(lexer) == 3)
				return true;
		} else if (lexer->lookahead == '\\') {
			advance(lexer);
			if (!at_line_end(lexer))
				advance(lexer);
		} else if (is_newline(lexer->lookahead)) {
			uint32_t column = skip_to_text(lexer);
			if (column <= opening && looks_like_structure(lexer))
				return false;
		} else {
			advance(lexer);
		}
	}
	return false;
}

static bool scan_escape(TSLexer *lexer) {
	advance(lexer);
	if (at_line_end(lexer))
		return emit_here(lexer, INVALID_ESCAPE);
	int32_t c = lexer->lookahead;
	advance(lexer);
	if (c == '"' || c == '\\' || c == 'n' || c == 't' || c == '$')
		return emit_here(lexer, ESCAPE_SEQUENCE);
	if (c != 'u' || lexer->lookahead != '{')
		return emit_here(lexer, INVALID_ESCAPE);
	advance(lexer);
	unsigned digits = 0;
	while (is_hex(lexer->lookahead)) {
		if (digits < 7)
			digits++;
		advance(lexer);
	}
	bool closed = lexer->lookahead == '}';
	if (closed)
		advance(lexer);
	bool valid = closed && digits >= 1 && digits <= 6;
	return emit_here(lexer, valid ? ESCAPE_SEQUENCE : INVALID_ESCAPE);
}

/* Stands on the brace of `${`. Only what is a whole interpolation becomes one;
 * anything else ends at the first character that does not fit, so that half an
 * interpolation cannot swallow the closing quote. */
static bool scan_interpolation(Scanner *s, TSLexer *lexer) {
	advance(lexer);
	lexer->mark_end(lexer);
	while (is_name_start(lexer->lookahead)) {
		(void)read_word(lexer);
		if (lexer->lookahead == '}') {
			s->interpolation = true;
			return emit(lexer, INTERPOLATION_START);
		}
		if (lexer->lookahead != '.')
			break;
		advance(lexer);
	}
	return emit_here(lexer, INVALID_INTERPOLATION);
}

/* Between `${` and `}`, which scan_interpolation has seen to be whole. */
static bool scan_reference(Scanner *s, TSLexer *lexer) {
	if (is_name_start(lexer->lookahead)) {
		(void)read_word(lexer);
		return emit_here(lexer, IDENTIFIER);
	}
	if (lexer->lookahead == '.') {
		advance(lexer);
		return emit_here(lexer, DOT);
	}
	s->interpolation = false;
	if (lexer->lookahead != '}')
		return false;
	advance(lexer);
	return emit_here(lexer, INTERPOLATION_END);
}

static void leave(Scanner *s) {
	s->mode = IN_ITEMS;
	s->interpolation = false;
	s->text_indent = 0;
}

/* Leaves the string or text block behind a token that ends it. */
static bool finish(Scanner *s, TSLexer *lexer, TokenType token) {
	leave(s);
	look_ahead(s, lexer);
	return emit(lexer, token);
}

/* Reads line breaks in a text block and the indentation behind them; says whether
 * an unclosed block ended in front of them. */
static bool text_ends_at_line(Scanner *s, TSLexer *lexer) {
	uint32_t column = skip_to_text(lexer);
	if (s->mode == IN_OPEN_TEXT && (column <= s->text_indent || at_end(lexer)))
		return true;
	s->indent = column;
	return false;
}

/* One piece of a string or a text block. The end is marked before each
 * character, so that content can end in front of whatever is found there. */
static bool scan_piece(Scanner *s, TSLexer *lexer) {
	const bool text = s->mode != IN_STRING;

	if (s->interpolation)
		return scan_reference(s, lexer);

	for (bool content = false;; content = true) {
		lexer->mark_end(lexer);
		const int32_t c = lexer->lookahead;
		const bool end = at_end(lexer);
		unsigned quotes = 0;

		if (c == '"' && text) {
			quotes = read_quotes(lexer);
			if (quotes < 3)
				continue;
		} else if (c == '$') {
			advance(lexer);
			if (lexer->lookahead != '{')
				continue;
		} else if (is_newline(c) && text) {
			if (!text_ends_at_line(s, lexer))
				continue;
		} else if (c != '"' && c != '\\' && !is_newline(c) && !end) {
			advance(lexer);
			continue;
		}

		if (content)
			return emit(lexer, STRING_CONTENT);
		if (end || is_newline(c))
			return finish(s, lexer, text ? UNCLOSED_TEXT : UNCLOSED_STRING);
		if (c == '\\')
			return scan_escape(lexer);
		if (c == '$')
			return scan_interpolation(s, lexer);
		if (quotes == 0)
			advance(lexer);
		lexer->mark_end(lexer);
		return finish(s, lexer, text ? TEXT_END : STRING_END);
	}
}

/* ---- items, values, lists ------------------------------------------------ */

static bool scan_quotes(Scanner *s, TSLexer *lexer) {
	advance(lexer);
	lexer->mark_end(lexer);
	s->mode = IN_STRING;
	if (lexer->lookahead != '"')
		return emit(lexer, STRING_START);
	advance(lexer);
	if (lexer->lookahead != '"')
		return emit(lexer, STRING_START);
	advance(lexer);
	lexer->mark_end(lexer);
	s->text_indent = s->indent;
	s->mode = text_is_closed(lexer, s->text_indent) ? IN_CLOSED_TEXT : IN_OPEN_TEXT;
	return emit(lexer, TEXT_START);
}

/* After an error every token is "valid". A name then counts only where it can
 * be told what it is: the start of an item or an item of a list. Any other word
 * of the damaged line stays inside the error, which keeps one fault one error. */
static TokenType classify_recovered(const Scanner *s, bool new_line) {
	switch (s->ahead) {
	case AHEAD_LIST: return IDENTIFIER;
	case AHEAD_COLON: return ITEM_WORD;
	case AHEAD_BRACE:
	case AHEAD_BLOCK:
	case AHEAD_TOP:
		/* In `campaign our weekly deals {` the brace belongs to the first word. */
		return new_line || !s->headed ? ITEM_WORD : RECOVERING;
	default: return new_line ? ITEM_WORD : RECOVERING;
	}
}

static TokenType classify(Scanner *s, TSLexer *lexer, const Word *word, const Scan *scan) {
	const bool *valid = scan->valid;

	if (valid[IMPORT] && s->same_line && lexer->lookahead == '"' && word_is(word, "import"))
		return IMPORT;
	if (scan->recovering)
		return classify_recovered(s, scan->new_line);
	if (valid[BOOLEAN] && (word_is(word, "true") || word_is(word, "false")))
		return BOOLEAN;
	if (valid[ITEM_WORD] || valid[UNFINISHED_END])
		look_for_header(s, lexer);
	if (valid[ITEM_WORD])
		return ITEM_WORD;
	/* Behind an item of a list too, so that error recovery can supply the comma. */
	return valid[IDENTIFIER] || valid[COMMA] ? IDENTIFIER : RECOVERING;
}

static bool scan_word(Scanner *s, TSLexer *lexer, const Scan *scan) {
	Word word = read_word(lexer);
	lexer->mark_end(lexer);
	look_ahead(s, lexer);
	TokenType token = classify(s, lexer, &word, scan);
	s->headed = s->headed || token == ITEM_WORD;
	return emit(lexer, token);
}

static bool scan_number(Scanner *s, TSLexer *lexer, const Scan *scan) {
	while (is_digit(lexer->lookahead))
		advance(lexer);
	if (is_name_char(lexer->lookahead)) {
		/* `2FA` is neither a number nor a name. */
		if (!scan->recovering && scan->valid[NO_VALUE])
			return emit(lexer, NO_VALUE);
		(void)read_word(lexer);
		lexer->mark_end(lexer);
		look_ahead(s, lexer);
		return emit(lexer, RECOVERING);
	}
	lexer->mark_end(lexer);
	look_ahead(s, lexer);
	return emit(lexer, INTEGER);
}

/* Which of `:,{}[]` it is; RECOVERING for what has no place in the language. */
static TokenType punctuation(const Scanner *s, int32_t c, const Scan *scan) {
	switch (c) {
	case ':':
		/* A colon that stands nowhere near a name would make error recovery
         * look for one, as far back as the header of the block. */
		return scan->recovering || !scan->valid[COLON] ? RECOVERING : COLON;
	case '{': return scan->valid[OPEN_BRACE] && !scan->recovering ? OPEN_BRACE : s->headed ? OPEN_BRACE : RECOVERING;
	case '}': return CLOSE_BRACE;
	case ',': return COMMA;
	case '[': return OPEN_BRACKET;
	case ']': return CLOSE_BRACKET;
	default: return RECOVERING;
	}
}

static bool scan_punctuation(Scanner *s, TSLexer *lexer, const Scan *scan) {
	TokenType token = punctuation(s, lexer->lookahead, scan);
	advance(lexer);
	lexer->mark_end(lexer);
	look_ahead(s, lexer);
	return emit(lexer, token);
}

static bool unfinished_ends(const Scanner *s, const bool *valid) {
	switch (s->ahead) {
	case AHEAD_BRACE:
	case AHEAD_HEADER: return false;
	case AHEAD_COLON: return !valid[COLON];
	case AHEAD_BLOCK:
		/* The name of a block, or words too many in front of its brace. */
		return !s->same_line;
	case AHEAD_WORD:
		/* A second word, where there is room for one. */
		return !(s->same_line && valid[IDENTIFIER]);
	default: return true;
	}
}

static bool list_ends(const Scanner *s) {
	switch (s->ahead) {
	case AHEAD_END:
	case AHEAD_CLOSE:
	case AHEAD_FIELD:
	case AHEAD_BLOCK:
	case AHEAD_TOP: return true;
	default: return false;
	}
}

static bool begins_value(int32_t c) {
	return c == '"' || c == '[' || is_name_start(c) || is_digit(c);
}

/* The empty tokens: all of them end where the token before them ended. */
static bool scan_missing(const Scanner *s, TSLexer *lexer, const Scan *scan) {
	const bool *valid = scan->valid;

	if (valid[UNFINISHED_END] && unfinished_ends(s, valid))
		return emit(lexer, UNFINISHED_END);
	if (valid[UNCLOSED_LIST] && list_ends(s))
		return emit(lexer, UNCLOSED_LIST);
	if (valid[UNCLOSED_BLOCK] && (s->ahead == AHEAD_TOP || s->ahead == AHEAD_END))
		return emit(lexer, UNCLOSED_BLOCK);
	/* `terms: {` is a block with a colon too many: left to error recovery, which
     * then keeps the block. */
	if (valid[NO_VALUE] && (scan->new_line || (lexer->lookahead != '{' && !begins_value(lexer->lookahead))))
		return emit(lexer, NO_VALUE);
	return false;
}

/*
 * After an error there is no telling which lists and blocks are open. At the end
 * of the file, and where a line goes on in a way that no list or block can, the
 * scanner offers to end them: error recovery takes the offer when there is
 * something to end, and keeps it as an empty part of the error otherwise. Without
 * this, an error at the end of an unclosed block would make the whole file one
 * error. Each is offered once: the runtime accepts an empty token here because the
 * state changes, and the state keeps us from offering again.
 */
static bool offer_end(Scanner *s, TSLexer *lexer) {
	if (!s->list_offered && !s->same_line && list_ends(s)) {
		s->list_offered = true;
		return emit(lexer, UNCLOSED_LIST);
	}
	if (!s->block_offered && (s->ahead == AHEAD_TOP || s->ahead == AHEAD_END)) {
		s->block_offered = true;
		return emit(lexer, UNCLOSED_BLOCK);
	}
	return false;
}

static bool scan_items(Scanner *s, TSLexer *lexer, Scan *scan) {
	lexer->mark_end(lexer);
	for (;; lexer->advance(lexer, true)) {
		if (is_newline(lexer->lookahead)) {
			scan->new_line = true;
			scan->column = 0;
		} else if (is_blank(lexer->lookahead)) {
			scan->column++;
		} else {
			break;
		}
	}

	if (scan->recovering ? offer_end(s, lexer) : scan_missing(s, lexer, scan))
		return true;
	if (at_end(lexer))
		return false;

	if (lexer->lookahead == '#') {
		/* In valid text a comment changes no state, and the generated lexer
         * reads it. In recovery the state may have left a string. */
		if (!scan->recovering)
			return false;
		while (!at_line_end(lexer))
			advance(lexer);
		return emit_here(lexer, COMMENT);
	}

	if (scan->new_line || !s->started) {
		s->indent = scan->column;
		s->headed = false;
	}
	s->started = true;
	s->list_offered = false;
	s->block_offered = false;

	if (is_name_start(lexer->lookahead))
		return scan_word(s, lexer, scan);
	if (is_digit(lexer->lookahead))
		return scan_number(s, lexer, scan);
	if (lexer->lookahead == '"')
		return scan_quotes(s, lexer);
	return scan_punctuation(s, lexer, scan);
}

static bool scan_token(Scanner *s, TSLexer *lexer, const bool *valid) {
	Scan scan = { .valid = valid, .recovering = valid[RECOVERING] };

	if (s->mode != IN_ITEMS) {
		/* Where the parser is not in the string that the state speaks of, error
         * recovery has dropped its opening quote. */
		if (valid[STRING_CONTENT] || s->interpolation)
			return scan_piece(s, lexer);
		leave(s);
	}
	return scan_items(s, lexer, &scan);
}

/* ---- the interface to tree-sitter ---------------------------------------- */

/* The generated parser declares these for itself. */
void *tree_sitter_campaign_external_scanner_create(void);
void tree_sitter_campaign_external_scanner_destroy(void *payload);
bool tree_sitter_campaign_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid);
unsigned tree_sitter_campaign_external_scanner_serialize(void *payload, char *buffer);
void tree_sitter_campaign_external_scanner_deserialize(void *payload, const char *buffer, unsigned length);

void *tree_sitter_campaign_external_scanner_create(void) {
	return ts_calloc(1, sizeof(Scanner));
}

void tree_sitter_campaign_external_scanner_destroy(void *payload) {
	ts_free(payload);
}

bool tree_sitter_campaign_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
	return scan_token(payload, lexer, valid);
}

enum { SERIALIZED_SIZE = 11 };

static void put_u32(char *buffer, uint32_t value) {
	for (unsigned i = 0; i < 4; i++)
		buffer[i] = (char)(unsigned char)(value >> (8 * i) & 0xFF);
}

static uint32_t get_u32(const char *buffer) {
	uint32_t value = 0;
	for (unsigned i = 0; i < 4; i++)
		value |= (uint32_t)(unsigned char)buffer[i] << (8 * i);
	return value;
}

/* Byte by byte: a struct's padding would make equal states differ. */
unsigned tree_sitter_campaign_external_scanner_serialize(void *payload, char *buffer) {
	const Scanner *s = payload;
	put_u32(buffer, s->indent);
	put_u32(buffer + 4, s->text_indent);
	buffer[8] = (char)s->mode;
	buffer[9] = (char)s->ahead;
	buffer[10] = (char)(s->same_line | s->started << 1 | s->headed << 2 | s->interpolation << 3 | s->list_offered << 4 |
	                    s->block_offered << 5);
	return SERIALIZED_SIZE;
}

void tree_sitter_campaign_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
	Scanner *s = payload;
	memset(s, 0, sizeof *s);
	if (length != SERIALIZED_SIZE)
		return;
	s->indent = get_u32(buffer);
	s->text_indent = get_u32(buffer + 4);
	s->mode = (Mode)buffer[8];
	s->ahead = (Ahead)buffer[9];
	s->same_line = buffer[10] & 1;
	s->started = buffer[10] & 2;
	s->headed = buffer[10] & 4;
	s->interpolation = buffer[10] & 8;
	s->list_offered = buffer[10] & 16;
	s->block_offered = buffer[10] & 32;
}
