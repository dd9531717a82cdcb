/*
 * The splitter of words, as the files share it that it is made of: words.c goes through the text, stops.c tells which
 * full stops end a sentence, runs.c reads the few words that are not written plainly.
 */
#ifndef CAMP_PROSE_SPLITTER_H
#define CAMP_PROSE_SPLITTER_H

#include "prose/letters.h"
#include "prose/words.h"

typedef struct CampSplitter {
	CampWords *words;
	const CampLexicon *lexicon;
	CampStr text;
	size_t at;
	unsigned before; /* flags for the next word */
	unsigned newlines;
	bool line_empty; /* nothing but blanks since the line began */
	bool dot;        /* a full stop stands before the next word, and may end the sentence */
} CampSplitter;

/* Notes a mark that may end a sentence, at s->at: only with a blank, a quote, a bracket or the end of the text behind it. */
void camp_splitter_note_stop(CampSplitter *s, int c);
/* Decides about the full stop that stands before the next word, which begins with a capital or not. */
void camp_splitter_settle_dot(CampSplitter *s, bool capital);
/* Reads a word that begins at s->at, in whatever way it is written, and leaves s->at behind it. */
void camp_splitter_read_run(CampSplitter *s);

static inline void camp_splitter_push(CampSplitter *s, size_t start, size_t end, unsigned id, unsigned classes) {
	if (s->dot) {
		camp_splitter_settle_dot(s, !camp_is_lower((unsigned char)s->text.ptr[start]));
	}
	if (s->lexicon->flags[id] & CAMP_LEXICON_NUMBER) {
		classes |= CAMP_WORD_NUMBER;
	}
	CampWord word = { .start = (uint32_t)start,
		              .end = (uint32_t)end,
		              .id = (uint16_t)id,
		              .before = (uint16_t)s->before,
		              .classes = (uint16_t)classes };
	camp_vec_push(s->words, word);
	s->before = 0;
	s->newlines = 0;
	s->line_empty = false;
}

/* What the capitals of a written word make of it, and whether it is one of the lexicon. */
static inline unsigned camp_splitter_classes(const CampSplitter *s, bool first, bool capitals, size_t length,
                                             const CampSpelling *spelling) {
	bool known = spelling && camp_lexicon_knows(s->lexicon, spelling->ids[0]);
	return (capitals && length >= 2 ? CAMP_WORD_CAPS : 0u) | (first ? CAMP_WORD_CAPITAL : 0u) |
	       (!first && length >= 3 && !known ? CAMP_WORD_OTHER : 0u);
}

/* The words of one written word. */
static inline void camp_splitter_push_spelling(CampSplitter *s, size_t start, size_t end, const CampSpelling *spelling,
                                               unsigned classes) {
	for (size_t k = 0; k < spelling->parts; k++) {
		camp_splitter_push(s, start, end, spelling->ids[k], classes);
		s->before = CAMP_BEFORE_JOINED;
	}
	s->before = 0;
}

static inline unsigned camp_splitter_word_id(const CampSplitter *s, const char *word) {
	const CampSpelling *spelling = camp_lexicon_find(s->lexicon, word, strlen(word));
	return spelling ? spelling->ids[0] : 0;
}

/* Also "\n" as code writes it. */
static inline bool camp_splitter_blank_at(CampStr text, size_t at) {
	return at >= text.len || camp_is_space((unsigned char)text.ptr[at]) ||
	       (text.ptr[at] == '\\' && at + 1 < text.len && memchr("nrt", text.ptr[at + 1], 3));
}

#endif
