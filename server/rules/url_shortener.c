/* An address of a shortener that anybody may use, in a field or a text. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check_field(CampLint *lint, const CampRule *rule, const CampAttribute *attribute, CampStr url) {
	if (camp_rules_is_short_address(url))
		camp_report(lint, rule, attribute->value.span, "%.*s %s", CAMP_FMT(attribute->name), rule->info.summary);
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const pages[] = { "privacy_policy", "terms", NULL };

	camp_rules_each_address(lint, rule, check_field);
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *url = NULL;

		while (!camp_rules_is_of(passage, pages) &&
		       (url = camp_rules_next_evidence(passage, CAMP_CONCEPT_URL, url)) != NULL) {
			CampStr words = camp_rules_words(passage, url->span);

			if (camp_rules_is_short_address(words))
				camp_report_words(lint, rule, passage, url->span, "%.*s: %.*s %s", CAMP_FMT(passage->label),
				                  CAMP_FMT(words), rule->info.summary);
		}
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
