#include "prose/lexicon.h"

static inline bool is_spelling(const CampSpelling *spelling, const CampLetters *letters) {
	CampLetters other = camp_letters(spelling->text);
	return !((other.eights[0] ^ letters->eights[0]) | (other.eights[1] ^ letters->eights[1]) |
	         (other.eights[2] ^ letters->eights[2]));
}

const CampSpelling *camp_lexicon_find_letters(const CampLexicon *lexicon, const CampLetters *letters) {
	for (size_t slot = camp_letters_hash(letters);; slot++) {
		uint16_t index = lexicon->slots[slot % CAMP_LEXICON_SLOTS];
		if (!index || is_spelling(&lexicon->spellings[index - 1], letters)) {
			return index ? &lexicon->spellings[index - 1] : NULL;
		}
	}
}

const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length) {
	char padded[CAMP_LEXICON_LONGEST] = { 0 };
	if (length > CAMP_LEXICON_LONGEST) {
		return NULL;
	}
	memcpy(padded, text, length);
	CampLetters letters = camp_letters(padded);
	return camp_lexicon_find_letters(lexicon, &letters);
}
