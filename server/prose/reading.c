#include "prose/reading.h"

#include "base/utf8.h"
#include "prose/language.h"
#include "prose/settle.h"

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

/* Joins what overlaps earlier evidence of the same concept: two marks can stand for one. Gives the concepts that there are in
 * `found`, which holds zeros. */
static void join_overlapping(CampEvidences *evidences, uint64_t found[CAMP_CONCEPT_WORDS]) {
	CampEvidence *last[CAMP_CONCEPT_COUNT]; /* of the concepts that were found */
	size_t kept = 0;
	for (size_t i = 0; i < evidences->count; i++) {
		CampEvidence e = evidences->items[i];
		uint64_t bit = (uint64_t)1 << (e.concept % 64);
		CampEvidence *before = found[e.concept / 64] & bit ? last[e.concept] : NULL;
		if (before == NULL || e.span.start >= before->span.end) {
			evidences->items[kept] = e;
			last[e.concept] = &evidences->items[kept++];
			found[e.concept / 64] |= bit;
		} else if (e.span.end > before->span.end) {
			before->span.end = e.span.end;
		}
	}
	evidences->count = kept;
}

static CampReading *make_reading(CampArena *arena, const CampProse *prose, CampEvidences *evidences) {
	camp_vec_sort(CampEvidence, evidences, by_place);
	CampReading *reading = CAMP_ARENA_NEW(arena, CampReading);
	join_overlapping(evidences, reading->found);
	CampEvidence *items = CAMP_ARENA_ARRAY(arena, CampEvidence, evidences->count);
	if (evidences->count > 0) {
		memcpy(items, evidences->items, evidences->count * sizeof *items);
	}
	reading->prose = prose;
	reading->evidence = items;
	reading->evidence_count = evidences->count;
	return reading;
}

/* Words of a text whose room is not kept: a text is seldom as long, and a reader lives long. */
#define LONG_TEXT ((size_t)1 << 14)

struct CampProseReader {
	const CampVocabulary *vocabulary;
	CampMatcher *matcher;
	CampSender sender;
	CampWords words;
	CampMatches matches;
	CampEvidences evidences;
};

CampProseReader *camp_prose_reader_new(const CampVocabulary *vocabulary) {
	CampProseReader *reader = camp_alloc(sizeof *reader);
	reader->vocabulary = vocabulary;
	reader->matcher = camp_matcher_new(vocabulary);
	return reader;
}

void camp_prose_reader_free(CampProseReader *reader) {
	if (!reader) {
		return;
	}
	camp_matcher_free(reader->matcher);
	camp_sender_release(&reader->sender);
	camp_vec_release(&reader->words);
	camp_vec_release(&reader->matches);
	camp_vec_release(&reader->evidences);
	camp_free(reader);
}

void camp_prose_reader_set_sender(CampProseReader *reader, const CampStr *names, size_t count) {
	camp_sender_set(&reader->sender, &reader->vocabulary->lexicon, names, count);
}

/* Leaves the room of the text for the next one, unless there was a lot of it. */
static void clear(CampProseReader *reader) {
	bool is_long = reader->words.capacity > LONG_TEXT;
	camp_vec_clear(&reader->words);
	camp_vec_clear(&reader->matches);
	camp_vec_clear(&reader->evidences);
	if (is_long) {
		camp_vec_release(&reader->words);
		camp_vec_release(&reader->matches);
		camp_vec_release(&reader->evidences);
		camp_matcher_trim(reader->matcher, LONG_TEXT);
	}
}

const CampReading *camp_prose_reader_read(CampProseReader *reader, CampArena *arena, const CampProse *prose,
                                          CampTextKind kind) {
	camp_words_split(&reader->words, &reader->vocabulary->lexicon, prose->text);
	CampSettling settling = { .vocabulary = reader->vocabulary,
		                      .prose = prose,
		                      .words = &reader->words,
		                      .matches = &reader->matches,
		                      .kind = kind,
		                      .evidences = &reader->evidences };
	camp_find_sender(&settling, &reader->words, &reader->sender);
	camp_match_words(reader->matcher, &reader->matches, &reader->words);
	camp_settle(&settling);
	if (!reader->sender.is_named) {
		camp_settle_sender(&settling);
	}
	CampReading *reading = make_reading(arena, prose, &reader->evidences);
	reading->is_ascii = camp_utf8_skip_ascii(prose->text, 0) == prose->text.len;
	reading->is_foreign = camp_words_are_foreign(&reader->words, prose->text, reading->is_ascii);
	clear(reader);
	return reading;
}

const CampReading *camp_reading_new(CampArena *arena, const CampVocabulary *vocabulary, const CampProse *prose,
                                    CampTextKind kind, const CampStr *brands, size_t brand_count) {
	CampProseReader *reader = camp_prose_reader_new(vocabulary);
	camp_prose_reader_set_sender(reader, brands, brand_count);
	const CampReading *reading = camp_prose_reader_read(reader, arena, prose, kind);
	camp_prose_reader_free(reader);
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
