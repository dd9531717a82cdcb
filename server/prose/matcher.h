/*
 * The matcher: runs all patterns at once over the words of a text. A set of threads, one for each state that has taken
 * the newest word, is moved from word to word; the set is never larger than the automaton, so time is linear in the text
 * however it is made. It is kept small by looking one word ahead: a thread is put where the next word is taken.
 */
#ifndef CAMP_PROSE_MATCHER_H
#define CAMP_PROSE_MATCHER_H

#include "prose/vocabulary.h"
#include "prose/words.h"

/* Words [first, last], both ends included. `about` is what stands between < and >, or the whole match. */
typedef struct CampMatch {
	uint32_t first;
	uint32_t last;
	uint32_t about_first;
	uint32_t about_last;
	uint16_t mark;
} CampMatch;

typedef CAMP_VEC(CampMatch) CampMatches;

/* Matches one text after another, and keeps the room that it takes for the next one. */
typedef struct CampMatcher CampMatcher;

CampMatcher *camp_matcher_new(const CampVocabulary *vocabulary); /* free with camp_matcher_free */
void camp_matcher_free(CampMatcher *matcher);

/* The matches, without those inside a veto, by first word, into `matches`, which is empty. Matches of one mark that
 * overlap are one. */
void camp_match_words(CampMatcher *matcher, CampMatches *matches, const CampWords *words);
/* Gives back the room of a text of more than `most` words. */
void camp_matcher_trim(CampMatcher *matcher, size_t most);

#endif
