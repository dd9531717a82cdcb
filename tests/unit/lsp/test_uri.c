#include "lsp/uri.h"
#include "tests/support/unit.h"

static void expect(const char *uri, const char *expected) {
	CampArena arena;
	CampStr path;

	camp_arena_init(&arena);
	assert_int_equal(camp_uri_to_path(&arena, camp_str(uri), &path), expected != NULL);
	assert_view(path, expected ? expected : "");
	camp_arena_release(&arena);
}

static void t60_file_uris_are_decoded(void **state) {
	(void)state;
	expect("file:///a/b.campaign", "/a/b.campaign");
	expect("file:///c%3A/x%20y/%25.txt", "/c:/x y/%.txt");
	expect("file:///C:/a", "/C:/a");
	expect("FILE:///a", "/a");
	expect("file:/a/b", "/a/b");
	expect("file://localhost/a", "/a");
	expect("file:///a%23b%3Fc", "/a#b?c");
	expect("file:///a?query#fragment", "/a");
	expect("file:///caf%C3%A9", "/caf\xC3\xA9");
	expect("file:///a//b/../c/./d", "/a/c/d");
}

static void t60_another_host_is_not_read(void **state) {
	(void)state;
	expect("file://host/share/x", NULL);
	expect("file://wsl.localhost/Ubuntu/x", NULL);
	expect("file://", NULL);
	expect("file:relative", NULL);
	expect("file:", NULL);
}

static void t62_malformed_escapes_are_no_paths(void **state) {
	(void)state;
	expect("file:///a%G1", NULL);
	expect("file:///a%", NULL);
	expect("file:///a%2", NULL);
	expect("file:///a%00b", NULL);
	expect("file:///a%2Fb", NULL);
	expect("file:///a%2fb", NULL);
}

static void t63_other_schemes_are_no_paths(void **state) {
	static const char *const uris[] = { "untitled:Untitled-1", "git:/a/b?x", "vscode-notebook-cell:/a#1",
		                                "inmemory://model/1",  "",           "/a/b",
		                                "fileX:///a" };

	(void)state;
	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++)
		expect(uris[i], NULL);
}

static void a_path_comes_back_from_its_uri(void **state) {
	static const char *const paths[] = { "/",    "/a b/c.md", "/%/#?", "/caf\xC3\xA9/\xF0\x9F\xA5\xAA", "/\"<>\\^`{|}",
		                                 "/\xFF" };
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		expect(camp_uri_from_path(&arena, camp_str(paths[i])).ptr, paths[i]);
	assert_view(camp_uri_from_path(&arena, CAMP_LIT("/a b#")), "file:///a%20b%23");
	camp_arena_release(&arena);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(t60_file_uris_are_decoded),          cmocka_unit_test(t60_another_host_is_not_read),
		cmocka_unit_test(t62_malformed_escapes_are_no_paths), cmocka_unit_test(t63_other_schemes_are_no_paths),
		cmocka_unit_test(a_path_comes_back_from_its_uri),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
