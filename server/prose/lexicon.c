#include "prose/lexicon.h"

const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length) {
	char padded[CAMP_LEXICON_LONGEST] = { 0 };
	if (length > CAMP_LEXICON_LONGEST) {
		return NULL;
	}
	memcpy(padded, text, length);
	CampLetters letters = camp_letters(padded);
	return camp_lexicon_find_letters(lexicon, &letters);
}
