/*
 * Reading: which disclosures and other concepts a text holds, each with the words that say so.
 *
 * The vocabulary is data (concepts.def and the files beside it), compiled once into one automaton; a reading runs it
 * once over the words of a text, then settles what needs clauses: negation, sharing, consent. Time is linear in the
 * text, nothing depends on the locale, and a reading knows nothing of campaigns, rules or providers.
 */
#ifndef CAMP_PROSE_READING_H
#define CAMP_PROSE_READING_H

#include "prose/prose.h"

/* Concepts. First the elements that design and JSON output name, in the order in which a text should state them,
 * then the auxiliary ones that rules ask about. concepts.def: CONCEPT(ENUM, "name", ELEMENT|AUXILIARY|TOPIC, "one line of help"). */
typedef enum CampConcept {
#define CONCEPT(constant, name, role, help) CAMP_CONCEPT_##constant,
#include "prose/concepts.def"
#undef CONCEPT
	CAMP_CONCEPT_COUNT
} CampConcept;

#define CAMP_CONCEPT_WORDS ((CAMP_CONCEPT_COUNT + 63) / 64) /* of 64 bits, that have one for each concept */

const char *camp_concept_name(CampConcept concept); /* "frequency" */
const char *camp_concept_help(CampConcept concept); /* "says how many messages, or how often" */
bool camp_concept_is_element(CampConcept concept);

/* What sort of text is read: some words count in one and not in another (an address for help in a help message). */
typedef enum CampTextKind {
	CAMP_TEXT_CONSENT, /* consent_text of a form, paper, app or QR page */
	CAMP_TEXT_SCRIPT,  /* what an agent or a recording says */
	CAMP_TEXT_OPT_IN_MESSAGE,
	CAMP_TEXT_OPT_OUT_MESSAGE,
	CAMP_TEXT_HELP_MESSAGE,
	CAMP_TEXT_SAMPLE_MESSAGE,
	CAMP_TEXT_MESSAGE_FLOW,
	CAMP_TEXT_DESCRIPTION,
	CAMP_TEXT_PRIVACY_POLICY,
	CAMP_TEXT_TERMS,
	CAMP_TEXT_OTHER
} CampTextKind;

typedef struct CampEvidence {
	CampConcept concept;
	CampSpan span; /* decoded bytes: the words that say it, never empty */
} CampEvidence;

typedef struct CampReading {
	const CampProse *prose;
	const CampEvidence *evidence; /* by start, then by concept; several for one concept are possible */
	size_t evidence_count;
	uint64_t found[CAMP_CONCEPT_WORDS];
	bool is_ascii;   /* no letter or sign of the text is another one than those of ASCII */
	bool is_foreign; /* mostly in another language than English; not with its English translation beside it */
} CampReading;

typedef struct CampVocabulary CampVocabulary;

/* Compiles the vocabulary: immutable, safe to share between threads. Free with camp_vocabulary_free. */
CampVocabulary *camp_vocabulary_new(void);
void camp_vocabulary_free(CampVocabulary *vocabulary);

/* Reads one text after another, and keeps the room that it takes for the next one. Of one thread at a time. */
typedef struct CampProseReader CampProseReader;

CampProseReader *camp_prose_reader_new(const CampVocabulary *vocabulary); /* free with camp_prose_reader_free */
void camp_prose_reader_free(CampProseReader *reader);
/* Whose texts are read from now on: the sender's names in order of preference (name, legal name, aliases), which are
 * copied; matching them ignores case, punctuation, "&"/"and" and a legal suffix ("Inc.", "LLC"). Without names, as in the
 * beginning, CAMP_CONCEPT_BRAND is found where the text names a sender by its shape ("Acme Deli: ..."). */
void camp_prose_reader_set_sender(CampProseReader *reader, const CampStr *names, size_t count);
/* Reads `prose`, which must live as long as the result. */
const CampReading *camp_prose_reader_read(CampProseReader *reader, CampArena *arena, const CampProse *prose,
                                          CampTextKind kind);

/* The same for a single text. */
const CampReading *camp_reading_new(CampArena *arena, const CampVocabulary *vocabulary, const CampProse *prose,
                                    CampTextKind kind, const CampStr *brands, size_t brand_count);

static inline bool camp_reading_has(const CampReading *reading, CampConcept concept) {
	return (reading->found[concept / 64] >> (concept % 64)) & 1;
}
/* The first evidence of `concept`, or NULL. The next ones follow in `evidence`; test their concept. */
const CampEvidence *camp_reading_first(const CampReading *reading, CampConcept concept);

#endif
