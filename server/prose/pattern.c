/*
 * The compiler of patterns. It reads a pattern once from left to right and emits instructions as it goes; a phrase
 * ($name) is read in place. Depth is bounded by the nesting of our own patterns and phrases.
 */
#include "prose/vocabulary.h"
#include "prose/words.h"

#include <assert.h>

#define DEPTH_LIMIT 24
#define GAP_LIMIT 32

typedef struct Compiler {
	CampVocabulary *vocabulary;
	const char *at;
	const char *end;
	unsigned depth;
} Compiler;

static void compile_sequence(Compiler *c);

static size_t here(const Compiler *c) {
	return c->vocabulary->program.count;
}

static size_t emit(Compiler *c, CampOp op, unsigned flags, size_t argument) {
	CampInstruction i = { .op = (uint8_t)op, .flags = (uint8_t)flags, .argument = (uint16_t)argument };
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

static size_t phrase_set(CampVocabulary *v, size_t phrase);

static void add_phrase(CampVocabulary *v, CampWordSet *set, size_t phrase) {
	size_t index = phrase_set(v, phrase); /* first: it may move the sets */
	const CampWordSet *inner = &v->sets.items[index];
	for (size_t i = 0; i < CAMP_LEXICON_WORDS / 64; i++) {
		set->ids[i] |= inner->ids[i];
	}
	set->classes = (uint16_t)(set->classes | inner->classes);
}

/* Adds the alternatives "a|$b|@c" to the set. */
static void add_alternatives(CampVocabulary *v, CampWordSet *set, const char *at, const char *end) {
	while (at < end) {
		const char *stop = at;
		while (stop < end && *stop != '|' && *stop != ' ') {
			stop++;
		}
		size_t length = (size_t)(stop - at);
		if (length && *at == '$') {
			add_phrase(v, set, camp_phrase_find(at + 1, length - 1));
		} else if (length && (*at == '@' || *at == '#')) {
			set->classes = (uint16_t)(set->classes | class_named(at, length));
		} else if (length) {
			const CampSpelling *s = camp_lexicon_intern(&v->lexicon, at, length);
			assert(s->parts == 1 && "a word that is read as several cannot be an alternative of a set");
			set->ids[s->ids[0] / 64] |= (uint64_t)1 << (s->ids[0] % 64);
		}
		at = stop + 1;
	}
}

/* The set of a phrase without blanks, made at its first use. */
static size_t phrase_set(CampVocabulary *v, size_t phrase) {
	if (!v->set_of_phrase[phrase]) {
		const char *text = camp_phrase_text(phrase);
		CampWordSet set = { { 0 }, 0 };
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
	CampVocabulary *v = c->vocabulary;
	bool single = !memchr(start, '|', length);
	if (single && *start == '$') {
		size_t phrase = camp_phrase_find(start + 1, length - 1);
		if (is_plain(camp_phrase_text(phrase))) {
			emit(c, CAMP_OP_SET, flags, phrase_set(v, phrase));
			return;
		}
		assert(!flags && "borders belong inside a phrase");
		compile_phrase(c, camp_phrase_text(phrase));
		return;
	}
	if (single && length == 4 && memcmp(start, "@any", 4) == 0) {
		emit(c, CAMP_OP_ANY, flags, 0);
		return;
	}
	if (single && *start != '@' && *start != '#') {
		const CampSpelling *s = camp_lexicon_intern(&v->lexicon, start, length);
		CampSpelling copy = *s;
		for (size_t i = 0; i < copy.parts; i++) {
			emit(c, CAMP_OP_WORD, i ? 0 : flags, copy.ids[i]);
		}
		return;
	}
	CampWordSet set = { { 0 }, 0 };
	add_alternatives(v, &set, start, start + length);
	camp_vec_push(&v->sets, set);
	emit(c, CAMP_OP_SET, flags, v->sets.count - 1);
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
		forks[i] = emit(c, CAMP_OP_FORK, 0, 0);
		emit(c, CAMP_OP_ANY, flags, 0);
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
	size_t skip = optional ? emit(c, CAMP_OP_FORK, 0, 0) : 0;
	size_t jumps[32];
	size_t jump_count = 0;
	const char *at = c->at + 1;
	for (const char *bar; (bar = next_bar(at, end)) != NULL; at = bar + 1) {
		size_t fork = emit(c, CAMP_OP_FORK, 0, 0);
		Compiler part = { .vocabulary = c->vocabulary, .at = at, .end = bar, .depth = c->depth + 1 };
		compile_sequence(&part);
		assert(jump_count < 32);
		jumps[jump_count++] = emit(c, CAMP_OP_JUMP, 0, 0);
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
		case '%': flags |= CAMP_STEP_CROSS; break;
		case '^': flags |= CAMP_STEP_BEGIN | CAMP_STEP_CROSS; break;
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
		emit(c, *c->at == '<' ? CAMP_OP_OPEN : CAMP_OP_CLOSE, 0, 0);
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
	size_t skip = optional ? emit(c, CAMP_OP_FORK, 0, 0) : 0;
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

/* The rarer a word or a set of words, the more patterns it rules out. */
static unsigned weight(const CampVocabulary *v, const CampInstruction *i) {
	if (i->op == CAMP_OP_WORD) {
		return v->lexicon.flags[i->argument] & CAMP_LEXICON_FUNCTION ? 100 : 1;
	}
	const CampWordSet *set = &v->sets.items[i->argument];
	unsigned sum = set->classes ? 300 : 0;
	for (unsigned word = 0; word < CAMP_LEXICON_WORDS; word++) {
		if (word % 64 == 0 && !set->ids[word / 64]) {
			word += 63;
		} else if (camp_word_set_has(set, word, 0)) {
			sum += v->lexicon.flags[word] & CAMP_LEXICON_FUNCTION ? 100 : 1;
		}
	}
	return sum;
}

static void keep_rarest(const CampVocabulary *v, CampStart *start, size_t pc) {
	const CampInstruction *program = v->program.items;
	for (size_t i = 0; i < CAMP_NEEDS; i++) {
		if (!start->needs[i] || weight(v, &program[pc]) < weight(v, &program[start->needs[i]])) {
			size_t other = start->needs[i];
			start->needs[i] = (uint16_t)pc;
			pc = other;
		}
		if (!pc) {
			return;
		}
	}
}

/* Every branch leads forward, so a way to the match that does not lead through an instruction jumps over it. */
static void find_needs(const CampVocabulary *v, CampStart *start) {
	const CampInstruction *program = v->program.items;
	bool reached[UINT8_MAX + 1] = { [0] = true };
	size_t farthest = start->pc;
	for (size_t pc = start->pc; pc - start->pc < UINT8_MAX && program[pc].op != CAMP_OP_MATCH; pc++) {
		const CampInstruction *i = &program[pc];
		if (!reached[pc - start->pc]) {
			continue;
		}
		if ((i->op == CAMP_OP_WORD || i->op == CAMP_OP_SET) && pc == farthest && pc != start->pc) {
			keep_rarest(v, start, pc);
		}
		bool branches = i->op == CAMP_OP_FORK || i->op == CAMP_OP_JUMP;
		size_t target = branches ? i->argument : pc + 1;
		assert(target > pc);
		farthest = target > farthest ? target : farthest;
		if (target - start->pc > UINT8_MAX) {
			return; /* longer than any pattern of ours: what is found so far holds */
		}
		reached[target - start->pc] = true;
		reached[pc + 1 - start->pc] |= i->op == CAMP_OP_FORK;
	}
}

static void add_start(CampVocabulary *v, uint16_t *head, size_t pc) {
	CampStart start = { .pc = (uint16_t)pc, .next = *head };
	/* the same instruction is registered under each of its words, one after the other */
	const CampStart *last = v->starts.count ? &v->starts.items[v->starts.count - 1] : NULL;
	if (last && last->pc == pc) {
		memcpy(start.needs, last->needs, sizeof start.needs);
	} else {
		find_needs(v, &start);
	}
	camp_vec_push(&v->starts, start);
	assert(v->starts.count < UINT16_MAX);
	*head = (uint16_t)v->starts.count;
}

/* Registers the pattern under every word that can be its first. */
static void index_starts(CampVocabulary *v, size_t pc, unsigned depth) {
	const CampInstruction *i = &v->program.items[pc];
	assert(depth < 64);
	switch (i->op) {
	case CAMP_OP_FORK:
		index_starts(v, pc + 1, depth + 1);
		index_starts(v, i->argument, depth + 1);
		break;
	case CAMP_OP_JUMP: index_starts(v, i->argument, depth + 1); break;
	case CAMP_OP_OPEN:
	case CAMP_OP_CLOSE: index_starts(v, pc + 1, depth + 1); break;
	case CAMP_OP_WORD: add_start(v, &v->starts_by_word[i->argument], pc); break;
	case CAMP_OP_SET: {
		const CampWordSet *set = &v->sets.items[i->argument];
		for (unsigned word = 0; word < CAMP_LEXICON_WORDS; word++) {
			if (word % 64 == 0 && !set->ids[word / 64]) {
				word += 63;
			} else if (camp_word_set_has(set, word, 0)) {
				add_start(v, &v->starts_by_word[word], pc);
			}
		}
		for (unsigned bit = 0; bit < CAMP_WORD_CLASSES; bit++) {
			if (set->classes & (1u << bit)) {
				add_start(v, &v->starts_by_class[bit], pc);
			}
		}
		break;
	}
	default: assert(false && "a pattern begins with a gap, or matches nothing"); break;
	}
}

void camp_pattern_compile(CampVocabulary *vocabulary, const char *pattern, CampMark mark) {
	Compiler c = { .vocabulary = vocabulary, .at = pattern, .end = pattern + strlen(pattern) };
	size_t pc = here(&c);
	/* top-level alternatives, as in a group */
	size_t jumps[32];
	size_t jump_count = 0;
	for (const char *bar; (bar = next_bar(c.at, c.end)) != NULL;) {
		size_t fork = emit(&c, CAMP_OP_FORK, 0, 0);
		Compiler part = { .vocabulary = vocabulary, .at = c.at, .end = bar };
		compile_sequence(&part);
		assert(jump_count < 32);
		jumps[jump_count++] = emit(&c, CAMP_OP_JUMP, 0, 0);
		patch(&c, fork);
		c.at = bar + 1;
	}
	compile_sequence(&c);
	for (size_t i = 0; i < jump_count; i++) {
		patch(&c, jumps[i]);
	}
	emit(&c, CAMP_OP_MATCH, 0, mark);
	index_starts(vocabulary, pc, 0);
}

#define FORK_LIMIT 128 /* forks that can follow each other without a word between them */

typedef struct Lander {
	CampVocabulary *vocabulary;
	uint32_t *seen; /* by instruction: `pc` + 1 of the last instruction from which it was reached */
	uint32_t from;
} Lander;

/* All ways from `pc`, in the order in which a thread prefers them. Only a capture, of which a pattern has one, makes it
 * call itself. */
static void land(const Lander *lander, size_t at, CampLanding landing) {
	const CampInstruction *program = lander->vocabulary->program.items;
	uint16_t waiting[FORK_LIMIT]; /* the other branches of forks */
	size_t depth = 1;
	waiting[0] = (uint16_t)at;
	while (depth) {
		size_t pc = waiting[--depth];
		while (lander->seen[pc] != lander->from) {
			const CampInstruction *i = &program[pc];
			lander->seen[pc] = lander->from;
			if (i->op == CAMP_OP_FORK) {
				assert(depth < FORK_LIMIT);
				waiting[depth++] = i->argument;
				pc++;
			} else if (i->op == CAMP_OP_JUMP) {
				pc = i->argument;
			} else if (i->op == CAMP_OP_OPEN || i->op == CAMP_OP_CLOSE) {
				CampLanding inside = landing;
				inside.opens |= i->op == CAMP_OP_OPEN;
				inside.closes |= i->op == CAMP_OP_CLOSE;
				land(lander, pc + 1, inside);
			} else {
				landing.pc = (uint16_t)pc;
				landing.match = i->op == CAMP_OP_MATCH;
				camp_vec_push(&lander->vocabulary->landings, landing);
			}
		}
	}
}

static void find_landings(CampVocabulary *v) {
	size_t count = v->program.count;
	Lander lander = { .vocabulary = v, .seen = camp_alloc_array(count + 1, sizeof *lander.seen) };
	v->landings_at = CAMP_ARENA_ARRAY(&v->arena, uint32_t, count + 1);
	for (size_t pc = 0; pc < count; pc++) {
		CampOp op = (CampOp)v->program.items[pc].op;
		v->landings_at[pc] = (uint32_t)v->landings.count;
		if (op == CAMP_OP_WORD || op == CAMP_OP_SET || op == CAMP_OP_ANY) {
			lander.from = (uint32_t)pc + 1;
			land(&lander, pc + 1, (CampLanding){ 0 });
		}
	}
	v->landings_at[count] = (uint32_t)v->landings.count;
	camp_free(lander.seen);
}

void camp_patterns_finish(CampVocabulary *vocabulary) {
	find_landings(vocabulary);
	vocabulary->sets_filled = CAMP_ARENA_ARRAY(&vocabulary->arena, uint32_t, vocabulary->sets.count);
	for (size_t i = 0; i < vocabulary->sets.count; i++) {
		for (size_t k = 0; k < CAMP_LEXICON_WORDS / 64; k++) {
			vocabulary->sets_filled[i] |= (uint32_t)(vocabulary->sets.items[i].ids[k] != 0) << k;
		}
	}
}
