#include "prose/lexicon.h"

const CampSpelling *camp_lexicon_find_hashed(const CampLexicon *lexicon, uint32_t hash,
                                             const char text[CAMP_LEXICON_LONGEST]) {
	for (size_t slot = hash ^ (hash >> 15);; slot++) {
		uint16_t index = lexicon->slots[slot & (CAMP_LEXICON_SLOTS - 1)];
		if (!index) {
			return NULL;
		}
		const CampSpelling *s = &lexicon->spellings[index - 1];
		if (memcmp(s->text, text, sizeof s->text) == 0) { /* of a known length: three comparisons */
			return s;
		}
	}
}

const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length) {
	char padded[CAMP_LEXICON_LONGEST] = { 0 };
	uint32_t hash = CAMP_LEXICON_HASH;
	if (length > CAMP_LEXICON_LONGEST) {
		return NULL;
	}
	for (size_t i = 0; i < length; i++) {
		padded[i] = text[i];
		hash = camp_lexicon_hash(hash, text[i]);
	}
	return camp_lexicon_find_hashed(lexicon, hash, padded);
}
