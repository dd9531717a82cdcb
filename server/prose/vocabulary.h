/*
 * The compiled vocabulary: the lexicon, and one automaton for all patterns. Both are tables that are made when the
 * project is built (server/tools/vocabulary; wordings/README.md has the language of patterns): nothing is compiled when
 * the program starts.
 */
#ifndef CAMP_PROSE_VOCABULARY_H
#define CAMP_PROSE_VOCABULARY_H

#include "prose/automaton.h"
#include "prose/lexicon.h"
#include "prose/marks.h"

struct CampVocabulary {
	CampLexicon lexicon;
	CampAutomaton automaton;
};

/* Generated. */
extern const struct CampVocabulary camp_vocabulary_tables;

#endif
