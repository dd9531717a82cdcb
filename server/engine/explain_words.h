/* What explain.c and explain_words.c share. */
#ifndef CAMP_ENGINE_EXPLAIN_WORDS_H
#define CAMP_ENGINE_EXPLAIN_WORDS_H

#include "base/vec.h"
#include "engine/explain.h"

typedef CAMP_VEC(CampMeaning) CampMeanings;

CampMeaning camp_meaning_of(CampArena *arena, const CampProvider *provider, const CampAnswer *answer);
/* Moves what was found into the arena and releases the vector. */
const CampMeaning *camp_meanings_take(CampArena *arena, CampMeanings *found, size_t *count);

#endif
