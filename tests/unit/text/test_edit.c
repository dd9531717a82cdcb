#include "tests/support/unit.h"
#include "text/edit.h"

#define EDIT(from, to, text)                                                                                           \
	{                                                                                                                  \
		{ (from), (to) }, {                                                                                            \
			text, sizeof(text) - 1                                                                                     \
		}                                                                                                              \
	}

static void expect_applied(const char *text, const CampTextEdit *edits, size_t count, const char *expected) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_edits_apply(camp_str(text), edits, count, &out);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
}

static void sorting_keeps_insertions_in_order(void **state) {
	CampTextEdit edits[] = {
		EDIT(4, 6, "X"), EDIT(4, 4, "1"), EDIT(0, 1, "A"), EDIT(4, 4, "2"), EDIT(9, 9, "!"), EDIT(4, 4, "3"),
	};

	(void)state;
	camp_edits_sort(edits, 6);
	assert_true(camp_edits_disjoint(edits, 6));
	expect_applied("abcdefghi", edits, 6, "Abcd123Xghi!");
	camp_edits_sort(edits, 0);
	camp_edits_sort(NULL, 0);
}

static void which_edits_conflict(void **state) {
	const CampTextEdit touching[] = { EDIT(0, 2, ""), EDIT(2, 2, "x"), EDIT(2, 4, "y") };
	const CampTextEdit overlapping[] = { EDIT(0, 3, ""), EDIT(2, 4, "") };
	const CampTextEdit twice[] = { EDIT(1, 3, "a"), EDIT(1, 3, "a") };
	const CampTextEdit within[] = { EDIT(0, 9, ""), EDIT(4, 4, "x") };

	(void)state;
	assert_true(camp_edits_disjoint(touching, 3));
	assert_true(camp_edits_disjoint(NULL, 0));
	assert_false(camp_edits_disjoint(overlapping, 2));
	assert_false(camp_edits_disjoint(twice, 2));
	assert_false(camp_edits_disjoint(within, 2));
}

static void random_edits_equal_splices_from_the_back(void **state) {
	UnitRandom random = unit_random_new();
	CampBuf text, model, applied;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_init(&model, CAMP_BUF_MAX);
	camp_buf_init(&applied, CAMP_BUF_MAX);
	for (int round = 0; round < 500; round++) {
		CampTextEdit edits[20];
		uint32_t at = 0;

		camp_buf_clear(&text);
		camp_buf_clear(&model);
		camp_buf_clear(&applied);
		unit_random_bytes(&random, CAMP_LIT("abc\n"), 200, &text);
		for (int i = 0; i < 20; i++) {
			uint32_t start = at + unit_random(&random, 5);

			at = start + unit_random(&random, 4);
			edits[i] = (CampTextEdit){ { start, at }, camp_str_slice(CAMP_LIT("XYZ"), unit_random(&random, 3), 3) };
		}
		camp_buf_add(&model, camp_buf_str(&text));
		for (int i = 20; i-- > 0;)
			camp_buf_splice(&model, edits[i].span.start, edits[i].span.end, edits[i].replacement);
		camp_edits_sort(edits, 20);
		camp_edits_apply(camp_buf_str(&text), edits, 20, &applied);
		assert_views(camp_buf_str(&applied), camp_buf_str(&model));
	}
	camp_buf_release(&text);
	camp_buf_release(&model);
	camp_buf_release(&applied);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sorting_keeps_insertions_in_order),
		cmocka_unit_test(which_edits_conflict),
		cmocka_unit_test(random_edits_equal_splices_from_the_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
