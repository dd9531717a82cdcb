/*
 * Letters: one character of a text in the few forms that the word splitter tells apart. Accents go, every kind of
 * blank, quote and dash becomes the plain one, HTML entities and the escapes of strings in code ("\n", "\u2019") are read,
 * invisible characters vanish.
 */
#ifndef CAMP_PROSE_LETTERS_H
#define CAMP_PROSE_LETTERS_H

#include "base/utf8.h"

enum {
	CAMP_LETTER_NOTHING = 1, /* invisible: a soft hyphen, a joiner, a variation selector */
	CAMP_LETTER_OTHER = 2,   /* a letter that has no ASCII base */
	CAMP_LETTER_SYMBOL = 3,  /* an emoji, a trade mark sign, anything else */
	CAMP_LETTER_BULLET = 4,
	CAMP_LETTER_LONG_DASH = 5,
	CAMP_LETTER_QUOTE = '"'
};

/* For camp_letter_at: what is not plain ASCII. */
int camp_letter_folded(CampStr text, size_t at, size_t *length);

/* The character at `at` (< text.len): an ASCII character, or one of the above; its length in bytes in `*length`. */
static inline int camp_letter_at(CampStr text, size_t at, size_t *length) {
	unsigned char c = (unsigned char)text.ptr[at];
	if (c >= 0x80 || c == '&' || c == '`' || c == '\\' || c <= CAMP_LETTER_LONG_DASH) {
		return camp_letter_folded(text, at, length);
	}
	*length = 1;
	return c;
}

#endif
