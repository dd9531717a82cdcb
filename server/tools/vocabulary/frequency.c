/* Counts words in the texts that the wordings give as examples: there is no better guess at what texts will hold. */
#include "tools/vocabulary/vocabulary.h"

#define PATTERN(mark, pattern)
#define VETO(mark, pattern)
#define PHRASE(name, pattern)
#define ACCEPT(concept, kind, text) text,
#define REJECT(concept, kind, text) text,
static const char *const examples[] = {
#include "prose/wordings.def"
};
#undef PATTERN
#undef VETO
#undef PHRASE
#undef ACCEPT
#undef REJECT

static void count_word(Frequencies *frequencies, const Lexicon *lexicon, const char *word, size_t length) {
	char low[CAMP_LEXICON_LONGEST];
	if (length == 0 || length > sizeof low) {
		return;
	}
	for (size_t i = 0; i < length; i++) {
		low[i] = camp_to_lower(word[i]);
	}
	const CampSpelling *spelling = lexicon_find(lexicon, low, length);
	if (!spelling) {
		frequencies->words[0]++;
		return;
	}
	frequencies->spellings[spelling - lexicon->spellings]++;
	for (size_t i = 0; i < spelling->parts; i++) {
		frequencies->words[spelling->ids[i]]++;
	}
}

void frequencies_count(Frequencies *frequencies, const Lexicon *lexicon) {
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		for (const char *at = examples[i]; *at; at += *at != '\0') {
			const char *word = at;
			while (camp_is_alpha((unsigned char)*at)) {
				at++;
			}
			count_word(frequencies, lexicon, word, (size_t)(at - word));
		}
	}
	for (size_t word = 0; word < WORD_ROOM; word++) {
		frequencies->total += frequencies->words[word];
	}
}
