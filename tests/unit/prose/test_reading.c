/* What a reading marks, whom it takes for the sender, and that no text is slow to read. */
#include "prose/reading.h"
#include "prose/vocabulary.h"
#include "tests/support/unit.h"

#include <stdio.h>
#include <string.h>

static CampVocabulary *vocabulary;

static int set_up(void **state) {
	(void)state;
	vocabulary = camp_vocabulary_new();
	return 0;
}

static int tear_down(void **state) {
	(void)state;
	camp_vocabulary_free(vocabulary);
	return 0;
}

/* The words of the first evidence of the concept, or nothing. */
static void assert_words(CampTextKind kind, const char *text, CampConcept concept, const char *words) {
	CampArena arena;
	CampProse prose;
	const CampEvidence *evidence;
	CampStr found = { "", 0 };

	camp_arena_init(&arena);
	prose = camp_prose_verbatim(&arena, camp_str(text), 0);
	evidence = camp_reading_first(camp_reading_new(&arena, vocabulary, &prose, kind, NULL, 0), concept);
	if (evidence)
		found = camp_str_slice(prose.text, evidence->span.start, evidence->span.end);
	assert_view(found, words);
	camp_arena_release(&arena);
}

static void evidence_is_the_words_that_say_it(void **state) {
	(void)state;
	assert_words(CAMP_TEXT_OTHER, "Hi. Msg frequency varies, ok?", CAMP_CONCEPT_FREQUENCY, "Msg frequency varies");
	assert_words(CAMP_TEXT_OTHER, "Cost: Msg&DataRatesMayApply.", CAMP_CONCEPT_RATES, "Msg&DataRatesMayApply");
	assert_words(CAMP_TEXT_OTHER, "x\nReply\n\"STOP\" to end", CAMP_CONCEPT_OPT_OUT, "Reply\n\"STOP\" to end");
	assert_words(CAMP_TEXT_MESSAGE_FLOW, "text JOIN to (555) 010-2234", CAMP_CONCEPT_KEYWORD_INSTRUCTION, "JOIN");
	assert_words(CAMP_TEXT_OTHER, "See www.acme.example/terms.", CAMP_CONCEPT_URL, "www.acme.example/terms");
}

static void sharing_marks_the_clause_that_shares(void **state) {
	(void)state;
	assert_words(CAMP_TEXT_PRIVACY_POLICY,
	             "We like you. We do not sell your data, but we may share your phone number with partners.",
	             CAMP_CONCEPT_SHARING, "but we may share your phone number with partners");
	assert_words(CAMP_TEXT_PRIVACY_POLICY,
	             "Cookies are crumbs. Mobile numbers are never shared with third parties. We also bake.",
	             CAMP_CONCEPT_NON_SHARING, "Mobile numbers are never shared with third parties");
}

/* What a sentence denies is not denied by the next one, also where the first asks, or answers. */
static void a_heading_denies_for_itself(void **state) {
	static const char *const before[] = { "We will not sell it.", "Do you sell my number? No.",
		                                  "Do you never sell my number?" };
	static const char shares[] = "we share your mobile number with third parties for their marketing";
	char text[200];

	(void)state;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		snprintf(text, sizeof text, "%s Our practice: %s.", before[i], shares);
		assert_words(CAMP_TEXT_PRIVACY_POLICY, text, CAMP_CONCEPT_SHARING, shares);
		assert_words(CAMP_TEXT_PRIVACY_POLICY, text, CAMP_CONCEPT_NON_SHARING, "");
	}
	assert_words(CAMP_TEXT_PRIVACY_POLICY,
	             "Do you not sell it? No mobile data, SMS consent, or text records are shared with third parties.",
	             CAMP_CONCEPT_NON_SHARING,
	             "No mobile data, SMS consent, or text records are shared with third parties");
}

static void what_nobody_gets_is_not_shared(void **state) {
	(void)state;
	assert_words(CAMP_TEXT_PRIVACY_POLICY, "We share mobile numbers with no one.", CAMP_CONCEPT_NON_SHARING,
	             "We share mobile numbers with no one");
	assert_words(CAMP_TEXT_PRIVACY_POLICY, "We share mobile numbers with no one.", CAMP_CONCEPT_SHARING, "");
}

static void evidence_that_overlaps_is_one(void **state) {
	const char *text =
		"Customers sign up at the counter, where they tick a box, or by texting BREAD to (555) 555-0142.";
	CampArena arena;
	CampProse prose;
	const CampReading *reading;
	uint32_t end = 0;

	(void)state;
	camp_arena_init(&arena);
	prose = camp_prose_verbatim(&arena, camp_str(text), 0);
	reading = camp_reading_new(&arena, vocabulary, &prose, CAMP_TEXT_MESSAGE_FLOW, NULL, 0);
	for (size_t i = 0; i < reading->evidence_count; i++) {
		if (reading->evidence[i].concept == CAMP_CONCEPT_CONSENT_ACTION) {
			assert_true(reading->evidence[i].span.start >= end);
			end = reading->evidence[i].span.end;
		}
	}
	assert_true(end > 0);
	camp_arena_release(&arena);
}

static bool names_in(CampTextKind kind, const char *brand, const char *text) {
	CampArena arena;
	CampProse prose;
	CampStr name = camp_str(brand);
	bool found;

	camp_arena_init(&arena);
	prose = camp_prose_verbatim(&arena, camp_str(text), 0);
	found = camp_reading_has(camp_reading_new(&arena, vocabulary, &prose, kind, &name, 1), CAMP_CONCEPT_BRAND);
	camp_arena_release(&arena);
	return found;
}

static bool names(const char *brand, const char *text) {
	return names_in(CAMP_TEXT_CONSENT, brand, text);
}

static void the_sender_is_known_in_any_spelling(void **state) {
	(void)state;
	assert_true(names("Mapleside Dental, LLC", "texts from MAPLESIDE dental"));
	assert_true(names("Fern & Fig", "texts from Fern and Fig"));
	assert_true(names("Rosie's Tacos", "texts from Rosie\xE2\x80\x99s Tacos"));
	assert_true(names("Panaderia Luna Inc.", "texts from Panader\xC3\xAD"
	                                         "a Luna"));
	assert_true(names("The Reading Room", "Reading Room: hello"));
	assert_true(names("Cedar Point Dental", "CedarPointDental: hello"));
	assert_true(names("Zentivo Home Services", "Zentivo: hello"));
	assert_true(names("Harbor Lane Dental", "Harbor Lane: hello"));
	assert_false(names("Harbor Lane Dental", "Harbor Lane is closed: hello"));
	assert_false(names("Harbor Lane Dental", "We are at Harbor Lane: hello"));
	assert_false(names("Harbor Dental", "Harbor: hello"));
	assert_true(names("Quotes.com", "texts from Quotes.com"));
	assert_false(names("Quotes.com", "texts from quotes"));
	assert_true(names("Harborly.com", "texts from Harborly"));
	assert_false(names("Harborly Inc.", "texts from harbor"));
	assert_true(names("Harbor Lane Dental", "texts from Harbor\n                    Lane Dental"));
	assert_true(names("Zentivo", "[Zentivo] Your order has shipped."));
	assert_true(names_in(CAMP_TEXT_MESSAGE_FLOW, "Zentivo", "They sign up at zentivo.app/join."));
}

static void others_are_not_the_sender(void **state) {
	(void)state;
	assert_false(names("Apple", "Pineapple deals"));
	assert_false(names("Summit Staffing", "the summit of the hill"));
	assert_false(names("Mapleside Dental", "see maplesidedental.com"));
	assert_false(
		names_in(CAMP_TEXT_MESSAGE_FLOW, "Zentivo", "They sign up at zentivo.partners.example or help@zentivo.app."));
	assert_false(names("Mapleside Dental", "texts from [Mapleside Dental]"));
	assert_false(names("Zentivo", "[Zentivo store] Your order has shipped."));
	assert_false(names("Harbor Lane Dental", "from Harbor\n\nLane Dental"));
	assert_false(names("Mapleside Dental", "texts from us"));
}

/* Repeats `unit` up to `size` bytes and reads that. Time is not measured here; a text that took more than linear time
 * would not come to its end. */
static void read_repeated(const char *unit, size_t size) {
	CampArena arena;
	CampBuf text;
	CampProse prose;

	camp_arena_init(&arena);
	camp_buf_init(&text, CAMP_BUF_MAX);
	while (text.len < size)
		camp_buf_add_c(&text, unit);
	prose = camp_prose_verbatim(&arena, camp_buf_str(&text), 0);
	(void)camp_reading_new(&arena, vocabulary, &prose, CAMP_TEXT_PRIVACY_POLICY, NULL, 0);
	camp_buf_release(&text);
	camp_arena_release(&arena);
}

static void no_text_is_slow(void **state) {
	static const char *const units[] = {
		"message ",
		"a",
		"message",
		"a.",
		".",
		"a@",
		"[",
		"<a ",
		"{{",
		"http://",
		"we share: ",
		"STOP2END ",
		"share with third parties and ",
		"not ",
		"'",
		"a'b",
		"share\n",
		"\xF0\x9F\x98\x80",
		"\xFF",
		"1",
		"1-",
		"(",
		"&",
		"www.abc.com/",
		"you agree ",
		"; but we share ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		read_repeated(units[i], (size_t)100 << 10);
}

static void any_bytes_can_be_read(void **state) {
	UnitRandom random = unit_random_new();
	CampBuf text;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	for (int i = 0; i < 300; i++) {
		CampArena arena;
		CampProse prose;

		camp_buf_clear(&text);
		camp_arena_init(&arena);
		unit_random_bytes(&random, CAMP_LIT("aSTOP 24.,:;-'\"&/@[]{}<>$%()\n\t\xC3\xA9\xE2\x80\x99\xF0\x9F"),
		                  unit_random(&random, 400), &text);
		prose = camp_prose_verbatim(&arena, camp_buf_str(&text), 0);
		(void)camp_reading_new(&arena, vocabulary, &prose, CAMP_TEXT_SAMPLE_MESSAGE, NULL, 0);
		camp_arena_release(&arena);
	}
	camp_buf_release(&text);
}

static void assert_same_reading(const CampReading *a, const CampReading *b) {
	assert_memory_equal(a->found, b->found, sizeof a->found);
	assert_int_equal(a->evidence_count, b->evidence_count);
	for (size_t i = 0; i < a->evidence_count; i++) {
		assert_int_equal(a->evidence[i].concept, b->evidence[i].concept);
		assert_span(a->evidence[i].span, b->evidence[i].span.start, b->evidence[i].span.end);
	}
}

/* A reader keeps its room, and nothing else, from one text to the next. */
static void a_reader_reads_each_text_as_if_it_were_its_first(void **state) {
	static const char *const texts[] = {
		"Harbor & Sons: you are signed up. Reply STOP to opt out, HELP for help. Msg & data rates may apply.",
		"",
		"We do not share mobile numbers with third parties for marketing, and we share them only with our carrier.",
		"Reply",
		"STOP",
		"By ticking this box you agree to receive up to 4 marketing texts a month from Harbor and Sons.",
		"to opt out. Text HELP",
	};
	const CampStr name = CAMP_LIT("Harbor & Sons, Inc.");
	CampProseReader *reader = camp_prose_reader_new(vocabulary);
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	for (size_t round = 0; round < 40; round++) {
		size_t count = round % 3 == 0;
		CampTextKind kind = (CampTextKind)(round % CAMP_TEXT_OTHER);
		CampProse *prose = CAMP_ARENA_NEW(&arena, CampProse);

		*prose = camp_prose_verbatim(&arena, camp_str(texts[round % 7]), 0);
		camp_prose_reader_set_sender(reader, &name, count);
		assert_same_reading(camp_prose_reader_read(reader, &arena, prose, kind),
		                    camp_reading_new(&arena, vocabulary, prose, kind, &name, count));
	}
	camp_prose_reader_free(reader);
	camp_arena_release(&arena);
}

/* What the matcher notes of a word is told from what it noted of earlier ones by a number, which comes round again with
 * the first text's last reading. */
static void a_reader_reads_more_words_than_it_can_count(void **state) {
	enum { WORDS = 5, NUMBERS = UINT16_MAX };
	CampProseReader *reader = camp_prose_reader_new(vocabulary);
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	CampProse text = camp_prose_verbatim(&arena, CAMP_LIT("Reply STOP to opt out."), 0);
	CampProse other = camp_prose_verbatim(&arena, CAMP_LIT("We bake bread every day."), 0);
	const CampReading *first = camp_prose_reader_read(reader, &arena, &text, CAMP_TEXT_CONSENT);
	assert_true(first->evidence_count > 0);
	for (size_t read = WORDS; read < NUMBERS; read += WORDS)
		camp_prose_reader_read(reader, &arena, &other, CAMP_TEXT_CONSENT);
	assert_same_reading(camp_prose_reader_read(reader, &arena, &text, CAMP_TEXT_CONSENT), first);
	camp_prose_reader_free(reader);
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(evidence_is_the_words_that_say_it),
		cmocka_unit_test(sharing_marks_the_clause_that_shares),
		cmocka_unit_test(a_heading_denies_for_itself),
		cmocka_unit_test(what_nobody_gets_is_not_shared),
		cmocka_unit_test(evidence_that_overlaps_is_one),
		cmocka_unit_test(the_sender_is_known_in_any_spelling),
		cmocka_unit_test(others_are_not_the_sender),
		cmocka_unit_test(no_text_is_slow),
		cmocka_unit_test(any_bytes_can_be_read),
		cmocka_unit_test(a_reader_reads_each_text_as_if_it_were_its_first),
		cmocka_unit_test(a_reader_reads_more_words_than_it_can_count),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
