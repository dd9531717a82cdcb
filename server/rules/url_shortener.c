/* An address of a shortener that anybody may use, in a field or a text. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check_field(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                        const CampAddress *address) {
	if (camp_rules_is_shortener(address->host))
		camp_report(lint, rule, attribute->value.span, "%.*s %s", CAMP_FMT(attribute->name), rule->info.summary);
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const pages[] = { "privacy_policy", "terms", NULL };

	camp_rules_each_address(lint, rule, check_field);
	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];

		if (camp_rules_is_shortener(link->address.host) && !camp_rules_is_of(link->passage, pages))
			camp_report_words(lint, rule, link->passage, link->evidence->span, "%.*s: %.*s %s",
			                  CAMP_FMT(link->passage->label), CAMP_FMT(link->address.url), rule->info.summary);
	}
}

const CampRule camp_rule_url_shortener = {
	.info = {
		.name = "url-shortener",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "is of a public link shortener",
		.why = "A short link hides where it leads, so carriers block it, and swindlers love it. One "
			"provider refuses to let such a campaign be resubmitted at all.",
		.remedy = "Write the address of your own page. A short domain that belongs to your brand alone is "
			"fine.",
		.source = "Twilio 30963 (not resubmittable), 30892 (resubmittable); AWS SAMPLE_MESSAGE_SHORT_URL; "
			"Microsoft SampleMessageContainsPublicURLShortener",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Our week's breads: https://bit.ly/3abcde\",\n"
				"    \"Harbor Bakery: Rye is back. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Our week's breads: https://harborbakery.example/week\",\n"
				"    \"Harbor Bakery: Rye is back. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
