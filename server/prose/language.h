/* In which language a text is, as far as reviewers care: they read English. */
#ifndef CAMP_PROSE_LANGUAGE_H
#define CAMP_PROSE_LANGUAGE_H

#include "prose/words.h"

/* Whether a text, cut into its words, is mostly in another language than English, by its script and its small words. One with its
 * English translation beside it is not. */
bool camp_words_are_foreign(const CampWords *words, CampStr text, bool is_ascii);

#endif
