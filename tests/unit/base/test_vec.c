#include "base/vec.h"
#include "tests/support/unit.h"

typedef CAMP_VEC(int) Numbers;

static int compare(const void *left, const void *right) {
	int a = *(const int *)left, b = *(const int *)right;

	return a < b ? -1 : a > b;
}

/* Numbers 0 to count - 1, each moved up to `reach` places; with a reach of `count` in any order at all. */
static void sort_shuffled(UnitRandom *random, size_t count, size_t reach) {
	Numbers numbers = { 0 };

	for (size_t i = 0; i < count; i++)
		camp_vec_push(&numbers, (int)i);
	for (size_t i = 0; i + 1 < count; i++) {
		size_t left = count - i < reach ? count - i : reach;
		size_t other = i + unit_random(random, (uint32_t)left);
		int number = numbers.items[i];

		numbers.items[i] = numbers.items[other];
		numbers.items[other] = number;
	}
	camp_vec_sort(int, &numbers, compare);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(numbers.items[i], i);
	camp_vec_release(&numbers);
}

static void vectors_in_any_order_are_sorted(void **state) {
	UnitRandom random = unit_random_new();

	(void)state;
	for (size_t count = 0; count < 100; count++) {
		sort_shuffled(&random, count, 3);
		sort_shuffled(&random, count, count ? count : 1);
	}
	sort_shuffled(&random, 20000, 4);
	sort_shuffled(&random, 20000, 20000);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(vectors_in_any_order_are_sorted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
