#include "base/utf8.h"
#include "prose/vocabulary.h"
#include "prose/words.h"
#include "tests/support/unit.h"

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

/* The words of the text as written, with a bar between them. */
static CampStr split(CampArena *arena, const char *text) {
	CampWords words = { 0 };
	CampStr out = { "", 0 };

	camp_words_split(&words, &vocabulary->lexicon, camp_str(text));
	for (size_t i = 0; i < words.count; i++) {
		CampStr word = camp_str_slice(camp_str(text), words.items[i].start, words.items[i].end);

		out = camp_arena_printf(arena, "%.*s%s%.*s", CAMP_FMT(out), i ? "|" : "", CAMP_FMT(word));
	}
	camp_vec_release(&words);
	return out;
}

static CampWord word_of(const char *text, size_t index) {
	CampWords words = { 0 };
	CampWord word;

	camp_words_split(&words, &vocabulary->lexicon, camp_str(text));
	assert_true(index < words.count);
	word = words.items[index];
	camp_vec_release(&words);
	return word;
}

static void glued_words_are_parted(void **state) {
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_view(split(&arena, "STOP2END HELP4INFO"), "STOP|2|END|HELP|4|INFO");
	assert_view(split(&arena, "Msg&DataRatesMayApply"), "Msg|&|Data|Rates|May|Apply");
	assert_view(split(&arena, "MSGDATARATESMAYAPPLY"), "MSG|DATA|RATES|MAY|APPLY");
	assert_view(split(&arena, "4msgs/mo"), "4|msgs|mo");
	assert_view(split(&arena, "opt-out FAQs"), "opt|out|FAQs");
	assert_view(split(&arena, "optout"), "optout|optout");
	camp_arena_release(&arena);
}

static void digits_need_not_be_of_ascii(void **state) {
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_view(split(&arena, "Up to \xEF\xBC\x91\xEF\xBC\x92 msgs"), "Up|to|\xEF\xBC\x91\xEF\xBC\x92|msgs");
	assert_int_equal(word_of("\xEF\xBC\x94 msgs", 0).id, word_of("4 msgs", 0).id);
	assert_view(split(&arena, "S\x02TOP\x01 \x05now"), "S\x02TOP\x01|now");
	camp_arena_release(&arena);
}

/* None may make it stand still. */
static void every_character_is_passed(void **state) {
	(void)state;
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		CampWords words = { 0 };
		char text[12] = "x ";
		size_t length = 2 + camp_utf8_encode(c, text + 2);

		text[length++] = '1';
		camp_words_split(&words, &vocabulary->lexicon, (CampStr){ text, length });
		assert_true(words.count >= 1);
		camp_vec_release(&words);
	}
}

static void contractions_are_spelt_out(void **state) {
	const char *const pairs[][2] = { { "won't", "will not" },   { "don\xE2\x80\x99t", "do not" },
		                             { "you're", "you are" },   { "we've", "we have" },
		                             { "cant", "can not" },     { "you'll", "you will" },
		                             { "you\\'re", "you are" }, { "you\\u2019ve", "you have" } };

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		for (size_t k = 0; k < 2; k++)
			assert_int_equal(word_of(pairs[i][0], k).id, word_of(pairs[i][1], k).id);
	}
}

static void spellings_of_a_word_are_one(void **state) {
	const char *const pairs[][2] = { { "msgs", "message" },
		                             { "Messages", "MESSAGE" },
		                             { "freq", "frequency" },
		                             { "varies", "vary" },
		                             { "e-mail", "email" },
		                             { "t\xC3\xA9rminos", "terminos" },
		                             { "\xEF\xBC\xB3TOP", "stop" },
		                             { "mes\xC2\xAD"
		                               "sage",
		                               "message" },
		                             { "&amp;", "and" } };

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_int_equal(word_of(pairs[i][0], 0).id, word_of(pairs[i][1], 0).id);
	assert_int_not_equal(word_of("terms", 0).id, word_of("term", 0).id);
}

static void things_are_known_by_their_look(void **state) {
	const struct {
		const char *text;
		unsigned class;
	} things[] = { { "https://acme.example/a?b=c", CAMP_WORD_URL },
		           { "www.acme.example", CAMP_WORD_URL },
		           { "acme.com/terms", CAMP_WORD_URL },
		           { "care@acme.com", CAMP_WORD_EMAIL },
		           { "(555) 010-2234", CAMP_WORD_PHONE },
		           { "+1 555.010.2234", CAMP_WORD_PHONE },
		           { "1-800-FLOWERS", CAMP_WORD_PHONE },
		           { "(555)\xC2\xA0"
		             "010\xE2\x80\x91"
		             "2234",
		             CAMP_WORD_PHONE },
		           { "[first name]", CAMP_WORD_PLACEHOLDER },
		           { "{{name}}", CAMP_WORD_PLACEHOLDER },
		           { "${brand}", CAMP_WORD_PLACEHOLDER },
		           { "<your site>", CAMP_WORD_PLACEHOLDER },
		           { "seven", CAMP_WORD_NUMBER },
		           { "1,204", CAMP_WORD_NUMBER },
		           { "$15", CAMP_WORD_MONEY },
		           { "20%", CAMP_WORD_MONEY } };

	(void)state;
	for (size_t i = 0; i < sizeof things / sizeof *things; i++)
		assert_true(word_of(things[i].text, 0).classes & things[i].class);
	assert_int_equal(word_of("apply.Reply", 0).classes & CAMP_WORD_URL, 0);
	assert_int_equal(word_of("<b>bold</b>", 0).classes & CAMP_WORD_PLACEHOLDER, 0);
}

static void borders_are_kept(void **state) {
	(void)state;
	assert_true(word_of("apply. Reply", 1).before & CAMP_BEFORE_SENTENCE);
	assert_false(word_of("Msg. freq. varies", 1).before & CAMP_BEFORE_SENTENCE);
	assert_true(word_of("a message. Reply", 2).before & CAMP_BEFORE_SENTENCE);
	assert_false(word_of("e.g. carts", 2).before & CAMP_BEFORE_SENTENCE);
	assert_false(word_of("Acme Inc. sends", 2).before & CAMP_BEFORE_SENTENCE);
	assert_true(word_of("one\n\ntwo", 1).before & CAMP_BEFORE_PARAGRAPH);
	assert_true(word_of("one\n- two", 1).before & CAMP_BEFORE_BULLET);
	assert_true(word_of("one\n2. two", 1).before & CAMP_BEFORE_BULLET);
	assert_true(word_of("a, b", 1).before & CAMP_BEFORE_COMMA);
	assert_true(word_of("msgs/mo", 1).before & CAMP_BEFORE_SLASH);
	assert_true(word_of("a \xE2\x80\x94 b", 1).before & CAMP_BEFORE_DASH);
}

/* As texts stand in code. */
static void escapes_of_strings_are_read(void **state) {
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_view(split(&arena, "rates apply.\\nreply STOP"), "rates|apply|reply|STOP");
	assert_view(split(&arena, "alder.example/texts\\nreply"), "alder.example/texts|reply");
	assert_view(split(&arena, "you&#8217;re 1&#8209;800&#8209;555&#8209;0199 &#1; &#x"),
	            "you|you&#8217;re|1&#8209;800&#8209;555&#8209;0199|&|1|&|x");
	assert_view(split(&arena, "a\\tb\\u00a0c \\uzz d\\"), "a|b|c|uzz|d");
	assert_true(word_of("apply.\\nreply", 1).before & CAMP_BEFORE_SENTENCE);
	assert_true(word_of("one\\n- two", 1).before & CAMP_BEFORE_BULLET);
	assert_true(word_of("say \\\"STOP\\\" now", 1).before & CAMP_BEFORE_QUOTE);
	camp_arena_release(&arena);
}

static void words_that_are_spelt_out_are_read(void **state) {
	(void)state;
	assert_int_equal(word_of("S-T-O-P", 0).id, word_of("STOP", 0).id);
	assert_int_equal(word_of("Reply S.T.O.P. to end", 1).id, word_of("STOP", 0).id);
	assert_int_equal(word_of("s-t-o-p", 0).classes & CAMP_WORD_CAPS, 0);
	assert_true(word_of("S-T-O-P", 0).classes & CAMP_WORD_CAPS);
	assert_int_not_equal(word_of("S-T-O-Ps", 0).id, word_of("STOP", 0).id);
	assert_int_equal(word_of("a-mail", 1).id, word_of("mail", 0).id);
	assert_true(word_of("p.m. Reply", 2).before == 0);
}

static void boxes_and_number_signs_are_words(void **state) {
	static const char *const boxes[] = { "[ ] Yes", "[x] Yes", "( ) Yes", "\xE2\x98\x90 Yes", "\xE2\x96\xA1 Yes" };
	CampArena arena;

	(void)state;
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
		assert_int_equal(word_of(boxes[i], 0).id, word_of("[ ]", 0).id);
		assert_true(word_of(boxes[i], 1).before & CAMP_BEFORE_BULLET);
	}
	assert_int_equal(word_of("your cell # here", 2).id, word_of("number", 0).id);
	camp_arena_init(&arena);
	assert_view(split(&arena, "# Texts"), "Texts");
	assert_view(split(&arena, "order #12"), "order|12");
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(glued_words_are_parted),
		cmocka_unit_test(digits_need_not_be_of_ascii),
		cmocka_unit_test(every_character_is_passed),
		cmocka_unit_test(contractions_are_spelt_out),
		cmocka_unit_test(spellings_of_a_word_are_one),
		cmocka_unit_test(things_are_known_by_their_look),
		cmocka_unit_test(borders_are_kept),
		cmocka_unit_test(escapes_of_strings_are_read),
		cmocka_unit_test(words_that_are_spelt_out_are_read),
		cmocka_unit_test(boxes_and_number_signs_are_words),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
