#include "lint/codes.h"
#include "lint/rule.h"
#include "providers/provider.h"
#include "tests/support/unit.h"

enum { ASKERS = 4 };

typedef struct Asker {
	CampCodeCache *cache;
	const CampProfile *profile;
	const CampCode **codes; /* by rule */
	pthread_t thread;
} Asker;

static void *ask_about_all(void *data) {
	Asker *asker = data;

	for (size_t i = 0; i < camp_rule_count; i++) {
		size_t count;

		asker->codes[i] = camp_code_cache_get(asker->cache, asker->profile, camp_rule_table[i], &count);
	}
	return NULL;
}

/* MODE=threads also sees whether they get in each other's way. */
static void test_all_threads_get_the_same(void **state) {
	CampCodeCache *cache = camp_code_cache_new();
	CampProfile profile = { camp_provider_table, camp_provider_count, NULL };
	Asker askers[ASKERS];

	(void)state;
	for (size_t i = 0; i < ASKERS; i++) {
		askers[i] = (Asker){ .cache = cache, .profile = &profile };
		askers[i].codes = camp_alloc_array(camp_rule_count, sizeof *askers[i].codes);
		assert_int_equal(pthread_create(&askers[i].thread, NULL, ask_about_all, &askers[i]), 0);
	}
	for (size_t i = 0; i < ASKERS; i++)
		assert_int_equal(pthread_join(askers[i].thread, NULL), 0);
	for (size_t i = 0; i < ASKERS; i++) {
		assert_memory_equal(askers[i].codes, askers[0].codes, camp_rule_count * sizeof *askers[i].codes);
		if (i > 0)
			camp_free(askers[i].codes);
	}
	camp_free(askers[0].codes);
	camp_code_cache_free(cache);
}

static void test_each_profile_has_its_own(void **state) {
	CampCodeCache *cache = camp_code_cache_new();
	const CampProvider *twilio = camp_provider_find(CAMP_LIT("twilio"));
	const CampProvider *zoom = camp_provider_find(CAMP_LIT("zoom"));
	CampProfile profiles[] = { { &twilio, 1, NULL }, { &zoom, 1, NULL }, { &twilio, 1, "2020-01-01" } };
	size_t answered = 0;

	(void)state;
	for (size_t i = 0; i < camp_rule_count; i++) {
		for (size_t p = 0; p < sizeof profiles / sizeof *profiles; p++) {
			size_t count;
			const CampCode *codes = camp_code_cache_get(cache, &profiles[p], camp_rule_table[i], &count);

			for (size_t k = 0; k < count; k++)
				assert_string_equal(codes[k].provider, profiles[p].providers[0]->name);
			answered += count > 0;
		}
	}
	assert_true(answered > camp_rule_count / 2);
	camp_code_cache_free(cache);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_threads_get_the_same),
		cmocka_unit_test(test_each_profile_has_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
