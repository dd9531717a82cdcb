/* Addresses that no reviewer can open: of the author's own machine or network, or never meant to be real. */
#include "lint/rule.h"
#include "rules/_texts.h"

static bool is_private(CampStr host) {
	static const char *const names[] = { "localhost", "127.0.0.1", "0.0.0.0" };
	static const char *const ends[] = { ".local",   ".localhost", ".internal",      ".test",
		                                ".invalid", ".ngrok.io",  ".ngrok-free.app" };
	static const char *const starts[] = { "10.",       "192.168.", "staging.", "dev.", "test.",
		                                  "internal.", "staging-", "dev-",     "test-" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (camp_str_equal_ignoring_case(host, camp_str(names[i])))
			return true;
	}
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		if (camp_str_ends_with_ignoring_case(host, camp_str(ends[i])))
			return true;
	}
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		if (camp_str_starts_with_ignoring_case(host, camp_str(starts[i])))
			return true;
	}
	return false;
}

static void check_field(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                        const CampAddress *address) {
	if (is_private(address->host) || camp_rules_is_made_up(address->host))
		camp_report(lint, rule, attribute->value.span, "%.*s %s", CAMP_FMT(attribute->name), rule->info.summary);
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_address(lint, rule, check_field);
}

const CampRule camp_rule_address_not_public = {
	.info = {
		.name = "address-not-public",
		.severity = CAMP_ERROR,
		.summary = "is an address that a reviewer cannot open",
		.why = "Reviewers open every address from outside. One of your own computer, of a test system or "
			"a made-up one fails at once.",
		.remedy = "Give the public address. If the site is not live yet, say so in the description and "
			"publish pictures of it.",
		.source = "Twilio 30891, 30921, 30961; DCA2 804",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://staging.harborbakery.example\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
