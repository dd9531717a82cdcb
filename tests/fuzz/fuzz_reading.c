/*
 * A text read for what it says: whatever bytes it is, each piece of evidence is words of it, in order, and where they
 * stand in the source can be told.
 *
 * Input: a byte for the kind of text; the sender's names, parted by `|`, up to the first line break; the text.
 */
#include "prose/reading.h"
#include "prose/sms.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MOST_BRANDS 4

static void expect(bool holds) {
	if (!holds)
		abort();
}

static void expect_sound(const CampReading *reading) {
	const CampStr text = reading->prose->text;
	uint64_t found[sizeof reading->found / sizeof *reading->found] = { 0 };

	for (size_t i = 0; i < reading->evidence_count; i++) {
		const CampEvidence *evidence = &reading->evidence[i];
		CampSpan source = camp_prose_source(reading->prose, evidence->span);

		expect(evidence->concept < CAMP_CONCEPT_COUNT);
		expect(evidence->span.start < evidence->span.end && evidence->span.end <= text.len);
		expect(i == 0 || reading->evidence[i - 1].span.start <= evidence->span.start);
		/* The prose is verbatim, and stands 7 bytes into its file. */
		expect(source.start == evidence->span.start + 7 && source.end == evidence->span.end + 7);
		expect(camp_prose_decoded(reading->prose, source.start) == evidence->span.start);
		found[evidence->concept / 64] |= (uint64_t)1 << (evidence->concept % 64);
	}
	for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
		bool has = (found[concept / 64] >> (concept % 64)) & 1;

		expect(camp_reading_has(reading, (CampConcept) concept) == has);
		expect((camp_reading_first(reading, (CampConcept) concept) != NULL) == has);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	static CampVocabulary *vocabulary;
	CampStr rest = camp_str_of((const char *)data, size);
	CampStr names = { NULL, 0 };
	CampStr brands[MOST_BRANDS];
	size_t count = 0;
	CampArena arena;

	if (size == 0)
		return 0;
	vocabulary = vocabulary ? vocabulary : camp_vocabulary_new();
	rest = camp_str_slice(rest, 1, rest.len);
	camp_str_next_piece(&rest, '\n', &names);
	while (count < MOST_BRANDS && camp_str_next_piece(&names, '|', &brands[count]))
		count++;
	camp_arena_init(&arena);
	CampProse prose = camp_prose_verbatim(&arena, rest, 7);
	expect_sound(
		camp_reading_new(&arena, vocabulary, &prose, (CampTextKind)(data[0] % (CAMP_TEXT_OTHER + 1)), brands, count));
	camp_sms_measure(rest);
	camp_arena_release(&arena);
	return 0;
}
