#include "rules/_language.h"

#define LONGEST_SMALL_WORD 5

/* Small words that no sentence does without, by their first letter: every word of every text is looked for, and most
 * differ from all of these in it. What two languages share ("a", "de la" in names) is left out. */
static const char *const english[26] = {
	['a' - 'a'] = "about after and are at",
	['b' - 'a'] = "be by",
	['c' - 'a'] = "can",
	['f' - 'a'] = "for from",
	['h' - 'a'] = "has have",
	['i' - 'a'] = "if in is it",
	['o' - 'a'] = "of on or our",
	['r' - 'a'] = "reply",
	['t' - 'a'] = "that the they this to",
	['w' - 'a'] = "we when will with",
	['y' - 'a'] = "you your",
};
static const char *const others[26] = {
	['a' - 'a'] = "aber avec",
	['c' - 'a'] = "como con",
	['d' - 'a'] = "dans das del der die dos",
	['e' - 'a'] = "ein eine el en est esta et",
	['h' - 'a'] = "het",
	['i' - 'a'] = "ihre",
	['l' - 'a'] = "las les los",
	['m' - 'a'] = "mit",
	['n' - 'a'] = "nicht nos nous",
	['p' - 'a'] = "para pela por pour",
	['q' - 'a'] = "que",
	['s' - 'a'] = "se su sua sus",
	['t' - 'a'] = "tu",
	['u' - 'a'] = "una und uns",
	['v' - 'a'] = "votre vous",
	['w' - 'a'] = "wir",
	['y' - 'a'] = "y",
	['z' - 'a'] = "zum",
};

/* Whether the word, in small letters, is one of `words`, which have blanks between them; NULL: none. */
static bool is_among(const char *word, size_t length, const char *words) {
	for (const char *at = words; at && *at; at += *at == ' ') {
		size_t same = 0;

		while (same < length && at[same] == word[same])
			same++;
		if (same == length && (at[same] == ' ' || at[same] == '\0'))
			return true;
		for (at += same; *at && *at != ' ';)
			at++;
	}
	return false;
}

/* Whether the word, which has no letter that is not ASCII, is one of a language's small words. */
static bool is_small_word(CampStr word, const char *const *language) {
	char lower[LONGEST_SMALL_WORD];
	size_t letter = (size_t)(camp_to_lower(word.ptr[0]) - 'a');

	if (letter >= 26 || !language[letter])
		return false;
	for (size_t i = 0; i < word.len; i++)
		lower[i] = camp_to_lower(word.ptr[i]);
	return is_among(lower, word.len, language[letter]);
}

/* Words are runs of letters; whatever is not ASCII counts as one. */
static bool is_letter(unsigned char byte) {
	return (unsigned char)((byte | 0x20) - 'a') < 26 || byte >= 0x80;
}

static size_t count_small_words(CampStr text, const char *const *language) {
	size_t count = 0;

	for (size_t at = 0; at < text.len; at++) {
		size_t start = at;

		while (at < text.len && is_letter((unsigned char)text.ptr[at]))
			at++;
		if (at > start && at - start <= LONGEST_SMALL_WORD)
			count += is_small_word(camp_str_slice(text, start, at), language);
	}
	return count;
}

/* Letters of Cyrillic, Greek, Hebrew, Arabic (two bytes) and of Asian scripts (three bytes). */
static bool is_foreign_letter(unsigned char lead) {
	return (lead >= 0xCD && lead <= 0xDF) || lead == 0xE0 || lead == 0xE1 || (lead >= 0xE3 && lead <= 0xED);
}

static size_t count_foreign_letters(CampStr text) {
	size_t count = 0;

	for (size_t at = 0; (at = camp_utf8_skip_ascii(text, at)) < text.len; at++)
		count += is_foreign_letter((unsigned char)text.ptr[at]);
	return count;
}

static size_t count_latin_letters(CampStr text) {
	size_t count = 0;

	for (size_t at = 0; at < text.len; at++)
		count += camp_is_alpha((unsigned char)text.ptr[at]);
	return count;
}

/* English words are counted only where something speaks against them. */
bool camp_rules_is_foreign(CampStr text) {
	size_t letters = count_foreign_letters(text);
	size_t words = count_small_words(text, others);
	size_t english_words = letters > 4 || words >= 3 ? count_small_words(text, english) : 0;

	if (letters > 4 && english_words < 4 && letters * 2 > count_latin_letters(text))
		return true;
	return words >= 3 && words > 2 * english_words;
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

	for (; (*at = camp_utf8_skip_ascii(text, *at)) < text.len; ++*at) {
		length = emoji_length(text, *at, false);
		for (*end = *at; length > 0; length = *end < text.len ? emoji_length(text, *end, true) : 0)
			*end += length;
		if (*end > *at)
			return true;
	}
	return false;
}
