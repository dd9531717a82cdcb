/* What people agree to are terms; texts are not mentioned. */
#include "lint/rule.h"
#include "rules/_texts.h"

/* Also messages that are stopped by a reply are no others. */
static bool tells_of_texts(const CampReading *reading) {
	return camp_reading_has(reading, CAMP_CONCEPT_SMS_NAMED) || camp_reading_has(reading, CAMP_CONCEPT_MESSAGE_TYPE) ||
	       camp_reading_has(reading, CAMP_CONCEPT_RATES) || camp_reading_has(reading, CAMP_CONCEPT_OPT_OUT);
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const places[] = { "consent_text", "message_flow", NULL };

	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *terms = camp_reading_first(passage->reading, CAMP_CONCEPT_TERMS_ACCEPTANCE);

		/* A consent text may mention the terms beside the texts; a flow may leave the words of consent to a block. */
		if (!terms || !camp_rules_is_of(passage, places) || tells_of_texts(passage->reading) ||
		    (passage->field[0] == 'm' && camp_flow_states(lint, CAMP_CONCEPT_SMS_NAMED)))
			continue;
		camp_report_words(lint, rule, passage, terms->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
		                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, terms->span)));
	}
}

const CampRule camp_rule_consent_only_accepts_terms = {
	.info = {
		.name = "consent-only-accepts-terms",
		.severity = CAMP_ERROR,
		.summary = "agrees to terms, not to text messages",
		.why = "Accepting terms of service is not consent to be texted, whatever the terms say further "
			"down. One provider shows this very label as its example of a rejection.",
		.remedy = "Give text messages a sentence and a box of their own; the terms may keep theirs.",
		.source = "Twilio 30924, 30925, 30923; AWS OPT_IN_WORKFLOW_CHECKBOX_INVALID; Zoom",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to the Terms of Service.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    consent_text: \"\"\"\n"
				"      I agree to receive text messages about my orders from Harbor Bakery, and to\n"
				"      the Terms of Service.\n"
				"      \"\"\"\n"
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
