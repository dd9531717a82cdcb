/* Reviewers read English. */
#include "lint/rule.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];

		if (passage->reading->is_foreign && !passage->page && camp_rules_is_of(passage, camp_rules_reviewed_fields))
			camp_report(lint, rule, passage->value->span, "%.*s %s", CAMP_FMT(passage->label), rule->info.summary);
	}
}

const CampRule camp_rule_text_not_in_english = {
	.info = {
		.name = "text-not-in-english",
		.severity = CAMP_WARNING,
		.summary = "is not in English, and no translation stands beside it",
		.why = "The registration is read in English. Messages may be in another language when their "
			"translation stands beside them.",
		.remedy = "Write the field in English. Behind a message in another language add \"English: ...\"",
		.source = "Twilio 30910; DCA2 506; AWS CAMPAIGN_NON_ENGLISH_CONTENT",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: El pan de centeno está de vuelta para esta semana.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: El pan está de vuelta esta semana. English: The bread is back for this week.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
