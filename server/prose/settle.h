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

#define CAMP_NAME_LIMIT 128

/* A name without case, accents, blanks, punctuation. */
typedef struct CampSenderName {
	char letters[CAMP_NAME_LIMIT];
	size_t count;
} CampSenderName;

typedef CAMP_VEC(CampSenderName) CampSenderNames;

/* The sender's names as they are sought in one text after another. */
typedef struct CampSender {
	bool is_named;
	uint64_t hash; /* of the names as they were given */
	CampSenderNames names;
	CampSenderNames first_words; /* that stand for the whole name: sought where no name was found */
	CampSenderNames heads;       /* the names without their last words: sought in front of the text there */
} CampSender;

void camp_sender_set(CampSender *sender, const CampLexicon *lexicon, const CampStr *names, size_t count);
void camp_sender_release(CampSender *sender);

/* BRAND by the names given, before the text is matched: the words of a name then mean nothing else. brand.c */
void camp_find_sender(const CampSettling *settling, CampWords *words, const CampSender *sender);
/* BRAND by the shape of the text, where no name is given: sender.c. */
void camp_settle_sender(const CampSettling *settling);

/* Adds the words [first, last] as evidence. */
void camp_settle_add(const CampSettling *settling, CampConcept concept, uint32_t first, uint32_t last);

#endif
