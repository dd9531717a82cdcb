/*
 * The automaton that all wordings are compiled to, as tables that never change: server/tools/vocabulary makes them when
 * the project is built, matcher.c runs them. A state takes one word and has targets: the states that may take the next
 * word, and the patterns that are matched when it has taken its own.
 */
#ifndef CAMP_PROSE_AUTOMATON_H
#define CAMP_PROSE_AUTOMATON_H

#include "base/str.h"

/* What a word must stand behind to be taken. */
enum {
	CAMP_STEP_WITHIN = 1, /* not the end of a sentence, unless the pattern begins here */
	CAMP_STEP_CLAUSE = 2, /* not a clause border */
	CAMP_STEP_BEGIN = 4,  /* the beginning of a sentence or a line */
	CAMP_STEP_BORDER = 8, /* a clause border */
	CAMP_STEP_LOUD = 16,  /* anything, but the word is in capitals, or stands in quotes */
	CAMP_STEP_SLASH = 32  /* a slash */
};

/* What happens on the way to a target. */
enum {
	CAMP_TARGET_OPEN = 1, /* the captured words begin with the next word */
	CAMP_TARGET_CLOSE = 2,
	CAMP_TARGET_MATCH = 4 /* the target is a pattern, not a state */
};

typedef struct CampTarget {
	uint16_t to;
	uint16_t does;
} CampTarget;

#define CAMP_NO_STATE UINT16_MAX
#define CAMP_SET_ANY 0         /* the set of all words */
#define CAMP_SET_SINGLE 0x8000 /* with the number of a group: the set of it alone, which has no row in the table */

/* `sees` spares the look at each target: words are few that go on from where many patterns are. A gap is kept apart
 * from the other targets, for it takes any word, and most of the states in use are in one. */
typedef struct CampState {
	uint32_t targets; /* the first of them, but for the gap */
	uint16_t target_count;
	uint16_t takes; /* the set of words */
	uint16_t sees;  /* all that a target may take; any word where a pattern is matched */
	uint16_t gap;   /* the target that comes first and takes any word, or CAMP_NO_STATE */
	uint16_t watch; /* of a gap: the number of what it sees among what gaps see */
	uint8_t reach;  /* of a gap: the words that it takes, each with the same behind it; 0 where it is not as simple */
	uint8_t steps;  /* CAMP_STEP_*, CAMP_STATE_OPENS */
} CampState;

#define CAMP_STATE_OPENS 128 /* the captured words begin here, when the pattern does */

/* A state that a pattern begins with. Where a gap follows, one of the words behind it must come soon: `hints` has the
 * hints of all of them. */
typedef struct CampStart {
	uint64_t hints;
	uint16_t state;
	uint16_t sees; /* as the state; any word where a gap follows that sees any */
} CampStart;

/* Words that the same sets hold are of one group. The groups from CAMP_GROUP_FIRST on are those of words, by the id of
 * the word; the ones before are bits of the word's classes. A set is a row of bits, one for each group. */
#define CAMP_GROUP_FIRST 16

typedef struct CampAutomaton {
	const CampState *states;
	const CampTarget *targets;
	const CampStart *starts;
	const uint16_t *starts_of; /* by group: the first start; those of the next group follow */
	const uint16_t *group_of;  /* by word id */
	const uint16_t *mark_of;   /* by pattern */
	const uint64_t *sets;
	uint32_t set_stride; /* in elements of `sets` */
	uint32_t state_count;
	uint32_t pattern_count;
	uint32_t watch_count;
} CampAutomaton;

/* What the sets are asked about a word. */
typedef struct CampWordKind {
	uint16_t group;
	uint16_t classes;
} CampWordKind;

/* A bit for the word's group, which it shares with others, and one for each class: a set that has a word has its hints. */
static inline uint64_t camp_word_hints(CampWordKind word) {
	return (uint64_t)word.classes | (uint64_t)1 << (CAMP_GROUP_FIRST + word.group % (64 - CAMP_GROUP_FIRST));
}

static inline bool camp_set_has(const CampAutomaton *automaton, unsigned set, CampWordKind word) {
	if (set & CAMP_SET_SINGLE) {
		return word.group == (set & ~(unsigned)CAMP_SET_SINGLE);
	}
	const uint64_t *row = automaton->sets + (size_t)set * automaton->set_stride;
	return (row[0] & word.classes) || ((row[word.group / 64] >> (word.group % 64)) & 1);
}

#endif
