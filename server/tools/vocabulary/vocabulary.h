/*
 * What makes the tables of the vocabulary when the project is built: lexicon.c collects the words, pattern.c compiles
 * the patterns to a program of instructions that take a word or fork, automaton.c flattens the program to states,
 * needs.c finds the words without which no pattern need be begun, frequency.c counts words in the examples and arrange.c
 * puts what is used most together, emit.c writes all of it as C. The patterns are ours: a mistake in one is an assertion,
 * and ends the build.
 *
 * The language of patterns (server/prose/wordings/README.md has more):
 *   word          the word, in any spelling the lexicon gives it        a|b|$set  one of these
 *   x?            optional                                              ( x | y z )  a group, with alternatives
 *   *3            up to 3 words within the sentence                      -3        the same, within the clause
 *   #             a number      @url @email @phone @placeholder @caps @capital @any @money @other
 *   <  >          what stands between is what the match is about         ^x        x begins a sentence or a line
 *   %x            x may begin a new sentence                             ,x        x stands behind a clause border
 *   $name         a set of words or a phrase                             !x        x is in capitals or in quotes
 *   /x            x stands behind a slash                               ~x        x does not begin a clause
 */
#ifndef CAMP_TOOLS_VOCABULARY_H
#define CAMP_TOOLS_VOCABULARY_H

#include "base/vec.h"
#include "prose/automaton.h"
#include "prose/lexicon.h"
#include "prose/marks.h"

#include <stdio.h>

#define WORD_ROOM 4096 /* word ids stay below */
#define SPELLING_ROOM 8192
#define PHRASE_LIMIT 512
_Static_assert(SPELLING_ROOM * 2 <= CAMP_LEXICON_SLOTS, "the hash table is never more than half full");

/* A CampLexicon that still grows. */
typedef struct Lexicon {
	CampSpelling spellings[SPELLING_ROOM];
	size_t spelling_count;
	uint16_t word_count;
	uint16_t slots[CAMP_LEXICON_SLOTS];
	uint8_t flags[WORD_ROOM];
} Lexicon;

typedef enum Op {
	OP_WORD, /* argument: a word id */
	OP_SET,  /* argument: index of a set */
	OP_ANY,
	OP_FORK, /* goes on at the next instruction and at `argument` */
	OP_JUMP, /* goes on at `argument` */
	OP_OPEN, /* the captured words begin */
	OP_CLOSE,
	OP_MATCH /* argument: the number of the pattern */
} Op;

typedef struct Instruction {
	uint8_t op;
	uint8_t steps; /* CAMP_STEP_* */
	uint16_t argument;
} Instruction;

typedef struct WordSet {
	uint64_t ids[WORD_ROOM / 64];
	uint64_t classes;
} WordSet;

typedef struct Pattern {
	uint16_t start; /* its first instruction */
	uint16_t mark;
} Pattern;

/* How often words and spellings stand in the examples of the wordings. frequency.c */
typedef struct Frequencies {
	uint32_t words[WORD_ROOM];
	uint32_t spellings[SPELLING_ROOM];
	uint32_t total; /* of the words */
} Frequencies;

void frequencies_count(Frequencies *frequencies, const Lexicon *lexicon);

typedef struct Vocabulary {
	Lexicon lexicon;
	Frequencies frequencies;
	CAMP_VEC(Instruction) program;
	CAMP_VEC(WordSet) sets;
	CAMP_VEC(Pattern) patterns;
	uint16_t set_of_phrase[PHRASE_LIMIT]; /* index + 1 of the set that a plain phrase was compiled to */
} Vocabulary;

/* Reads lexicon.def; once all patterns have added their words, the lexicon is brought to its end. */
void lexicon_begin(Lexicon *lexicon);
void lexicon_end(Lexicon *lexicon);
/* The spelling of a word in small letters, or NULL. */
const CampSpelling *lexicon_find(const Lexicon *lexicon, const char *text, size_t length);
/* The spelling of a word of a pattern, added when unknown; a plural s is dropped. */
const CampSpelling *lexicon_intern(Lexicon *lexicon, const char *text, size_t length);

void pattern_compile(Vocabulary *vocabulary, const char *pattern, CampMark mark);

/* The phrase or set `name` of the wordings: its number, below PHRASE_LIMIT. */
size_t phrase_find(const char *name, size_t length);
const char *phrase_text(size_t phrase);

/* The target is a pattern, and matched already: of the tool alone, beside CAMP_TARGET_*. */
#define TARGET_MATCH 4

/* A state as it is built, all its targets but the gap in one list. For what is not explained, see CampState. */
typedef struct State {
	size_t targets;
	size_t target_count;
	uint16_t takes; /* the set of words */
	uint16_t sees;  /* any word where nothing asks for it */
	uint16_t gap;
	uint16_t watch;
	uint8_t reach;
	uint8_t steps;
} State;

/* A CampAutomaton that still grows. */
typedef struct Automaton {
	CAMP_VEC(State) states;
	CAMP_VEC(CampTarget) targets;
	CAMP_VEC(CampStart) starts;
	CAMP_VEC(uint16_t) needs_of_starts;
	CAMP_VEC(WordSet) sets; /* of word ids, each once */
	uint16_t group_of[WORD_ROOM];
	uint16_t group_count;       /* also counts those below CAMP_GROUP_FIRST */
	uint16_t *starts_of;        /* group_count + 1 */
	CAMP_VEC(WordSet) watched;  /* the first two are nothing and anything */
	CAMP_VEC(uint16_t) watches; /* by group, the numbers of those that hold it */
	uint16_t *watches_of;       /* group_count + 1 */
} Automaton;

/* What a pattern needs from each state on; see CampStart. needs.c */
typedef struct Needs Needs;
Needs *needs_new(const Automaton *automaton, const Frequencies *frequencies);
void needs_free(Needs *needs);
/* The words of which one must come behind the word that the state takes; NULL where anything will do. */
const WordSet *needs_of(Needs *needs, size_t state);

void automaton_build(Automaton *automaton, const Vocabulary *vocabulary);
/* Numbers the spellings anew that were counted; groups, before anything is listed by group; then states and sets, once all that speaks of them is there: those
 * that texts come to most often first, so that they share lines of the cache. arrange.c */
void arrange_spellings(Lexicon *lexicon, const Frequencies *frequencies);
void arrange_groups(Automaton *automaton, const Frequencies *frequencies);
void arrange_states(Automaton *automaton, const Frequencies *frequencies);
void automaton_release(Automaton *automaton);

void emit_tables(FILE *out, const Vocabulary *vocabulary, const Automaton *automaton);

#endif
