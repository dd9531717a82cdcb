/*
 * Settling: from marks to concepts. Most marks are concepts already; the rest needs the kind of text (an address
 * counts as help in a help message), other marks nearby, or the clause (sharing).
 */
#ifndef CAMP_PROSE_SETTLE_H
#define CAMP_PROSE_SETTLE_H

#include "base/vec.h"
#include "prose/matcher.h"

typedef CAMP_VEC(CampEvidence) CampEvidences;

typedef struct CampSettling {
	const CampVocabulary *vocabulary;
	const CampProse *prose;
	const CampWords *words;
	const CampMatches *matches; /* by first word */
	CampTextKind kind;
	CampEvidences *evidences;
} CampSettling;

/* Everything but the brand. */
void camp_settle(const CampSettling *settling);
/* NON_SHARING, SHARING: clauses.c. */
void camp_settle_sharing(const CampSettling *settling);
/* BRAND by the names given, before the text is matched: the words of a name then mean nothing else. brand.c */
void camp_find_brands(const CampSettling *settling, CampWords *words, const CampStr *brands, size_t brand_count);
/* BRAND by the shape of the text, where no name is given: brand.c. */
void camp_settle_sender(const CampSettling *settling);

/* Adds the words [first, last] as evidence. */
void camp_settle_add(const CampSettling *settling, CampConcept concept, uint32_t first, uint32_t last);

#endif
