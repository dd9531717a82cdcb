/* Calls and e-mail need a consent of their own. */
#include "lint/rule.h"
#include "rules/_consent.h"
#include "rules/_texts.h"

static bool report(CampLint *lint, const CampRule *rule, const CampPassage *passage, CampSpan words) {
	const CampEvidence *other = camp_rules_stated_in(passage, words, CAMP_CONCEPT_OTHER_CHANNEL);

	if (other)
		camp_report_words(lint, rule, passage, other->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
		                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, other->span)));
	return other != NULL;
}

static void check(CampLint *lint, const CampRule *rule) {
	if (camp_states(lint, CAMP_CONCEPT_OTHER_CHANNEL))
		camp_rules_each_consent(lint, rule, CAMP_CONCEPT_OTHER_CHANNEL, report);
}

const CampRule camp_rule_consent_bundled_with_other_channels = {
	.info = {
		.name = "consent-bundled-with-other-channels",
		.severity = CAMP_WARNING,
		.summary = "asks for consent to calls or e-mail together with texts",
		.why = "Consent to texts must stand alone. A box that also agrees to calls or e-mail does not say "
			"what people agreed to.",
		.remedy = "Give each channel a box of its own, and let this one speak of text messages only.",
		.source = "Twilio 30556; Telnyx; AWS on separate consent",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to receive calls, emails and text messages about orders from Harbor Bakery.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to receive text messages about orders from Harbor Bakery.\"\n"
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
