#include "prose/lexicon.h"

const CampSpelling *camp_lexicon_find_hashed(const CampLexicon *lexicon, uint32_t hash, const char *text,
                                             size_t length) {
	for (size_t slot = hash ^ (hash >> 15);; slot++) {
		uint16_t index = lexicon->slots[slot & (CAMP_LEXICON_SLOTS - 1)];
		if (!index) {
			return NULL;
		}
		const CampSpelling *s = &lexicon->spellings[index - 1];
		if (s->length == length && memcmp(lexicon->texts + s->text, text, length) == 0) {
			return s;
		}
	}
}

const CampSpelling *camp_lexicon_find(const CampLexicon *lexicon, const char *text, size_t length) {
	if (length > CAMP_LEXICON_LONGEST) {
		return NULL;
	}
	uint32_t hash = CAMP_LEXICON_HASH;
	for (size_t i = 0; i < length; i++) {
		hash = camp_lexicon_hash(hash, text[i]);
	}
	return camp_lexicon_find_hashed(lexicon, hash, text, length);
}
