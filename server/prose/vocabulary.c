#include "prose/vocabulary.h"

#include "base/memory.h"
#include "prose/reading.h"

CampVocabulary *camp_vocabulary_new(void) {
	CampVocabulary *vocabulary = camp_alloc(sizeof *vocabulary);
	*vocabulary = camp_vocabulary_tables;
	return vocabulary;
}

void camp_vocabulary_free(CampVocabulary *vocabulary) {
	camp_free(vocabulary);
}
