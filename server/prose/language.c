#include "prose/language.h"

#include "base/utf8.h"

#define LONGEST_SMALL_WORD 5

/* Small words that no sentence does without, by their first letter and their length, one behind the other: every word of
 * every text is looked for, and most share neither with any of these. What does not begin with a letter is in a row, and what
 * is too long in a column, that is empty. What two languages share ("a", "de la" in names) is
 * left out. */
typedef const char *const SmallWords[27][LONGEST_SMALL_WORD + 1];

static SmallWords english = {
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
static SmallWords others = {
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

/* The small words that share its first letter and its length with the word, or NULL: found without a branch, for lengths follow
 * no order that a processor could learn. */
static inline const char *candidates_for(SmallWords language, CampStr text, const CampWord *word) {
	uint32_t length = word->end - word->start;
	unsigned letter = (unsigned char)(text.ptr[word->start] | 0x20) - (unsigned)'a';
	return language[letter < 26 ? letter : 26][length <= LONGEST_SMALL_WORD ? length : 0];
}

static bool is_one_of(CampStr word, const char *candidates) {
	for (; *candidates; candidates += word.len) {
		if (camp_str_begins_alike(word.ptr, candidates, word.len)) {
			return true;
		}
	}
	return false;
}

static size_t count_small_words(const CampWords *words, CampStr text, SmallWords language) {
	size_t count = 0;
	for (size_t i = 0; i < words->count; i++) {
		const CampWord *word = &words->items[i];
		const char *candidates = candidates_for(language, text, word);
		/* what is read as several words was written as one */
		if (candidates && (i == 0 || word[-1].start != word->start)) {
			count += is_one_of((CampStr){ text.ptr + word->start, word->end - word->start }, candidates);
		}
	}
	return count;
}

/* Letters of Cyrillic, Greek, Hebrew, Arabic (two bytes) and of Asian scripts (three bytes). */
static bool is_foreign_letter(unsigned char lead) {
	return (lead >= 0xCD && lead <= 0xDF) || lead == 0xE0 || lead == 0xE1 || (lead >= 0xE3 && lead <= 0xED);
}

static size_t count_foreign_letters(CampStr text) {
	size_t count = 0;
	for (size_t at = 0; (at = camp_utf8_skip_ascii(text, at)) < text.len; at++) {
		count += is_foreign_letter((unsigned char)text.ptr[at]);
	}
	return count;
}

static size_t count_latin_letters(CampStr text) {
	size_t count = 0;
	for (size_t at = 0; at < text.len; at++) {
		count += camp_is_alpha((unsigned char)text.ptr[at]);
	}
	return count;
}

/* English words are counted only where something speaks against them. */
bool camp_words_are_foreign(const CampWords *words, CampStr text, bool is_ascii) {
	size_t letters = is_ascii ? 0 : count_foreign_letters(text);
	size_t small = count_small_words(words, text, others);
	size_t english_words = letters > 4 || small >= 3 ? count_small_words(words, text, english) : 0;
	if (letters > 4 && english_words < 4 && letters * 2 > count_latin_letters(text)) {
		return true;
	}
	return small >= 3 && small > 2 * english_words;
}
