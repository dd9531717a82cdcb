/* The brand's site is a page of a form builder or a page of links: a form alone is no website. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const char *const hosts[] = {
	"forms.gle",        "docs.google.com",  "typeform.com", "jotform.com",      "form.jotform.com",
	"wufoo.com",        "airtable.com",     "linktr.ee",    "clickfunnels.com", "leadpages.co",
	"forms.office.com", "surveymonkey.com", "facebook.com", "instagram.com",    "sites.google.com",
};

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *attribute = camp_lint_attribute(lint, "website");
	CampStr host = camp_address(camp_text_of(lint, attribute)).host;

	for (size_t i = 0; attribute && i < sizeof hosts / sizeof *hosts; i++) {
		if (camp_str_equal_ignoring_case(host, camp_str(hosts[i])))
			camp_report(lint, rule, attribute->value.span, "website %s", rule->info.summary);
	}
}

const CampRule camp_rule_website_is_form_builder = {
	.info = {
		.name = "website-is-form-builder",
		.severity = CAMP_ERROR,
		.summary = "is a page of a form builder or a list of links, not a website",
		.why = "Reviewers look for a site that says who you are, with contact, policy and terms. A form "
			"alone, on somebody else's domain, is refused.",
		.remedy = "Give your own site, with a home page, contact, privacy policy and terms, and link the "
			"form from it.",
		.source = "Twilio 30920; DCA2 804",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://linktr.ee/harborbakery\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
