/*
 * Words: a text cut into what the patterns match. Letters are lower-cased and stripped of accents, quotes, dashes and
 * blanks of every kind are made equal, glued words are parted ("STOP2END", "Msg&DataRates"), those that are spelt out
 * are put together ("S-T-O-P"), contractions are spelt out ("won't" is "will not"), and inflections share an id. What
 * stood between two words is kept as boundary flags.
 */
#ifndef CAMP_PROSE_WORDS_H
#define CAMP_PROSE_WORDS_H

#include "base/str.h"
#include "base/vec.h"
#include "prose/lexicon.h"

/* What a word is beside its id. A word may be several things. */
enum {
	CAMP_WORD_NUMBER = 1,
	CAMP_WORD_URL = 2,
	CAMP_WORD_EMAIL = 4,
	CAMP_WORD_PHONE = 8,
	CAMP_WORD_PLACEHOLDER = 16,
	CAMP_WORD_CAPS = 32,    /* two letters or more, all of them capitals */
	CAMP_WORD_CAPITAL = 64, /* begins with a capital letter */
	CAMP_WORD_MONEY = 128,  /* a number with a currency sign or a per cent sign */
	CAMP_WORD_OTHER = 256   /* a word in small letters that the lexicon does not have */
};

/* What stands between a word and the one before it. */
enum {
	CAMP_BEFORE_COMMA = 1, /* also a middle dot or a bar that parts items */
	CAMP_BEFORE_COLON = 2,
	CAMP_BEFORE_SEMICOLON = 4,
	CAMP_BEFORE_DASH = 8, /* with blanks around it, or an em dash; not a hyphen */
	CAMP_BEFORE_BRACKET = 16,
	CAMP_BEFORE_LINE = 32,
	CAMP_BEFORE_BULLET = 64, /* the word begins a list item */
	CAMP_BEFORE_SENTENCE = 128,
	CAMP_BEFORE_PARAGRAPH = 256,
	CAMP_BEFORE_QUOTE = 512,
	CAMP_BEFORE_SLASH = 1024,
	CAMP_BEFORE_JOINED = 2048 /* cut out of one written word, or joined by a hyphen */
};
#define CAMP_BEFORE_END (CAMP_BEFORE_SENTENCE | CAMP_BEFORE_PARAGRAPH)
#define CAMP_BEFORE_CLAUSE                                                                                             \
	(CAMP_BEFORE_END | CAMP_BEFORE_COMMA | CAMP_BEFORE_COLON | CAMP_BEFORE_SEMICOLON | CAMP_BEFORE_DASH |              \
	 CAMP_BEFORE_BRACKET | CAMP_BEFORE_BULLET)

#define CAMP_WORD_CLASSES 9

typedef struct CampWord {
	uint32_t start; /* decoded bytes */
	uint32_t end;
	uint16_t id; /* 0: not in the lexicon */
	uint16_t before;
	uint16_t classes;
} CampWord;

typedef CAMP_VEC(CampWord) CampWords;

/* Appends the words of `text`. The caller releases `words`. */
void camp_words_split(CampWords *words, const CampLexicon *lexicon, CampStr text);

#endif
