/*
 * One text pasted into several fields. A sample that repeats an automatic reply is really sent; all it costs is a sample.
 */
#include "lint/rule.h"
#include "rules/_texts.h"

static bool is_page(const CampPassage *passage) {
	return passage->page || strcmp(passage->field, "privacy_policy") == 0 || strcmp(passage->field, "terms") == 0;
}

static bool is_sent_as_it_is(const CampPassage *a, const CampPassage *b) {
	return (camp_is_field(a->field, "sample_message") || camp_is_field(b->field, "sample_message")) &&
	       camp_rules_is_of(a, camp_rules_message_fields) && camp_rules_is_of(b, camp_rules_message_fields);
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 1; i < lint->passage_count && i < 64; i++) {
		const CampPassage *passage = &lint->passages[i];
		CampStr text = passage->reading->prose->text;

		for (size_t j = 0; j < i && text.len >= 20; j++) {
			const CampPassage *other = &lint->passages[j];
			CampDraft *draft;

			/* The same words beside two boxes are meant; those of two samples are another rule's. */
			if (!camp_str_equal(text, other->reading->prose->text) || strcmp(other->field, passage->field) == 0 ||
			    is_page(passage) || is_page(other))
				continue;
			draft = camp_report(lint, rule, passage->value->span, "%.*s %s: %.*s", CAMP_FMT(passage->label),
			                    rule->info.summary, CAMP_FMT(other->label));
			camp_draft_related(draft, other->value->span, "the same text");
			if (is_sent_as_it_is(passage, other))
				camp_draft_severity(draft, CAMP_WARNING);
			break;
		}
	}
}

const CampRule camp_rule_fields_alike = {
	.info = {
		.name = "fields-alike",
		.severity = CAMP_ERROR,
		.summary = "is the same text as another field",
		.why = "Each field answers another question. The same text in two of them shows that one was not "
			"answered.",
		.remedy = "Say in each field what it asks for: the description who sends what to whom, the flow how "
			"people opt in, samples what is sent.",
		.source = "Twilio 30911; AWS CAMPAIGN_TEMPLATE_REUSE; Microsoft CampaignDescriptionNotUnique",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"Harbor Bakery texts guests about bread.\"\n"
				"  message_flow: \"Harbor Bakery texts guests about bread.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"Harbor Bakery texts guests about bread.\"\n"
				"  message_flow: \"Guests tick a box on our site.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
