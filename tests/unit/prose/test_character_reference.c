#include "prose/character_reference.h"
#include "tests/support/unit.h"

#include <stdio.h>

static void test_stand_for_characters(void **state) {
	static const struct {
		const char *reference;
		uint32_t character;
	} cases[] = { { "&amp;", '&' },           { "&rdquo;", 0x201D }, { "&#233;", 0xE9 }, { "&#X1F950;", 0x1F950 },
		          { "&#x10FFFF;", 0x10FFFF }, { "&#10;", ' ' },      { "&#9;", ' ' } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[32];
		size_t length;

		snprintf(text, sizeof text, "a%s;b", cases[i].reference);
		assert_int_equal(camp_character_reference(camp_str(text), 1, &length), cases[i].character);
		assert_int_equal(length, strlen(cases[i].reference));
	}
}

static void test_none(void **state) {
	static const char *const cases[] = { "&",      "&;",       "&amp",       "amp;", "&nothing;", "&#;",        "&#x;",
		                                 "&#12a;", "&#xD800;", "&#x110000;", "&#0;", "&#127;",    "&#x0000041;" };
	size_t length;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(camp_character_reference(camp_str(cases[i]), 0, &length), 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stand_for_characters),
		cmocka_unit_test(test_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
