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

/* What happens on the way to a target, or to a match. */
enum {
	CAMP_TARGET_OPEN = 1, /* the captured words begin with the next word */
	CAMP_TARGET_CLOSE = 2,
	CAMP_TARGET_CLOSE_LAST = 8 /* the next word is the last of the captured ones */
};

typedef struct CampTarget {
	uint16_t to;    /* a state; from the number of states on a pattern, whose last word is the next one */
	uint16_t takes; /* of a state: as it stands there, so that one that does not take the word need not be looked at */
	uint16_t needs; /* as of a start: a watch */
	uint8_t steps;
	uint8_t does;
} CampTarget;

#define CAMP_NO_STATE UINT16_MAX
#define CAMP_NO_PATTERN UINT16_MAX
#define CAMP_SET_ANY 0 /* the set of all words */

/* Two states in three have one target beside the gap: it stands here, where it costs no further line of the cache; one that
 * needs what never comes where there is none. Of the others, `sees` spares the look at each: words are few that go on from
 * where many patterns are. A gap is kept apart, for it takes any word, and most of the states in use are in one. */
typedef struct CampState {
	CampTarget first;
	uint16_t targets;     /* the first of the others */
	uint16_t sees;        /* all that a target may take; any word where a pattern is matched */
	uint16_t gap;         /* the target that comes first and takes any word, or CAMP_NO_STATE */
	uint16_t ahead;       /* what must come behind the next word, or the gap need not be gone into: a watch */
	uint16_t watch;       /* of a gap with a reach: what it sees, as a watch; CAMP_WATCH_NOTHING of other states */
	uint16_t match;       /* the pattern that is matched when the state has taken its word, or CAMP_NO_PATTERN */
	uint8_t target_count; /* of the others */
	uint8_t match_does;   /* CAMP_TARGET_CLOSE */
	uint8_t reach; /* of a gap: the words that it takes, each with the same behind it; 0 where it is not as simple */
	uint8_t steps; /* CAMP_STEP_*, CAMP_STATE_OPENS */
} CampState;

#define CAMP_STATE_OPENS 128 /* the captured words begin here, when the pattern does */

/* A state that a pattern begins with, and what lets it go on: a next word that it sees, or, where a gap follows, a word
 * soon that the gap watches for. `needs` is what must come somewhere in the rest of the sentence, whatever way the pattern
 * goes: most patterns begin with words that every text has, and need one that hardly any has. */
typedef struct CampStart {
	uint16_t state;
	uint16_t sees;  /* as the state; any word where a gap without a reach follows */
	uint16_t watch; /* of the gap */
	uint16_t steps; /* as the state */
} CampStart;

/* What the matcher asks of one of these after the other, it asks of so many at once: their tables are filled up to a multiple
 * of it, with starts that need what never comes, and with a watch that stands there already. */
#define CAMP_ABREAST 4

/* A set of words that is looked out for ahead, sentence by sentence. */
#define CAMP_WATCH_NOTHING 0  /* never comes */
#define CAMP_WATCH_ANYTHING 1 /* always comes */

/* Words that the same sets hold are of one group. The groups from CAMP_GROUP_FIRST on are those of words, by the id of
 * the word; the ones before are bits of the word's classes. Of each group is known which sets hold it, a row of bits: a word
 * is asked about many sets, one after the other. Of thousands of sets eight hold a group: nearly all that stands in a row is
 * empty, or stands in others too. So a row is of numbers of pieces, each of which there is once, the empty one first. */
#define CAMP_GROUP_FIRST 16
#define CAMP_HELD_SETS 64 /* that a piece has a bit for */

typedef struct CampAutomaton {
	const CampState *states;
	const CampTarget *targets;
	const CampStart *starts;
	const uint16_t
		*needs_of_starts;       /* a watch for each: most starts are told by it to be of no use, and not looked at */
	const uint16_t *starts_of;  /* by group: the first start; those of the next group follow */
	const uint16_t *watches;    /* what gaps watch for, by the groups that it holds */
	const uint16_t *watches_of; /* by group: the first of its watches */
	const uint16_t *group_of;   /* by word id */
	const uint16_t *mark_of;    /* by pattern */
	const uint16_t *held;       /* by group, the sets that hold it: the pieces of its row */
	const uint64_t *pieces;     /* of such rows */
	const uint16_t *classes;    /* by set: the classes that it holds */
	uint32_t held_stride;       /* the pieces of a row */
	uint32_t group_count;       /* also counts those below CAMP_GROUP_FIRST */
	uint32_t state_count;
	uint32_t pattern_count;
	uint32_t watch_count;
} CampAutomaton;

/* What the sets are asked about a word. */
typedef struct CampWordKind {
	uint16_t group;
	uint16_t classes;
} CampWordKind;

/* The same word, made ready to be asked about many sets. */
typedef struct CampWordSets {
	const uint16_t *held; /* the row of its group */
	CampWordKind word;
} CampWordSets;

static inline CampWordSets camp_word_sets(const CampAutomaton *automaton, CampWordKind word) {
	return (CampWordSets){ automaton->held + (size_t)word.group * automaton->held_stride, word };
}

/* Without a branch: the answers follow no order that a processor could learn. */
static inline bool camp_is_in_set(const CampAutomaton *automaton, CampWordSets of, unsigned set) {
	uint64_t piece = automaton->pieces[of.held[set / CAMP_HELD_SETS]];
	return ((piece >> (set % CAMP_HELD_SETS)) & 1) | ((automaton->classes[set] & of.word.classes) != 0);
}

static inline bool camp_set_has(const CampAutomaton *automaton, unsigned set, CampWordKind word) {
	return camp_is_in_set(automaton, camp_word_sets(automaton, word), set);
}

#endif
