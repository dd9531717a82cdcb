/* The tables of providers, held against what their pages say: codes.def, both ways. */
#include "support/unit.h"

#include "providers/provider.h"

typedef struct Row {
	const char *provider; /* of a check: its name */
	const char *day;      /* NULL: none */
	const char *codes;    /* of a check: its causes */
	const char *checks;
} Row;

#define NOTHING(...)
static const Row pages[] = {
#define PAGE(provider, codes) { provider, NULL, codes, NULL },
#define CHECK NOTHING
#define ABOUT NOTHING
#define FINAL NOTHING
#define SINCE NOTHING
#define UNTIL NOTHING
#include "tests/unit/rules/codes.def"
#undef PAGE
#undef CHECK
};
static const Row checks[] = {
#define PAGE NOTHING
#define CHECK(name, causes) { name, NULL, causes, NULL },
#include "tests/unit/rules/codes.def"
#undef CHECK
#undef ABOUT
};
static const Row abouts[] = {
#define CHECK NOTHING
#define ABOUT(provider, codes, checks) { provider, NULL, codes, checks },
#include "tests/unit/rules/codes.def"
#undef ABOUT
#undef FINAL
};
static const Row finals[] = {
#define ABOUT NOTHING
#define FINAL(provider, codes) { provider, NULL, codes, NULL },
#include "tests/unit/rules/codes.def"
#undef FINAL
#undef SINCE
};
static const Row sinces[] = {
#define FINAL NOTHING
#define SINCE(provider, day, codes) { provider, day, codes, NULL },
#include "tests/unit/rules/codes.def"
#undef SINCE
#undef UNTIL
};
static const Row untils[] = {
#define SINCE NOTHING
#define UNTIL(provider, day, codes) { provider, day, codes, NULL },
#include "tests/unit/rules/codes.def"
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static size_t failures;

static void miss(const char *provider, CampStr code, const char *what, const char *detail) {
	print_error("%s %.*s %s %s\n", provider, CAMP_FMT(code), what, detail);
	failures++;
}

static bool lists(const char *codes, const char *code) {
	CampStr rest = camp_str(codes), each;

	while (camp_str_next_piece(&rest, '|', &each)) {
		if (camp_str_equal(each, camp_str(code)))
			return true;
	}
	return false;
}

/* Whether a provider answers with the code, and with it to the cause (empty: to any). */
static bool answers(const char *name, CampStr code, CampStr cause) {
	const CampProvider *provider = camp_provider_find(camp_str(name));
	char wanted[128] = "";

	assert_non_null(provider);
	assert_in_range(cause.len, 0, sizeof wanted - 1);
	memcpy(wanted, cause.ptr ? cause.ptr : "", cause.len);
	for (size_t i = 0; i < provider->answer_count; i++) {
		const CampAnswer *answer = &provider->answers[i];

		if (camp_str_equal(camp_str(answer->code), code) && (cause.len == 0 || camp_answer_is_about(answer, wanted)))
			return true;
	}
	return false;
}

static void every_code_of_the_pages_is_known(void **state) {
	(void)state;
	failures = 0;
	for (size_t i = 0; i < COUNT(pages); i++) {
		CampStr codes = camp_str(pages[i].codes), code;

		while (camp_str_next_piece(&codes, ' ', &code)) {
			if (!answers(pages[i].provider, code, (CampStr){ NULL, 0 }))
				miss(pages[i].provider, code, "is no answer", "");
		}
	}
	assert_int_equal(failures, 0);
}

static void check_about(const Row *about, CampStr code, CampStr name) {
	const char *causes = NULL;
	CampStr rest, cause;

	for (size_t i = 0; i < COUNT(checks); i++)
		causes = camp_str_equal(camp_str(checks[i].provider), name) ? checks[i].codes : causes;
	assert_non_null(causes);
	rest = camp_str(causes);
	while (camp_str_next_piece(&rest, ' ', &cause)) {
		if (!answers(about->provider, code, cause))
			miss(about->provider, code, "is not the answer to", cause.ptr);
	}
}

static void codes_answer_to_what_their_pages_say(void **state) {
	(void)state;
	failures = 0;
	for (size_t i = 0; i < COUNT(abouts); i++) {
		CampStr codes = camp_str(abouts[i].codes), code;

		while (camp_str_next_piece(&codes, '|', &code)) {
			CampStr names = camp_str(abouts[i].checks), name;

			while (camp_str_next_piece(&names, ' ', &name))
				check_about(&abouts[i], code, name);
		}
	}
	assert_int_equal(failures, 0);
}

/* Whether a row of the table lists the code for that provider and day. */
static bool is_listed(const Row *rows, size_t count, const char *provider, const char *day, const char *code) {
	for (size_t i = 0; i < count; i++) {
		if (strcmp(rows[i].provider, provider) == 0 && (!rows[i].day || strcmp(rows[i].day, day) == 0) &&
		    lists(rows[i].codes, code))
			return true;
	}
	return false;
}

static void check_exist(const Row *rows, size_t count) {
	for (size_t i = 0; i < count; i++) {
		CampStr codes = camp_str(rows[i].codes), code;

		while (camp_str_next_piece(&codes, '|', &code)) {
			if (!answers(rows[i].provider, code, (CampStr){ NULL, 0 }))
				miss(rows[i].provider, code, "is no answer", "");
		}
	}
}

static bool is_marked(const CampAnswer *answer, const Row *rows) {
	return rows == finals ? answer->fatal : rows == sinces ? answer->from != NULL : answer->until != NULL;
}

/* Every answer that is marked is listed, and every code that is listed has an answer that is marked so. */
static void check_marks(const Row *rows, size_t count, const char *what) {
	failures = 0;
	check_exist(rows, count);
	for (size_t i = 0; i < camp_provider_count; i++) {
		const CampProvider *provider = camp_provider_table[i];

		for (size_t j = 0; j < provider->answer_count; j++) {
			const CampAnswer *answer = &provider->answers[j];
			const char *day = rows == untils ? answer->until : answer->from;
			bool marked = is_marked(answer, rows);

			for (size_t k = 0; k < provider->answer_count; k++)
				marked = marked || (strcmp(provider->answers[k].code, answer->code) == 0 &&
				                    is_marked(&provider->answers[k], rows));
			if (is_marked(answer, rows) && !is_listed(rows, count, provider->name, day, answer->code))
				miss(provider->name, camp_str(answer->code), "is not listed as", what);
			for (size_t k = 0; k < count && !marked; k++) {
				if (strcmp(rows[k].provider, provider->name) == 0 && lists(rows[k].codes, answer->code))
					miss(provider->name, camp_str(answer->code), "is not", what);
			}
		}
	}
	assert_int_equal(failures, 0);
}

static void what_may_not_be_resubmitted(void **state) {
	(void)state;
	check_marks(finals, COUNT(finals), "final");
}

static void days_from_which_codes_are_used(void **state) {
	(void)state;
	check_marks(sinces, COUNT(sinces), "used since that day");
}

static void days_until_which_codes_were_used(void **state) {
	(void)state;
	check_marks(untils, COUNT(untils), "used until that day");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_of_the_pages_is_known), cmocka_unit_test(codes_answer_to_what_their_pages_say),
		cmocka_unit_test(what_may_not_be_resubmitted),      cmocka_unit_test(days_from_which_codes_are_used),
		cmocka_unit_test(days_until_which_codes_were_used),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
