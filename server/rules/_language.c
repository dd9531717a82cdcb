#include "rules/_language.h"

#define LONGEST_SMALL_WORD 5

/* Small words that no sentence does without, sorted. What two languages share ("a", "de la" in names) is left out. */
static const char *const english[] = { "about", "after", "and", "are",  "at",    "be",   "by",  "can",
	                                   "for",   "from",  "has", "have", "if",    "in",   "is",  "it",
	                                   "of",    "on",    "or",  "our",  "reply", "that", "the", "they",
	                                   "this",  "to",    "we",  "when", "will",  "with", "you", "your" };
static const char *const others[] = { "aber", "avec", "como", "con",   "dans", "das",   "del",  "der",  "die",
	                                  "dos",  "ein",  "eine", "el",    "en",   "est",   "esta", "et",   "het",
	                                  "ihre", "las",  "les",  "los",   "mit",  "nicht", "nos",  "nous", "para",
	                                  "pela", "por",  "pour", "que",   "se",   "su",    "sua",  "sus",  "tu",
	                                  "una",  "und",  "uns",  "votre", "vous", "wir",   "y",    "zum" };

/* Every word of every text is looked for: most differ from all of these in their first letter. */
static bool is_among(const char *word, const char *const *words, size_t count) {
	size_t i = 0;

	while (i < count && words[i][0] < word[0])
		i++;
	for (; i < count && words[i][0] == word[0]; i++) {
		if (strcmp(word, words[i]) == 0)
			return true;
	}
	return false;
}

typedef struct Tally {
	size_t latin;
	size_t foreign_letters;
	size_t english_words;
	size_t foreign_words;
} Tally;

static void count_word(Tally *tally, CampStr word) {
	char lower[LONGEST_SMALL_WORD + 1];

	if (word.len == 0 || word.len > LONGEST_SMALL_WORD)
		return;
	for (size_t i = 0; i < word.len; i++)
		lower[i] = camp_to_lower(word.ptr[i]);
	lower[word.len] = '\0';
	if (is_among(lower, english, sizeof english / sizeof *english))
		tally->english_words++;
	else
		tally->foreign_words += is_among(lower, others, sizeof others / sizeof *others);
}

/* Letters of Cyrillic, Greek, Hebrew, Arabic (two bytes) and of Asian scripts (three bytes). */
static bool is_foreign_letter(unsigned char lead) {
	return (lead >= 0xCD && lead <= 0xDF) || lead == 0xE0 || lead == 0xE1 || (lead >= 0xE3 && lead <= 0xED);
}

bool camp_rules_is_foreign(CampStr text) {
	Tally tally = { 0, 0, 0, 0 };
	size_t start = 0;

	for (size_t i = 0; i <= text.len; i++) {
		unsigned char byte = i < text.len ? (unsigned char)text.ptr[i] : ' ';

		tally.latin += camp_is_alpha(byte);
		tally.foreign_letters += is_foreign_letter(byte);
		if (!camp_is_alpha(byte) && byte < 0x80) {
			count_word(&tally, camp_str_slice(text, start, i));
			start = i + 1;
		}
	}
	if (tally.foreign_letters > 4 && tally.foreign_letters * 2 > tally.latin && tally.english_words < 4)
		return true;
	return tally.foreign_words >= 3 && tally.foreign_words > 2 * tally.english_words;
}

/* The bytes of the emoji at `at`, 0: there is none. `within`: what joins two of them counts as well. */
static size_t emoji_length(CampStr text, size_t at, bool within) {
	unsigned char a = (unsigned char)text.ptr[at];
	unsigned char b = at + 2 < text.len ? (unsigned char)text.ptr[at + 1] : 0;

	if (a == 0xF0 && b == 0x9F && at + 4 <= text.len)
		return 4;
	if (a == 0xE2 && b >= 0x98 && b <= 0x9E)
		return 3;
	return within && ((a == 0xEF && b == 0xB8) || (a == 0xE2 && b == 0x80 && text.ptr[at + 2] == '\x8D')) ? 3 : 0;
}

bool camp_rules_next_emoji(CampStr text, size_t *at, size_t *end) {
	size_t length;

	for (; *at < text.len; ++*at) {
		length = emoji_length(text, *at, false);
		for (*end = *at; length > 0; length = *end < text.len ? emoji_length(text, *end, true) : 0)
			*end += length;
		if (*end > *at)
			return true;
	}
	return false;
}
