/*
 * The lexicon: every word that a pattern speaks of, with the spellings and inflections that share its id, and words
 * that are read as several ("optout" is "opt out"). server/tools/vocabulary makes it of lexicon.def and the patterns.
 */
#ifndef CAMP_PROSE_LEXICON_H
#define CAMP_PROSE_LEXICON_H

#include "base/eight.h"
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

/* Plurals are spellings of their own: "alerts" stands in the table with the id of "alert". The spellings are in
 * the order of how often texts have them, so that nearly every look goes to a few lines of the cache. */
typedef struct CampLexicon {
	const CampSpelling *spellings;
	const uint16_t *slots; /* index + 1 */
	const uint8_t *flags;  /* by word id; 0 is "unknown" */
} CampLexicon;

/* The letters of a word, eight in a number, the first in its lowest byte, and zeros behind the last. */
typedef struct CampLetters {
	uint64_t eights[CAMP_LEXICON_LONGEST / 8];
} CampLetters;

static inline CampLetters camp_letters(const char text[CAMP_LEXICON_LONGEST]) {
	return (CampLetters){ { camp_eight_bytes(text), camp_eight_bytes(text + 8), camp_eight_bytes(text + 16) } };
}

static inline size_t camp_letters_hash(const CampLetters *letters) {
	uint64_t rest = letters->eights[1] ^ letters->eights[2] << 1;
	return (size_t)((letters->eights[0] * 0x9E3779B97F4A7C15u + rest * 0xC2B2AE3D27D4EB4Fu) >> 40);
}

/* Whether a word is known to more than topics. */
static inline bool camp_lexicon_knows(const CampLexicon *lexicon, unsigned id) {
	return id && !(lexicon->flags[id] & CAMP_LEXICON_TOPIC);
}

static inline bool camp_is_spelling(const CampSpelling *spelling, const CampLetters *letters) {
	CampLetters other = camp_letters(spelling->text);
	return !((other.eights[0] ^ letters->eights[0]) | (other.eights[1] ^ letters->eights[1]) |
	         (other.eights[2] ^ letters->eights[2]));
}

/* The spelling of a folded lower-case word. NULL when unknown. */
static inline const CampSpelling *camp_lexicon_find_letters(const CampLexicon *lexicon, const CampLetters *letters) {
	for (size_t slot = camp_letters_hash(letters);; slot++) {
		uint16_t index = lexicon->slots[slot % CAMP_LEXICON_SLOTS];
		if (!index || camp_is_spelling(&lexicon->spellings[index - 1], letters)) {
			return index ? &lexicon->spellings[index - 1] : NULL;
		}
	}
}

/* The same by its bytes. */
const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length);

#endif
