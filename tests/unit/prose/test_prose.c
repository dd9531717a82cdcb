#include "prose/prose.h"
#include "tests/support/unit.h"

static void verbatim_text_maps_byte_by_byte(void **state) {
	CampArena arena;
	CampProse prose, empty;

	(void)state;
	camp_arena_init(&arena);
	prose = camp_prose_verbatim(&arena, CAMP_LIT("hello"), 100);
	assert_view(prose.text, "hello");
	assert_span(camp_prose_source(&prose, (CampSpan){ 0, 5 }), 100, 105);
	assert_span(camp_prose_source(&prose, (CampSpan){ 1, 3 }), 101, 103);
	assert_span(camp_prose_source(&prose, (CampSpan){ 2, 2 }), 102, 102);
	assert_span(camp_prose_source(&prose, (CampSpan){ 4, 99 }), 104, 105);
	assert_span(camp_prose_source(&prose, (CampSpan){ 9, 99 }), 105, 105);
	assert_int_equal(camp_prose_decoded(&prose, 102), 2);
	assert_int_equal(camp_prose_decoded(&prose, 3), 0);
	assert_int_equal(camp_prose_decoded(&prose, 1000), 5);

	empty = camp_prose_verbatim(&arena, (CampStr){ NULL, 0 }, 7);
	assert_span(camp_prose_source(&empty, (CampSpan){ 0, 0 }), 7, 7);
	assert_span(camp_prose_source(&empty, (CampSpan){ 0, 3 }), 7, 7);
	assert_int_equal(camp_prose_decoded(&empty, 7), 0);
	camp_arena_release(&arena);
}

/* Source, from 10 on:  say \"hi\" to ${brand}<CR><LF><tab>now
 * Decoded:             say "hi" to Acme now */
static const CampProsePiece pieces[] = {
	{ 0, 4, 10, 4, false },  /* `say ` */
	{ 4, 1, 14, 2, true },   /* `\"` */
	{ 5, 2, 16, 2, false },  /* `hi` */
	{ 7, 1, 18, 2, true },   /* `\"` */
	{ 8, 4, 20, 4, false },  /* ` to ` */
	{ 12, 4, 24, 8, true },  /* `${brand}`, "Acme" */
	{ 16, 1, 32, 3, true },  /* a folded line break */
	{ 17, 3, 35, 3, false }, /* `now` */
};
static const CampProse folded = { { "say \"hi\" to Acme now", 20 }, pieces, 8 };

static void atoms_map_whole(void **state) {
	(void)state;
	assert_span(camp_prose_source(&folded, (CampSpan){ 0, 20 }), 10, 38);
	assert_span(camp_prose_source(&folded, (CampSpan){ 4, 8 }), 14, 20); /* "hi" with its quotes */
	assert_span(camp_prose_source(&folded, (CampSpan){ 5, 7 }), 16, 18);
	assert_span(camp_prose_source(&folded, (CampSpan){ 13, 15 }), 24, 32); /* part of Acme */
	assert_span(camp_prose_source(&folded, (CampSpan){ 9, 14 }), 21, 32);
	assert_span(camp_prose_source(&folded, (CampSpan){ 14, 19 }), 24, 37);
	assert_span(camp_prose_source(&folded, (CampSpan){ 16, 17 }), 32, 35);
}

static void places_map_between_bytes(void **state) {
	(void)state;
	assert_span(camp_prose_source(&folded, (CampSpan){ 0, 0 }), 10, 10);
	assert_span(camp_prose_source(&folded, (CampSpan){ 2, 2 }), 12, 12);
	assert_span(camp_prose_source(&folded, (CampSpan){ 4, 4 }), 14, 14);
	assert_span(camp_prose_source(&folded, (CampSpan){ 5, 5 }), 16, 16);
	assert_span(camp_prose_source(&folded, (CampSpan){ 14, 14 }), 24, 24); /* within Acme: before it */
	assert_span(camp_prose_source(&folded, (CampSpan){ 16, 16 }), 32, 32);
	assert_span(camp_prose_source(&folded, (CampSpan){ 20, 20 }), 38, 38);
}

static void source_offsets_come_back(void **state) {
	static const uint32_t decoded[] = { 0, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 11 };

	(void)state;
	for (uint32_t i = 0; i < sizeof decoded / sizeof *decoded; i++)
		assert_int_equal(camp_prose_decoded(&folded, 10 + i), decoded[i]);
	for (uint32_t source = 24; source < 32; source++)
		assert_int_equal(camp_prose_decoded(&folded, source), 12);
	assert_int_equal(camp_prose_decoded(&folded, 34), 16);
	assert_int_equal(camp_prose_decoded(&folded, 36), 18);
	assert_int_equal(camp_prose_decoded(&folded, 38), 20);
	assert_int_equal(camp_prose_decoded(&folded, 0), 0);
}

/* As of a page: markup stands between the pieces, and shows in no text. */
static void source_between_pieces_shows_up_at_the_next(void **state) {
	static const CampProsePiece around_tags[] = {
		{ 0, 3, 5, 3, false },
		{ 3, 0, 8, 4, true }, /* a piece that vanishes */
		{ 3, 3, 20, 3, false },
	};
	const CampProse prose = { { "onetwo", 6 }, around_tags, 3 };

	(void)state;
	assert_int_equal(camp_prose_decoded(&prose, 9), 3);
	assert_int_equal(camp_prose_decoded(&prose, 15), 3);
	assert_int_equal(camp_prose_decoded(&prose, 21), 4);
	assert_span(camp_prose_source(&prose, (CampSpan){ 0, 3 }), 5, 8);
	assert_span(camp_prose_source(&prose, (CampSpan){ 3, 6 }), 20, 23);
	assert_span(camp_prose_source(&prose, (CampSpan){ 2, 4 }), 7, 21);
	/* Behind the words that it follows. */
	assert_span(camp_prose_source(&prose, (CampSpan){ 3, 3 }), 8, 8);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verbatim_text_maps_byte_by_byte),
		cmocka_unit_test(atoms_map_whole),
		cmocka_unit_test(places_map_between_bytes),
		cmocka_unit_test(source_offsets_come_back),
		cmocka_unit_test(source_between_pieces_shows_up_at_the_next),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
