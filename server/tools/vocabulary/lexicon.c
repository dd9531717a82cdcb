/* Makes the lexicon of lexicon.def; the patterns add their own words to it. */
#include "tools/vocabulary/vocabulary.h"

#include <assert.h>

static const struct {
	const char *word;
	const char *spellings;
} synonyms[] = {
#define SAME(word, spellings) { word, spellings },
#define READ(spellings, words)
#define KNOWN(flag, words)
#include "prose/lexicon.def"
#undef SAME
#undef READ
#undef KNOWN
};

static const struct {
	const char *spellings;
	const char *words;
} expansions[] = {
#define SAME(word, spellings)
#define READ(spellings, words) { spellings, words },
#define KNOWN(flag, words)
#include "prose/lexicon.def"
#undef SAME
#undef READ
#undef KNOWN
};

static const struct {
	uint8_t flag;
	const char *words;
} known[] = {
#define SAME(word, spellings)
#define READ(spellings, words)
#define KNOWN(flag, words) { CAMP_LEXICON_##flag, words },
#include "prose/lexicon.def"
#undef SAME
#undef READ
#undef KNOWN
};

/* The slot of the spelling, or the free one where it belongs. */
static size_t find_slot(const Lexicon *lexicon, const char *text, size_t length) {
	char padded[CAMP_LEXICON_LONGEST] = { 0 };
	assert(length <= CAMP_LEXICON_LONGEST);
	memcpy(padded, text, length);
	CampLetters letters = camp_letters(padded);
	size_t slot = camp_letters_hash(&letters) % CAMP_LEXICON_SLOTS;
	while (lexicon->slots[slot] &&
	       memcmp(lexicon->spellings[lexicon->slots[slot] - 1].text, padded, sizeof padded) != 0) {
		slot = (slot + 1) % CAMP_LEXICON_SLOTS;
	}
	return slot;
}

const CampSpelling *lexicon_find(const Lexicon *lexicon, const char *text, size_t length) {
	uint16_t index = lexicon->slots[find_slot(lexicon, text, length)];
	return index ? &lexicon->spellings[index - 1] : NULL;
}

/* The length without a plural s: "alerts", but not "press", "status" or "this". */
static size_t singular(const char *text, size_t length) {
	bool plural = length >= 4 && text[length - 1] == 's' && !memchr("sui", text[length - 2], 3);
	return plural ? length - 1 : length;
}

static CampSpelling *add_spelling(Lexicon *lexicon, const char *text, size_t length) {
	size_t slot = find_slot(lexicon, text, length);
	assert(!lexicon->slots[slot] && "a spelling stands twice in the lexicon");
	assert(lexicon->spelling_count < SPELLING_ROOM);
	assert(length <= CAMP_LEXICON_LONGEST);
	CampSpelling *s = &lexicon->spellings[lexicon->spelling_count++];
	*s = (CampSpelling){ .length = (uint8_t)length };
	memcpy(s->text, text, length);
	lexicon->slots[slot] = (uint16_t)lexicon->spelling_count;
	return s;
}

static const CampSpelling *add_word(Lexicon *lexicon, const char *text, size_t length) {
	assert(lexicon->word_count < WORD_ROOM);
	CampSpelling *s = add_spelling(lexicon, text, length);
	s->parts = 1;
	s->ids[0] = lexicon->word_count++;
	return s;
}

const CampSpelling *lexicon_intern(Lexicon *lexicon, const char *text, size_t length) {
	assert(length <= CAMP_LEXICON_LONGEST);
	const CampSpelling *s = lexicon_find(lexicon, text, length);
	size_t shorter = singular(text, length);
	s = s || shorter == length ? s : lexicon_find(lexicon, text, shorter);
	return s ? s : add_word(lexicon, text, shorter);
}

/* The next blank-separated piece of `*rest`; its length, 0 at the end. */
static size_t next_piece(const char **rest, const char **piece) {
	while (**rest == ' ') {
		(*rest)++;
	}
	*piece = *rest;
	while (**rest && **rest != ' ') {
		(*rest)++;
	}
	return (size_t)(*rest - *piece);
}

static void add_synonyms(Lexicon *lexicon, const char *word, const char *spellings) {
	/* exactly this word, so that "terms" can be kept apart from "term" */
	const CampSpelling *found = lexicon_find(lexicon, word, strlen(word));
	uint16_t id = found ? found->ids[0] : add_word(lexicon, word, strlen(word))->ids[0];
	const char *piece;
	for (size_t length; (length = next_piece(&spellings, &piece)) != 0;) {
		CampSpelling *s = add_spelling(lexicon, piece, length);
		s->parts = 1;
		s->ids[0] = id;
	}
}

static void add_expansion(Lexicon *lexicon, const char *spellings, const char *words) {
	uint16_t ids[CAMP_LEXICON_PARTS];
	uint8_t parts = 0;
	const char *piece;
	for (size_t length; (length = next_piece(&words, &piece)) != 0;) {
		assert(parts < CAMP_LEXICON_PARTS);
		ids[parts++] = lexicon_intern(lexicon, piece, length)->ids[0];
	}
	for (size_t length; (length = next_piece(&spellings, &piece)) != 0;) {
		CampSpelling *s = add_spelling(lexicon, piece, length);
		s->parts = parts;
		memcpy(s->ids, ids, sizeof ids);
	}
}

void lexicon_begin(Lexicon *lexicon) {
	lexicon->word_count = 1;
	for (size_t i = 0; i < sizeof synonyms / sizeof *synonyms; i++) {
		add_synonyms(lexicon, synonyms[i].word, synonyms[i].spellings);
	}
	for (size_t i = 0; i < sizeof expansions / sizeof *expansions; i++) {
		add_expansion(lexicon, expansions[i].spellings, expansions[i].words);
	}
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		const char *words = known[i].words;
		const char *piece;
		for (size_t length; (length = next_piece(&words, &piece)) != 0;) {
			lexicon->flags[lexicon_intern(lexicon, piece, length)->ids[0]] |= known[i].flag;
		}
	}
}

/* Adds the plurals, so that one look finds a word with or without its s. */
void lexicon_end(Lexicon *lexicon) {
	size_t count = lexicon->spelling_count;
	for (size_t i = 0; i < count; i++) {
		char text[CAMP_LEXICON_LONGEST + 1];
		CampSpelling s = lexicon->spellings[i];
		memcpy(text, s.text, s.length);
		text[s.length] = 's';
		size_t length = s.length + 1u;
		if (length <= CAMP_LEXICON_LONGEST && singular(text, length) < length && !lexicon_find(lexicon, text, length)) {
			CampSpelling *plural = add_spelling(lexicon, text, length);
			plural->parts = s.parts;
			memcpy(plural->ids, s.ids, sizeof s.ids);
		}
	}
}
