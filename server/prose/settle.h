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
/* BRAND: brand.c. */
void camp_settle_brand(const CampSettling *settling, const CampStr *brands, size_t brand_count);

/* Adds the words [first, last] as evidence. */
void camp_settle_add(const CampSettling *settling, CampConcept concept, uint32_t first, uint32_t last);

#endif
