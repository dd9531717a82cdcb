#include "rules/_language.h"

#define LONGEST_SMALL_WORD 5

/* Small words that no sentence does without, by their first letter and their length, one behind the other: every word of
 * every text is looked for, and most share neither with any of these. What two languages share ("a", "de la" in names) is
 * left out. */
static const char *const english[26][LONGEST_SMALL_WORD + 1] = {
	['a' - 'a'] = { [2] = "at", [3] = "andare", [5] = "aboutafter" },
	['b' - 'a'] = { [2] = "beby" },
	['c' - 'a'] = { [3] = "can" },
	['f' - 'a'] = { [3] = "for", [4] = "from" },
	['h' - 'a'] = { [3] = "has", [4] = "have" },
	['i' - 'a'] = { [2] = "ifinisit" },
	['o' - 'a'] = { [2] = "ofonor", [3] = "our" },
	['r' - 'a'] = { [5] = "reply" },
	['t' - 'a'] = { [2] = "to", [3] = "the", [4] = "thattheythis" },
	['w' - 'a'] = { [2] = "we", [4] = "whenwillwith" },
	['y' - 'a'] = { [3] = "you", [4] = "your" },
};
static const char *const others[26][LONGEST_SMALL_WORD + 1] = {
	['a' - 'a'] = { [4] = "aberavec" },
	['c' - 'a'] = { [3] = "con", [4] = "como" },
	['d' - 'a'] = { [3] = "dasdelderdiedos", [4] = "dans" },
	['e' - 'a'] = { [2] = "elenet", [3] = "einest", [4] = "eineesta" },
	['h' - 'a'] = { [3] = "het" },
	['i' - 'a'] = { [4] = "ihre" },
	['l' - 'a'] = { [3] = "lasleslos" },
	['m' - 'a'] = { [3] = "mit" },
	['n' - 'a'] = { [3] = "nos", [4] = "nous", [5] = "nicht" },
	['p' - 'a'] = { [3] = "por", [4] = "parapelapour" },
	['q' - 'a'] = { [3] = "que" },
	['s' - 'a'] = { [2] = "sesu", [3] = "suasus" },
	['t' - 'a'] = { [2] = "tu" },
	['u' - 'a'] = { [3] = "unaunduns" },
	['v' - 'a'] = { [4] = "vous", [5] = "votre" },
	['w' - 'a'] = { [3] = "wir" },
	['y' - 'a'] = { [1] = "y" },
	['z' - 'a'] = { [3] = "zum" },
};

/* Whether the word, which has no letter that is not ASCII, is one of a language's small words. */
static bool is_small_word(CampStr word, const char *const (*language)[LONGEST_SMALL_WORD + 1]) {
	size_t letter = (size_t)(camp_to_lower(word.ptr[0]) - 'a');
	const char *candidates = letter < 26 ? language[letter][word.len] : NULL;

	for (; candidates && *candidates; candidates += word.len) {
		if (camp_str_equal_ignoring_case(word, (CampStr){ candidates, word.len }))
			return true;
	}
	return false;
}

/* Words are runs of letters; whatever is not ASCII counts as one. */
static size_t count_small_words(CampStr text, const char *const (*language)[LONGEST_SMALL_WORD + 1]) {
	size_t count = 0;

	for (size_t at = 0; at < text.len; at++) {
		size_t start = at;

		at = camp_str_skip_letters(text, at);
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
