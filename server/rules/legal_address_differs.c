/* One policy, one address everywhere. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const char *const fields[] = { "message_flow", "consent_text", "script", "opt_in_message", NULL };

static void compare(CampLint *lint, const CampRule *rule, const CampWebLink *link, const char *type,
                    const CampAddress *own, const char *const *words) {
	CampSpan span = link->evidence->span;
	CampDraft *draft;

	if (own->url.len == 0 || camp_same_page(&link->address, own) || !camp_rules_path_word(link->address.path, words))
		return;
	draft = camp_report_words(lint, rule, link->passage, span, "%.*s links to %.*s, but %s is at %.*s",
	                          CAMP_FMT(link->passage->label), CAMP_FMT(camp_quote(lint, link->address.url)), type,
	                          CAMP_FMT(own->url));
	camp_fix_replace(draft, CAMP_FIX_REVIEW, "Write the address of the field", camp_rules_source(link->passage, span),
	                 own->url);
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const privacy[] = { "privacy", NULL };
	static const char *const terms[] = { "terms", NULL };

	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];

		if (!camp_rules_is_of(link->passage, fields))
			continue;
		compare(lint, rule, link, "privacy_policy", &lint->privacy_policy, privacy);
		compare(lint, rule, link, "terms", &lint->terms, terms);
	}
}

const CampRule camp_rule_legal_address_differs = {
	.info = {
		.name = "legal-address-differs",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "links to another address than the registered one",
		.why = "Two addresses for one policy read as two policies, and a reviewer does not know which is "
			"in force.",
		.remedy = "Use one address everywhere. ${privacy_policy.url} and ${terms.url} keep them the same.",
		.source = "Twilio 30908 (several policies); AWS OPT_IN_WORKFLOW_NON_COMPLIANT_PRIVACY_POLICY",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Guests tick a box. Privacy: https://harborbakery.example/privacy-policy\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
				"  }\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Guests tick a box. Privacy: https://harborbakery.example/privacy\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
