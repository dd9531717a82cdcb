/*
 * The lexicon: every word that a pattern speaks of, with the spellings and inflections that share its id, and words
 * that are read as several ("optout" is "opt out"). server/tools/vocabulary makes it of lexicon.def and the patterns.
 */
#ifndef CAMP_PROSE_LEXICON_H
#define CAMP_PROSE_LEXICON_H

#include "base/str.h"

#define CAMP_LEXICON_SLOTS 16384 /* of the hash table; a power of two */
#define CAMP_LEXICON_PARTS 3     /* a spelling is read as at most so many words */
#define CAMP_LEXICON_LONGEST 24  /* a longer word is no word of ours */

/* What else is known of a word. */
enum {
	CAMP_LEXICON_NUMBER = 1,    /* a number word: "two", "several" */
	CAMP_LEXICON_COMPANY = 4,   /* "Inc": a full stop behind it ends a sentence only before a capital */
	CAMP_LEXICON_GLUE = 8,      /* is found inside a run of glued words */
	CAMP_LEXICON_PLAIN = 32,    /* says nothing of what a message is about */
	CAMP_LEXICON_FUNCTION = 16, /* a line that ends in it goes on in the next */
	CAMP_LEXICON_TOPIC = 64     /* only topics know it: "Oak Brewery" is a name to everybody else */
};

/* Found whole in one line of the cache: most words of most texts are looked up with success. */
typedef struct CampSpelling {
	char text[CAMP_LEXICON_LONGEST]; /* the letters, and zeros behind them */
	uint16_t ids[CAMP_LEXICON_PARTS];
	uint8_t length;
	uint8_t parts;
} CampSpelling;

/* Plurals are spellings of their own: "alerts" stands in the table with the id of "alert". */
typedef struct CampLexicon {
	const CampSpelling *spellings;
	const uint16_t *slots; /* index + 1 */
	const uint8_t *flags;  /* by word id; 0 is "unknown" */
} CampLexicon;

/* The hash of a word, letter by letter: that of a longer word goes on from that of its beginning. */
#define CAMP_LEXICON_HASH 2166136261u
static inline uint32_t camp_lexicon_hash(uint32_t hash, char letter) {
	return (hash ^ (unsigned char)letter) * 16777619u;
}

/* Whether a word is known to more than topics. */
static inline bool camp_lexicon_knows(const CampLexicon *lexicon, unsigned id) {
	return id && !(lexicon->flags[id] & CAMP_LEXICON_TOPIC);
}

/* The spelling of a folded lower-case word. NULL when unknown. */
const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length);
/* The same for a word whose hash is known, and which has zeros behind it as a spelling has. */
const CampSpelling *camp_lexicon_find_hashed(const CampLexicon *lexicon, uint32_t hash,
                                             const char text[CAMP_LEXICON_LONGEST]);

#endif
