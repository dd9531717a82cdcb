/* One policy, one address everywhere. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const char *const fields[] = { "message_flow", "consent_text", "script", "opt_in_message", NULL };

static void compare(CampLint *lint, const CampRule *rule, const CampPassage *passage, const CampEvidence *url,
                    const char *type, const char *const *words) {
	CampStr address = camp_rules_words(passage, url->span), own;
	CampDraft *draft;

	if (!camp_rules_path_word(address, words))
		return;
	own = camp_legal_url(lint, type);
	if (own.len == 0 || camp_rules_same_address(address, own))
		return;
	draft = camp_report_words(lint, rule, passage, url->span, "%.*s links to %.*s, but %s is at %.*s",
	                          CAMP_FMT(passage->label), CAMP_FMT(camp_quote(lint, address)), type, CAMP_FMT(own));
	camp_fix_replace(draft, CAMP_FIX_REVIEW, "Write the address of the field", camp_rules_source(passage, url->span),
	                 own);
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const privacy[] = { "privacy", NULL };
	static const char *const terms[] = { "terms", NULL };

	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *url = NULL;

		while (camp_rules_is_of(passage, fields) &&
		       (url = camp_rules_next_evidence(passage, CAMP_CONCEPT_URL, url)) != NULL) {
			compare(lint, rule, passage, url, "privacy_policy", privacy);
			compare(lint, rule, passage, url, "terms", terms);
		}
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
