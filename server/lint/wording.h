/*
 * The canonical wordings that fixes insert: a long and a short sentence for each disclosure, or for several that belong in
 * one sentence. wordings.def holds them, in the order in which a text states them; our own words, with the brand and facts
 * left to the file.
 */
#ifndef CAMP_LINT_WORDING_H
#define CAMP_LINT_WORDING_H

#include "prose/reading.h"

/* A set of elements: one bit for each concept among them. */
typedef uint64_t CampConceptSet;

static inline CampConceptSet camp_concept_set(CampConcept concept) {
	return concept < 64 ? UINT64_C(1) << concept : 0;
}

/* Of a page that a fix adds to. What is registered is in English. */
typedef enum CampLanguage { CAMP_LANGUAGE_ENGLISH, CAMP_LANGUAGE_SPANISH } CampLanguage;

typedef struct CampWording {
	CampConceptSet states;  /* what the sentence says */
	unsigned kinds;         /* of text that it fits into: a bit for each */
	const char *long_form;  /* "Message frequency varies." */
	const char *short_form; /* "Msg freq varies." */
	const char *title;      /* "the message frequency": goes behind "Add" */
	CampLanguage language;
	bool leads; /* goes to the front of the text (the brand) */
} CampWording;

/* Sentences that together state a set of elements, in order. */
typedef struct CampWordings {
	const CampWording *rows[32];
	size_t count;
} CampWordings;

/* The sentences for `lacking` in a kind of text, as few as can be. Those that `usable` refuses (a fact is not known) are
 * passed by; what nothing honest can be inserted for is left out. */
CampWordings camp_wordings_for(CampConceptSet lacking, CampTextKind kind, CampLanguage language,
                               bool (*usable)(const void *data, const CampWording *wording), const void *data);
/* All rows there are, and which of them a wording is. */
size_t camp_wording_count(void);
size_t camp_wording_number(const CampWording *wording);
/* The one of them that states the concept, or NULL. */
const CampWording *camp_wordings_stating(const CampWordings *wordings, CampConcept concept);
/* Where an element stands in a text of that kind: the smaller, the nearer to its beginning. SIZE_MAX: nothing is known. */
size_t camp_wording_rank(CampConcept concept, CampTextKind kind);
/* What messages of a use case are, for a sentence: "account notifications". NULL when its name does not tell. */
const char *camp_wording_types(CampStr use_case);

#endif
