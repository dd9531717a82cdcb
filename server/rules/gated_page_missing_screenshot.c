/*
 * The opt-in stands behind a login, or its address looks so, and there is no picture that a reviewer can see instead.
 */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

/* The word with which the host begins, as in "portal.acme.example". */
static const char *host_word(CampStr host, const char *const *words) {
	for (; *words; words++) {
		CampStr word = camp_str(*words);

		if (host.len > word.len && strchr(".-", host.ptr[word.len]) &&
		    camp_str_equal_ignoring_case(camp_str_slice(host, 0, word.len), word))
			return *words;
	}
	return NULL;
}

static void check_address(CampLint *lint, const CampRule *rule, const CampBlock *block) {
	static const char *const words[] = { "login",   "signin", "auth",    "admin", "dashboard",
		                                 "account", "portal", "staging", NULL };
	static const char *const open[] = { "register", "registration", "signup", "enroll", "join", NULL };
	static const char *const gates[] = { "login", "signin", "auth", "admin", "dashboard", "portal", NULL };
	static const char *const apps[] = { "app", "my", NULL };
	static const char *const shown[] = { "sms", "text", "texts", "consent", "optin", "opt", "subscribe", NULL };
	const CampAttribute *attribute = camp_block_attribute(block, "url");
	CampAddress address = camp_address(camp_text_of(lint, attribute));
	const char *word = camp_rules_path_word(address.path, words);

	word = word ? word : host_word(address.host, gates);
	/* a page about texts is made for those who have no account: app.acme.example/sms-consent */
	word = word || camp_rules_path_word(address.path, shown) ? word : host_word(address.host, apps);

	/* whoever makes an account has none yet */
	if (word && !camp_rules_path_word(address.path, open))
		camp_draft_severity(camp_report(lint, rule, attribute->value.span,
		                                "opt_in website url looks like a page behind a login (\"%s\"), and there is "
		                                "no screenshot of it",
		                                word),
		                    CAMP_WARNING);
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampEvidence *gate = flow ? camp_reading_first(flow->reading, CAMP_CONCEPT_GATED_PAGE) : NULL;
	const CampBlock *block = NULL;

	if (camp_rules_has_picture(lint))
		return;
	if (gate)
		camp_report_words(lint, rule, flow, gate->span, "message_flow %s: \"%.*s\"", rule->info.summary,
		                  CAMP_FMT(camp_quote_words(lint, flow, gate->span)));
	while ((block = camp_next_block(lint, "opt_in", "website", block)) != NULL)
		check_address(lint, rule, block);
}

const CampRule camp_rule_gated_page_missing_screenshot = {
	.info = {
		.name = "gated-page-missing-screenshot",
		.severity = CAMP_ERROR,
		.summary = "stands behind a login, and there is no screenshot of it",
		.why = "Reviewers do not log in. What they cannot see counts as missing, however good the page "
			"is.",
		.remedy = "Put a picture of the whole form, with its consent text, at a public address and name it "
			"as `screenshot`.",
		.source = "Twilio 30896, 30909, 30921; AWS BRAND_URL_AUTHENTICATION_REQUIRED",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    Patients tick a box on the settings page after they log in to the patient\n"
				"    portal.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    Patients tick a box on the settings page after they log in to the patient\n"
				"    portal.\n"
				"    \"\"\"\n"
				"  opt_in website {\n"
				"    url: \"https://harborbakery.example/settings\"\n"
				"    screenshot: \"https://harborbakery.example/settings.png\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
