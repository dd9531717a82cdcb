/* The privacy policy and the terms have the same address. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const CampAttribute *url_of(const CampBlock *brand, const char *type) {
	const CampBlock *legal = camp_block_child(brand, type);

	return legal ? camp_block_attribute(legal, "url") : NULL;
}

/* /legal#privacy and /legal#terms are two places of one page; so may be what stands behind a "?" */
static bool names_a_part(CampStr url) {
	return camp_str_find(url, CAMP_LIT("#"), 0) != SIZE_MAX || camp_str_find(url, CAMP_LIT("?"), 0) != SIZE_MAX;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *policy = url_of(lint->block, "privacy_policy"), *terms = url_of(lint->block, "terms");
	CampAddress address = camp_address(camp_text_of(lint, terms)), other = camp_address(camp_text_of(lint, policy));
	CampDraft *draft;

	if (!policy || !terms || names_a_part(address.url) || names_a_part(other.url) || !camp_same_page(&address, &other))
		return;
	draft = camp_report(lint, rule, terms->value.span, "terms url %s", rule->info.summary);
	camp_draft_related(draft, policy->value.span, "the same address");
}

const CampRule camp_rule_legal_urls_alike = {
	.info = {
		.name = "legal-urls-alike",
		.severity = CAMP_WARNING,
		.summary = "is the address of the privacy policy as well",
		.why = "Reviewers open both addresses and look for the policy in one, for the terms in the other. "
			"With the same page behind both they find that one of them is missing.",
		.remedy = "Give the terms a page of their own, or point to their place on the page: /legal#terms.",
		.source = "accounts of refused registrations; the nearest code is Twilio 30934",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
				"  }\n"
				"  terms {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    url: \"https://harborbakery.example/privacy\"\n"
				"  }\n"
				"  terms {\n"
				"    url: \"https://harborbakery.example/terms\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
