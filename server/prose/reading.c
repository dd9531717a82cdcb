#include "prose/reading.h"

#include "prose/settle.h"

#include <stdlib.h>

static const struct {
	const char *name;
	const char *help;
	enum { ELEMENT, AUXILIARY, TOPIC } role;
} concepts[] = {
#define CONCEPT(constant, name, role, help) { name, help, role },
#include "prose/concepts.def"
#undef CONCEPT
};

const char *camp_concept_name(CampConcept concept) {
	return concepts[concept].name;
}

const char *camp_concept_help(CampConcept concept) {
	return concepts[concept].help;
}

bool camp_concept_is_element(CampConcept concept) {
	return concepts[concept].role == ELEMENT;
}

bool camp_concept_find(CampStr name, CampConcept *concept) {
	for (size_t i = 0; i < CAMP_CONCEPT_COUNT; i++) {
		if (camp_str_equal(name, camp_str(concepts[i].name))) {
			*concept = (CampConcept)i;
			return true;
		}
	}
	return false;
}

static int by_place(const void *a, const void *b) {
	const CampEvidence *x = a;
	const CampEvidence *y = b;
	if (x->span.start != y->span.start) {
		return x->span.start < y->span.start ? -1 : 1;
	}
	if (x->concept != y->concept) {
		return x->concept < y->concept ? -1 : 1;
	}
	return x->span.end > y->span.end ? -1 : x->span.end < y->span.end;
}

/* Drops evidence that lies inside earlier evidence of the same concept. */
static void drop_covered(CampEvidences *evidences) {
	uint32_t covered[CAMP_CONCEPT_COUNT] = { 0 };
	size_t kept = 0;
	for (size_t i = 0; i < evidences->count; i++) {
		CampEvidence e = evidences->items[i];
		if (e.span.end > covered[e.concept]) {
			covered[e.concept] = e.span.end;
			evidences->items[kept++] = e;
		}
	}
	evidences->count = kept;
}

static const CampReading *make_reading(CampArena *arena, const CampProse *prose, CampEvidences *evidences) {
	if (evidences->count) {
		qsort(evidences->items, evidences->count, sizeof *evidences->items, by_place);
	}
	drop_covered(evidences);
	CampReading *reading = CAMP_ARENA_NEW(arena, CampReading);
	CampEvidence *items = CAMP_ARENA_ARRAY(arena, CampEvidence, evidences->count);
	for (size_t i = 0; i < evidences->count; i++) {
		items[i] = evidences->items[i];
		reading->found[items[i].concept / 64] |= (uint64_t)1 << (items[i].concept % 64);
	}
	reading->prose = prose;
	reading->evidence = items;
	reading->evidence_count = evidences->count;
	return reading;
}

const CampReading *camp_reading_new(CampArena *arena, const CampVocabulary *vocabulary, const CampProse *prose,
                                    CampTextKind kind, const CampStr *brands, size_t brand_count) {
	CampWords words = { 0 };
	CampMatches matches = { 0 };
	CampEvidences evidences = { 0 };
	camp_words_split(&words, &vocabulary->lexicon, prose->text);
	CampSettling settling = { .vocabulary = vocabulary,
		                      .prose = prose,
		                      .words = &words,
		                      .matches = &matches,
		                      .kind = kind,
		                      .evidences = &evidences };
	camp_find_brands(&settling, &words, brands, brand_count);
	camp_match_words(&matches, vocabulary, &words);
	camp_settle(&settling);
	if (brand_count == 0) {
		camp_settle_sender(&settling);
	}
	const CampReading *reading = make_reading(arena, prose, &evidences);
	camp_vec_release(&words);
	camp_vec_release(&matches);
	camp_vec_release(&evidences);
	return reading;
}

const CampEvidence *camp_reading_first(const CampReading *reading, CampConcept concept) {
	const CampEvidence *evidence = reading->evidence;
	if (!camp_reading_has(reading, concept)) {
		return NULL;
	}
	while (evidence->concept != concept) {
		evidence++;
	}
	return evidence;
}
