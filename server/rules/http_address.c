/* An address without encryption, in a field or in any text of the campaign. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const CampStr http = { "http://", 7 };

static CampDraft *fix(CampDraft *draft, CampSpan scheme) {
	camp_fix_replace(draft, CAMP_FIX_SAFE, "Write https", scheme, CAMP_LIT("https://"));
	return draft;
}

static void check_field(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                        const CampAddress *address) {
	CampSpan inner = attribute->value.inner;

	/* What an interpolation brings in is reported where it is written. */
	if (camp_str_starts_with_ignoring_case(address->url, http) &&
	    camp_str_starts_with_ignoring_case(camp_str_slice(lint->source, inner.start, inner.end), http))
		fix(camp_report(lint, rule, attribute->value.span, "%.*s %s", CAMP_FMT(attribute->name), rule->info.summary),
		    (CampSpan){ inner.start, inner.start + (uint32_t)http.len });
}

static void check_text(CampLint *lint, const CampRule *rule, const CampWebLink *link) {
	CampSpan url = link->evidence->span;
	CampSpan source = camp_rules_source(link->passage, (CampSpan){ url.start, url.start + (uint32_t)http.len });
	CampDraft *draft = camp_report_words(lint, rule, link->passage, url, "%.*s: this %s",
	                                     CAMP_FMT(link->passage->label), rule->info.summary);

	if (link->passage->path.len == 0 && source.end - source.start == http.len)
		fix(draft, source);
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const pages[] = { "privacy_policy", "terms", NULL };

	camp_rules_each_address(lint, rule, check_field);
	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];

		if (camp_str_starts_with_ignoring_case(link->address.url, http) && !camp_rules_is_of(link->passage, pages))
			check_text(lint, rule, link);
	}
}

const CampRule camp_rule_http_address = {
	.info = {
		.name = "http-address",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.fatal = true,
		.summary = "is an http address, not https",
		.why = "Carriers refuse links that are not encrypted, anywhere in a submission; one provider "
			"does not even let it be resubmitted.",
		.remedy = "Write https. If the page does not answer there, have the site's certificate set up "
			"first.",
		.source = "Twilio 30964 (not resubmittable), 30892 (resubmittable)",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"http://harborbakery.example\"\n"
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
