/* Advertising and information under one tick. */
#include "lint/rule.h"
#include "rules/_consent.h"
#include "rules/_texts.h"

static bool report(CampLint *lint, const CampRule *rule, const CampPassage *passage, CampSpan words) {
	const CampEvidence *first = camp_rules_stated_in(passage, words, CAMP_CONCEPT_INFORMATION_NAMED);
	const CampEvidence *other = first ? camp_rules_stated_in(passage, words, CAMP_CONCEPT_MARKETING_NAMED) : NULL;

	/* what is said aloud asks for no advertising at all, which is a rule of its own */
	if (!other || camp_is_field(passage->field, "script"))
		return false;
	camp_report_words(lint, rule, passage, other->span, "%.*s %s: \"%.*s\" and \"%.*s\"", CAMP_FMT(passage->label),
	                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, other->span)),
	                  CAMP_FMT(camp_quote_words(lint, passage, first->span)));
	return true;
}

static void check(CampLint *lint, const CampRule *rule) {
	if (camp_states(lint, CAMP_CONCEPT_INFORMATION_NAMED) && camp_states(lint, CAMP_CONCEPT_MARKETING_NAMED))
		camp_rules_each_consent(lint, rule, CAMP_CONCEPT_MARKETING_NAMED, report);
}

const CampRule camp_rule_mixed_consent_in_one_box = {
	.info = {
		.name = "mixed-consent-in-one-box",
		.severity = CAMP_WARNING,
		.summary = "asks for advertising and information in one",
		.why = "Advertising needs a consent of its own, in writing. One box for offers and reminders "
			"together is refused.",
		.remedy = "Use two boxes, one for offers and one for notices, and let people tick either.",
		.source = "Twilio 30913; AWS OPT_IN_WORKFLOW_CONSENT_MARKETING_NOT_SEPARATED",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: mixed\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to get appointment reminders and promotional offers by text.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: mixed\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to get promotional offers by text.\"\n"
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
