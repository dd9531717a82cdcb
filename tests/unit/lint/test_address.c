#include "lint/address.h"

#include "support/unit.h"

static void parts_are(const char *url, const char *host, const char *path, bool has_scheme) {
	CampAddress address = camp_address(camp_str(url));

	assert_true(camp_str_equal(address.url, camp_str(url)));
	if (!camp_str_equal(address.host, camp_str(host)) || !camp_str_equal(address.path, camp_str(path)))
		fail_msg("%s: host \"%.*s\", path \"%.*s\"", url, CAMP_FMT(address.host), CAMP_FMT(address.path));
	assert_int_equal(address.has_scheme, has_scheme);
}

static void an_address_is_taken_apart(void **state) {
	(void)state;
	parts_are("https://www.harbor.example/sms/12?from=card#form", "harbor.example", "/sms/12", true);
	parts_are("http://harbor.example:8080/join", "harbor.example", "/join", true);
	parts_are("Shop.Harbor.example", "Shop.Harbor.example", "", false);
	parts_are("WWW.harbor.example#top", "harbor.example", "", false);
	parts_are("harbor.example?join", "harbor.example", "", false);
	parts_are("harbor.example/", "harbor.example", "/", false);
	parts_are("https://", "", "", true);
	parts_are("", "", "", false);
}

/* What stands behind a question mark or in the path is no host. */
static void an_address_within_another_is_not_its_host(void **state) {
	(void)state;
	parts_are("https://harbor.example/go?to=https://oakmill.example", "harbor.example", "/go", true);
	parts_are("harbor.example/https://oakmill.example", "harbor.example", "/https://oakmill.example", false);
}

static bool same(const char *a, const char *b) {
	CampAddress x = camp_address(camp_str(a)), y = camp_address(camp_str(b));

	return camp_same_page(&x, &y);
}

static void what_does_not_lead_elsewhere_is_ignored(void **state) {
	(void)state;
	assert_true(same("https://www.Harbor.example/terms/", "harbor.example/terms"));
	assert_true(same("http://harbor.example/terms.", "https://harbor.example/terms?a#b"));
	assert_false(same("https://harbor.example/terms", "https://harbor.example/Terms"));
	assert_false(same("https://harbor.example/terms", "https://oakmill.example/terms"));
	assert_false(same("", ""));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_address_is_taken_apart),
		cmocka_unit_test(an_address_within_another_is_not_its_host),
		cmocka_unit_test(what_does_not_lead_elsewhere_is_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
