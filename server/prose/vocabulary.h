/*
 * The compiled vocabulary: the lexicon, and one program for all patterns. The program is a small non-deterministic
 * automaton over words: each instruction looks at one word or forks. matcher.c runs it.
 *
 * The language of patterns (wordings/README.md has examples):
 *   word          the word, in any spelling the lexicon gives it        a|b|$set  one of these
 *   x?            optional                                              ( x | y z )  a group, with alternatives
 *   *3            up to 3 words within the sentence                      -3        the same, within the clause
 *   #             a number      @url @email @phone @placeholder @caps @capital @any @money @other
 *   <  >          what stands between is what the match is about         ^x        x begins a sentence or a line
 *   %x            x may begin a new sentence                             ,x        x stands behind a clause border
 *   $name         a set of words or a phrase                             !x        x is in capitals or in quotes
 *   /x            x stands behind a slash                               ~x        x does not begin a clause
 */
#ifndef CAMP_PROSE_VOCABULARY_H
#define CAMP_PROSE_VOCABULARY_H

#include "base/vec.h"
#include "prose/lexicon.h"
#include "prose/marks.h"

typedef enum CampOp {
	CAMP_OP_WORD, /* argument: a word id */
	CAMP_OP_SET,  /* argument: index of a set */
	CAMP_OP_ANY,
	CAMP_OP_FORK, /* goes on at the next instruction and at `argument` */
	CAMP_OP_JUMP, /* goes on at `argument` */
	CAMP_OP_OPEN, /* the captured words begin */
	CAMP_OP_CLOSE,
	CAMP_OP_MATCH /* argument: a mark */
} CampOp;

enum {
	CAMP_STEP_CROSS = 1,  /* may begin a new sentence */
	CAMP_STEP_CLAUSE = 2, /* must not stand behind a clause border */
	CAMP_STEP_BEGIN = 4,  /* must begin a sentence or a line */
	CAMP_STEP_BORDER = 8, /* must stand behind a clause border */
	CAMP_STEP_LOUD = 16,  /* must be in capitals, or stand in quotes */
	CAMP_STEP_SLASH = 32  /* must stand behind a slash */
};

typedef struct CampInstruction {
	uint8_t op;
	uint8_t flags;
	uint16_t argument;
} CampInstruction;

/* A set of words: ids, and classes of words. */
typedef struct CampWordSet {
	uint64_t ids[CAMP_LEXICON_WORDS / 64];
	uint16_t classes;
} CampWordSet;

/* Words without which a pattern cannot match: of many patterns that could begin, few have them all in the text. */
#define CAMP_NEEDS 3

/* Patterns that can begin with a word, as a list: the first by word id or class bit, the next by `next`. */
typedef struct CampStart {
	uint16_t pc;
	uint16_t next;              /* index + 1 */
	uint16_t needs[CAMP_NEEDS]; /* instructions, of words or sets, through which every way leads; 0: none */
} CampStart;

#define CAMP_PHRASE_LIMIT 128

/* A way from an instruction that took a word, over forks and jumps, to one that waits for the next or reports a match. */
typedef struct CampLanding {
	uint16_t pc;
	bool match;
	bool opens; /* the captured words begin, or end, on the way */
	bool closes;
} CampLanding;

struct CampVocabulary {
	CampArena arena;
	CampLexicon lexicon;
	CAMP_VEC(CampInstruction) program;
	CAMP_VEC(CampWordSet) sets;
	CAMP_VEC(CampStart) starts;
	uint16_t starts_by_word[CAMP_LEXICON_WORDS]; /* index + 1 */
	uint16_t starts_by_class[16];
	uint16_t set_of_phrase[CAMP_PHRASE_LIMIT]; /* index + 1 of the set that a plain phrase was compiled to */
	CAMP_VEC(CampLanding) landings; /* behind each instruction that takes a word: where its thread goes, best first */
	uint32_t *landings_at;          /* by instruction: where its own begin; one more at the end */
	uint32_t *sets_filled;          /* by set: which of its `ids` are not 0 */
	struct CampMatcherSpare *spare; /* memory that a matcher left for the next one; see matcher.c */
};

/* Adds a pattern that reports `mark`. Patterns are ours: a mistake in one is an assertion. */
void camp_pattern_compile(CampVocabulary *vocabulary, const char *pattern, CampMark mark);

/* Once, behind the last pattern. */
void camp_patterns_finish(CampVocabulary *vocabulary);

/* The phrase or set `name` of the wordings: its number, below CAMP_PHRASE_LIMIT. */
size_t camp_phrase_find(const char *name, size_t length);
const char *camp_phrase_text(size_t phrase);

static inline bool camp_word_set_has(const CampWordSet *set, unsigned id, unsigned classes) {
	return (set->classes & classes) || (id && ((set->ids[id / 64] >> (id % 64)) & 1));
}

#endif
