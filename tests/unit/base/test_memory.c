#include "base/memory.h"
#include "base/vec.h"
#include "tests/support/unit.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void memory_comes_zeroed_even_when_none_is_wanted(void **state) {
	char *memory = camp_alloc(100), *nothing = camp_alloc(0), *array = camp_alloc_array(0, 8);

	(void)state;
	for (int i = 0; i < 100; i++)
		assert_int_equal(memory[i], 0);
	assert_non_null(nothing);
	assert_non_null(array);
	memory = camp_resize(memory, 50, 4);
	assert_int_equal(memory[99], 0);
	camp_free(memory);
	camp_free(nothing);
	camp_free(array);
	camp_free(NULL);
	nothing = camp_resize(NULL, 0, 0);
	assert_non_null(nothing);
	camp_free(nothing);
}

static void quiet_hook(size_t size) {
	if (size == SIZE_MAX)
		_exit(42);
}

static void ask_for_an_array(void) {
	camp_free(camp_alloc_array(SIZE_MAX / 2, 3));
}

static void ask_for_more(void) {
	camp_free(camp_resize(NULL, SIZE_MAX / 2, 3));
}

/* How a child that runs `ask` ends, as waitpid says. */
static int end_of(void (*ask)(void), void (*hook)(size_t)) {
	pid_t child;
	int status = 0;

	fflush(NULL);
	child = fork();
	assert_true(child >= 0);
	if (!child) {
		const struct rlimit no_core = { 0, 0 };

		setrlimit(RLIMIT_CORE, &no_core);
		signal(SIGABRT, SIG_DFL);
		if (!freopen("/dev/null", "w", stderr))
			_exit(1);
		camp_set_out_of_memory_hook(hook);
		ask();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

static void what_cannot_be_given_ends_the_program(void **state) {
	int status = end_of(ask_for_more, quiet_hook);

	(void)state;
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 42);
	status = end_of(ask_for_more, NULL);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
	status = end_of(ask_for_an_array, quiet_hook);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 42);
}

typedef struct Pair {
	int first;
	char second;
} Pair;

static void a_vector_grows_and_keeps_what_it_holds(void **state) {
	CAMP_VEC(Pair) pairs = { 0 };
	int sum = 0;

	(void)state;
	for (camp_vec_each(Pair, pair, &pairs))
		fail();
	for (int i = 0; i < 1000; i++)
		camp_vec_push(&pairs, (Pair){ i, (char)('a' + i % 26) });
	assert_int_equal(pairs.count, 1000);
	assert_true(pairs.capacity >= 1000);
	assert_int_equal(pairs.items[999].first, 999);
	assert_int_equal(pairs.items[27].second, 'b');
	for (camp_vec_each(Pair, pair, &pairs))
		sum += pair->first;
	assert_int_equal(sum, 499500);
	camp_vec_clear(&pairs);
	assert_int_equal(pairs.count, 0);
	assert_true(pairs.capacity >= 1000);
	camp_vec_reserve(&pairs, 5000);
	assert_true(pairs.capacity >= 5000);
	camp_vec_release(&pairs);
	assert_null(pairs.items);
	assert_int_equal(pairs.capacity, 0);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_comes_zeroed_even_when_none_is_wanted),
		cmocka_unit_test(what_cannot_be_given_ends_the_program),
		cmocka_unit_test(a_vector_grows_and_keeps_what_it_holds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
