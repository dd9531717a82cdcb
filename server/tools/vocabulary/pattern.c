/*
 * The compiler of patterns. It reads a pattern once from left to right and emits instructions as it goes; a phrase
 * ($name) is read in place. Depth is bounded by the nesting of our own patterns and phrases.
 */
#include "prose/words.h"
#include "tools/vocabulary/vocabulary.h"

#include <assert.h>

/* Beside CAMP_STEP_*, in which it is turned around: a step stays within the sentence unless the pattern lets it cross. */
#define STEP_CROSS CAMP_STEP_WITHIN

#define DEPTH_LIMIT 24
#define GAP_LIMIT 32

typedef struct Compiler {
	Vocabulary *vocabulary;
	const char *at;
	const char *end;
	unsigned depth;
} Compiler;

static void compile_sequence(Compiler *c);

static size_t here(const Compiler *c) {
	return c->vocabulary->program.count;
}

static size_t emit(Compiler *c, Op op, unsigned flags, size_t argument) {
	Instruction i = { .op = (uint8_t)op, .steps = (uint8_t)(flags ^ CAMP_STEP_WITHIN), .argument = (uint16_t)argument };
	assert(here(c) < UINT16_MAX && argument <= UINT16_MAX);
	camp_vec_push(&c->vocabulary->program, i);
	return here(c) - 1;
}

static void patch(Compiler *c, size_t pc) {
	c->vocabulary->program.items[pc].argument = (uint16_t)here(c);
}

static void skip_blanks(Compiler *c) {
	while (c->at < c->end && *c->at == ' ') {
		c->at++;
	}
}

static bool is_item_byte(char ch) {
	return camp_is_alpha((unsigned char)ch) || camp_is_digit((unsigned char)ch) || ch == '$' || ch == '@' ||
	       ch == '|' || ch == '#' || ch == '_';
}

static unsigned class_named(const char *name, size_t length) {
	static const struct {
		const char *name;
		unsigned mask;
	} classes[] = { { "@url", CAMP_WORD_URL },     { "@email", CAMP_WORD_EMAIL },
		            { "@phone", CAMP_WORD_PHONE }, { "@placeholder", CAMP_WORD_PLACEHOLDER },
		            { "@caps", CAMP_WORD_CAPS },   { "@capital", CAMP_WORD_CAPITAL },
		            { "@money", CAMP_WORD_MONEY }, { "@other", CAMP_WORD_OTHER },
		            { "#", CAMP_WORD_NUMBER } };
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		if (strlen(classes[i].name) == length && memcmp(classes[i].name, name, length) == 0) {
			return classes[i].mask;
		}
	}
	assert(false && "a class of words that does not exist");
	return 0;
}

static size_t phrase_set(Vocabulary *v, size_t phrase);

static void add_phrase(Vocabulary *v, WordSet *set, size_t phrase) {
	size_t index = phrase_set(v, phrase); /* first: it may move the sets */
	const WordSet *inner = &v->sets.items[index];
	for (size_t i = 0; i < WORD_ROOM / 64; i++) {
		set->ids[i] |= inner->ids[i];
	}
	set->classes = (uint16_t)(set->classes | inner->classes);
}

/* Adds the alternatives "a|$b|@c" to the set. */
static void add_alternatives(Vocabulary *v, WordSet *set, const char *at, const char *end) {
	while (at < end) {
		const char *stop = at;
		while (stop < end && *stop != '|' && *stop != ' ') {
			stop++;
		}
		size_t length = (size_t)(stop - at);
		if (length && *at == '$') {
			add_phrase(v, set, phrase_find(at + 1, length - 1));
		} else if (length && (*at == '@' || *at == '#')) {
			set->classes = (uint16_t)(set->classes | class_named(at, length));
		} else if (length) {
			const CampSpelling *s = lexicon_intern(&v->lexicon, at, length);
			assert(s->parts == 1 && "a word that is read as several cannot be an alternative of a set");
			set->ids[s->ids[0] / 64] |= (uint64_t)1 << (s->ids[0] % 64);
		}
		at = stop + 1;
	}
}

/* The set of a phrase without blanks, made at its first use. */
static size_t phrase_set(Vocabulary *v, size_t phrase) {
	if (!v->set_of_phrase[phrase]) {
		const char *text = phrase_text(phrase);
		WordSet set = { { 0 }, 0 };
		add_alternatives(v, &set, text, text + strlen(text));
		camp_vec_push(&v->sets, set);
		v->set_of_phrase[phrase] = (uint16_t)v->sets.count;
	}
	return v->set_of_phrase[phrase] - 1u;
}

/* Whether the text of a phrase is a plain set of words: no blank in it. */
static bool is_plain(const char *text) {
	return strchr(text, ' ') == NULL;
}

static void compile_phrase(Compiler *c, const char *text) {
	Compiler inner = { .vocabulary = c->vocabulary, .at = text, .end = text + strlen(text), .depth = c->depth + 1 };
	assert(inner.depth < DEPTH_LIMIT);
	compile_sequence(&inner);
}

static void compile_item(Compiler *c, const char *start, size_t length, unsigned flags) {
	Vocabulary *v = c->vocabulary;
	bool single = !memchr(start, '|', length);
	if (single && *start == '$') {
		size_t phrase = phrase_find(start + 1, length - 1);
		if (is_plain(phrase_text(phrase))) {
			emit(c, OP_SET, flags, phrase_set(v, phrase));
			return;
		}
		assert(!flags && "borders belong inside a phrase");
		compile_phrase(c, phrase_text(phrase));
		return;
	}
	if (single && length == 4 && memcmp(start, "@any", 4) == 0) {
		emit(c, OP_ANY, flags, 0);
		return;
	}
	if (single && *start != '@' && *start != '#') {
		const CampSpelling *s = lexicon_intern(&v->lexicon, start, length);
		CampSpelling copy = *s;
		for (size_t i = 0; i < copy.parts; i++) {
			emit(c, OP_WORD, i ? 0 : flags, copy.ids[i]);
		}
		return;
	}
	WordSet set = { { 0 }, 0 };
	add_alternatives(v, &set, start, start + length);
	camp_vec_push(&v->sets, set);
	emit(c, OP_SET, flags, v->sets.count - 1);
}

/* "*3": up to three words, nested so that each is only tried behind the one before it. */
static void compile_gap(Compiler *c, unsigned flags) {
	size_t forks[GAP_LIMIT];
	size_t count = 0;
	while (c->at < c->end && camp_is_digit((unsigned char)*c->at)) {
		count = count * 10 + (size_t)(*c->at++ - '0');
	}
	assert(count && count <= GAP_LIMIT);
	for (size_t i = 0; i < count; i++) {
		forks[i] = emit(c, OP_FORK, 0, 0);
		emit(c, OP_ANY, flags, 0);
	}
	for (size_t i = 0; i < count; i++) {
		patch(c, forks[i]);
	}
}

/* The end of the bracketed group that begins at `at` ('(' itself). */
static const char *group_end(const char *at, const char *end) {
	int depth = 0;
	for (; at < end; at++) {
		depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
		if (depth == 0) {
			return at;
		}
	}
	assert(false && "a group that is not closed");
	return end;
}

/* The next " | " of this level in [at, end), or NULL. */
static const char *next_bar(const char *at, const char *end) {
	int depth = 0;
	for (; at < end; at++) {
		depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
		if (depth == 0 && *at == '|' && at[-1] == ' ' && at + 1 < end && at[1] == ' ') {
			return at;
		}
	}
	return NULL;
}

static void compile_group(Compiler *c) {
	const char *end = group_end(c->at, c->end);
	bool optional = end + 1 < c->end && end[1] == '?';
	size_t skip = optional ? emit(c, OP_FORK, 0, 0) : 0;
	size_t jumps[32];
	size_t jump_count = 0;
	const char *at = c->at + 1;
	for (const char *bar; (bar = next_bar(at, end)) != NULL; at = bar + 1) {
		size_t fork = emit(c, OP_FORK, 0, 0);
		Compiler part = { .vocabulary = c->vocabulary, .at = at, .end = bar, .depth = c->depth + 1 };
		compile_sequence(&part);
		assert(jump_count < 32);
		jumps[jump_count++] = emit(c, OP_JUMP, 0, 0);
		patch(c, fork);
	}
	Compiler last = { .vocabulary = c->vocabulary, .at = at, .end = end, .depth = c->depth + 1 };
	assert(last.depth < DEPTH_LIMIT);
	compile_sequence(&last);
	for (size_t i = 0; i < jump_count; i++) {
		patch(c, jumps[i]);
	}
	if (optional) {
		patch(c, skip);
	}
	c->at = end + 1 + optional;
}

static unsigned prefix_flags(Compiler *c) {
	unsigned flags = 0;
	for (; c->at < c->end; c->at++) {
		switch (*c->at) {
		case '%': flags |= STEP_CROSS; break;
		case '^': flags |= CAMP_STEP_BEGIN | STEP_CROSS; break;
		case ',': flags |= CAMP_STEP_BORDER; break;
		case '!': flags |= CAMP_STEP_LOUD; break;
		case '/': flags |= CAMP_STEP_SLASH; break;
		case '~': flags |= CAMP_STEP_CLAUSE; break;
		default: return flags;
		}
	}
	return flags;
}

static void compile_element(Compiler *c) {
	if (*c->at == '(') {
		compile_group(c);
		return;
	}
	if (*c->at == '<' || *c->at == '>') {
		emit(c, *c->at == '<' ? OP_OPEN : OP_CLOSE, 0, 0);
		c->at++;
		return;
	}
	if (*c->at == '*' || *c->at == '-') {
		unsigned flags = *c->at == '-' ? CAMP_STEP_CLAUSE : 0;
		c->at++;
		compile_gap(c, flags);
		return;
	}
	unsigned flags = prefix_flags(c);
	const char *start = c->at;
	while (c->at < c->end && is_item_byte(*c->at)) {
		c->at++;
	}
	size_t length = (size_t)(c->at - start);
	assert(length && c->at[-1] != '|' && "a pattern with a character of no meaning");
	bool optional = c->at < c->end && *c->at == '?';
	size_t skip = optional ? emit(c, OP_FORK, 0, 0) : 0;
	compile_item(c, start, length, flags);
	if (optional) {
		patch(c, skip);
		c->at++;
	}
}

static void compile_sequence(Compiler *c) {
	for (skip_blanks(c); c->at < c->end; skip_blanks(c)) {
		compile_element(c);
	}
}

void pattern_compile(Vocabulary *vocabulary, const char *pattern, CampMark mark) {
	Compiler c = { .vocabulary = vocabulary, .at = pattern, .end = pattern + strlen(pattern) };
	camp_vec_push(&vocabulary->patterns, (Pattern){ .start = (uint16_t)here(&c), .mark = (uint16_t)mark });
	/* top-level alternatives, as in a group */
	size_t jumps[32];
	size_t jump_count = 0;
	for (const char *bar; (bar = next_bar(c.at, c.end)) != NULL;) {
		size_t fork = emit(&c, OP_FORK, 0, 0);
		Compiler part = { .vocabulary = vocabulary, .at = c.at, .end = bar };
		compile_sequence(&part);
		assert(jump_count < 32);
		jumps[jump_count++] = emit(&c, OP_JUMP, 0, 0);
		patch(&c, fork);
		c.at = bar + 1;
	}
	compile_sequence(&c);
	for (size_t i = 0; i < jump_count; i++) {
		patch(&c, jumps[i]);
	}
	emit(&c, OP_MATCH, 0, vocabulary->patterns.count - 1);
}
