/* Every wording's own examples, and whole texts with all that is to be found in them. */
#include "prose/reading.h"
#include "tests/support/unit.h"

#include <stdio.h>

typedef struct Example {
	CampConcept concept;
	CampTextKind kind;
	const char *text;
	bool accept;
} Example;

#define PATTERN(mark, pattern)
#define VETO(mark, pattern)
#define PHRASE(name, pattern)
#define ACCEPT(concept, kind, text) { CAMP_CONCEPT_##concept, CAMP_TEXT_##kind, text, true },
#define REJECT(concept, kind, text) { CAMP_CONCEPT_##concept, CAMP_TEXT_##kind, text, false },
static const Example examples[] = {
#include "prose/wordings.def"
};

/* A whole text: the concepts listed in `found` are found in it, those in `either` may be, the others of `asked` are
 * not. Lists are of names with blanks between them. */
typedef struct Whole {
	CampTextKind kind;
	const char *brand; /* "" where no name is given */
	const char *asked;
	const char *found;
	const char *either;
	const char *text;
} Whole;

#define TEXT(kind, brand, asked, found, either, text) { CAMP_TEXT_##kind, brand, asked, found, either, text },
static const Whole wholes[] = {
#include "tests/unit/prose/texts.def"
};

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

static const CampReading *read_text(CampArena *arena, CampTextKind kind, const char *brand, const char *text) {
	CampProse *prose = CAMP_ARENA_NEW(arena, CampProse);
	CampStr *name = CAMP_ARENA_NEW(arena, CampStr);

	*prose = camp_prose_verbatim(arena, camp_str(text), 0);
	*name = camp_str(brand);
	return camp_reading_new(arena, vocabulary, prose, kind, name, *brand ? 1 : 0);
}

static void print_evidence(const CampReading *reading, CampConcept concept) {
	for (size_t i = 0; i < reading->evidence_count; i++) {
		CampSpan span = reading->evidence[i].span;

		if (reading->evidence[i].concept == concept)
			print_error("      at \"%.*s\"\n", CAMP_FMT(camp_str_slice(reading->prose->text, span.start, span.end)));
	}
}

static void examples_are_read_as_they_say(void **state) {
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		const Example *e = &examples[i];
		CampArena arena;
		const CampReading *reading;

		camp_arena_init(&arena);
		reading = read_text(&arena, e->kind, "", e->text);
		if (camp_reading_has(reading, e->concept) != e->accept) {
			print_error("%s %s in \"%s\"\n", camp_concept_name(e->concept), e->accept ? "missed" : "wrongly found",
			            e->text);
			print_evidence(reading, e->concept);
			wrong++;
		}
		camp_arena_release(&arena);
	}
	assert_int_equal(wrong, 0);
}

static bool lists(const char *names, const char *name) {
	CampStr rest = camp_str(names);
	CampStr piece;

	while (camp_str_next_piece(&rest, ' ', &piece)) {
		if (camp_str_equal(piece, camp_str(name)))
			return true;
	}
	return false;
}

static size_t check_whole(const Whole *whole) {
	CampArena arena;
	const CampReading *reading;
	size_t wrong = 0;

	camp_arena_init(&arena);
	reading = read_text(&arena, whole->kind, whole->brand, whole->text);
	for (size_t c = 0; c < CAMP_CONCEPT_COUNT; c++) {
		const char *name = camp_concept_name((CampConcept)c);
		bool found = camp_reading_has(reading, (CampConcept)c);

		if (lists(whole->asked, name) && !lists(whole->either, name) && lists(whole->found, name) != found) {
			print_error("%s %s in \"%s\"\n", name, found ? "wrongly found" : "missed", whole->text);
			print_evidence(reading, (CampConcept)c);
			wrong++;
		}
	}
	camp_arena_release(&arena);
	return wrong;
}

static void texts_hold_what_they_should(void **state) {
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
		wrong += check_whole(&wholes[i]);
	assert_int_equal(wrong, 0);
}

static void every_family_has_examples_of_both_kinds(void **state) {
	size_t accepted[CAMP_CONCEPT_COUNT] = { 0 };
	size_t rejected[CAMP_CONCEPT_COUNT] = { 0 };
	size_t bare = 0;

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		if (examples[i].accept)
			accepted[examples[i].concept]++;
		else
			rejected[examples[i].concept]++;
	}
	for (size_t c = 0; c < CAMP_CONCEPT_COUNT; c++) {
		if (!accepted[c] || !rejected[c]) {
			print_error("%s needs an example of each kind\n", camp_concept_name((CampConcept)c));
			bare++;
		}
	}
	assert_int_equal(bare, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_read_as_they_say),
		cmocka_unit_test(texts_hold_what_they_should),
		cmocka_unit_test(every_family_has_examples_of_both_kinds),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
