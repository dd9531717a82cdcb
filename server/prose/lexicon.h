/*
 * The lexicon: every word that a pattern speaks of, with the spellings and inflections that share its id, and words
 * that are read as several ("optout" is "opt out"). Built once from lexicon.def and from the patterns themselves.
 */
#ifndef CAMP_PROSE_LEXICON_H
#define CAMP_PROSE_LEXICON_H

#include "base/arena.h"
#include "base/str.h"

#define CAMP_LEXICON_WORDS 2048 /* word ids stay below; sets of words are bit sets of this size */
#define CAMP_LEXICON_SLOTS 8192 /* of the hash table; a power of two */
#define CAMP_LEXICON_PARTS 3    /* a spelling is read as at most so many words */
#define CAMP_LEXICON_LONGEST 24 /* a longer word is no word of ours */

/* What else is known of a word. */
enum {
	CAMP_LEXICON_NUMBER = 1,   /* a number word: "two", "several" */
	CAMP_LEXICON_COMPANY = 4,  /* "Inc": a full stop behind it ends a sentence only before a capital */
	CAMP_LEXICON_GLUE = 8,     /* is found inside a run of glued words */
	CAMP_LEXICON_PLAIN = 32,   /* says nothing of what a message is about */
	CAMP_LEXICON_FUNCTION = 16 /* a line that ends in it goes on in the next */
};

typedef struct CampSpelling {
	const char *text;
	uint16_t ids[CAMP_LEXICON_PARTS];
	uint8_t length;
	uint8_t parts;
} CampSpelling;

typedef struct CampLexicon {
	CampSpelling *spellings;
	size_t spelling_count;
	size_t spelling_room;
	uint16_t word_count; /* the next free id; 0 is "unknown" */
	uint16_t slots[CAMP_LEXICON_SLOTS];
	uint8_t flags[CAMP_LEXICON_WORDS];
} CampLexicon;

/* `arena` holds what the lexicon points to. */
void camp_lexicon_init(CampLexicon *lexicon, CampArena *arena);

/* The spelling of a folded lower-case word; tries it without a plural s. NULL when unknown. */
const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length);
/* The same, added when unknown. For words of patterns: a plural s is dropped. */
const CampSpelling *camp_lexicon_intern(CampLexicon *lexicon, const char *text, size_t length);

#endif
