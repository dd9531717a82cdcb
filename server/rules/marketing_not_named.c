/* People agree to what they are told: advertising must be called so. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

static const char *const fields[] = { "message_flow", "consent_text", "script", "opt_in_message", NULL };

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *sample = camp_rules_speaks_of(lint, camp_rules_sample_field, CAMP_CONCEPT_PROMOTION);
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");
	bool told = false, any = false;

	for (size_t i = 0; i < lint->passage_count; i++) {
		if (!camp_rules_is_of(&lint->passages[i], fields))
			continue;
		any = true;
		told = told || camp_reading_has(lint->passages[i].reading, CAMP_CONCEPT_MARKETING_NAMED) ||
		       camp_reading_has(lint->passages[i].reading, CAMP_CONCEPT_DONATION);
	}
	if (told || !any || !use || !camp_rules_may_be_for(lint, "marketing") || camp_rules_only_answers(lint))
		return;
	if (camp_rules_is_for(lint, "marketing"))
		camp_report(lint, rule, use->span, "campaign advertises, but %s", rule->info.summary);
	else if (sample)
		camp_report(lint, rule, sample->value->span, "%.*s advertises, but %s", CAMP_FMT(sample->label),
		            rule->info.summary);
}

const CampRule camp_rule_marketing_not_named = {
	.info = {
		.name = "marketing-not-named",
		.severity = CAMP_WARNING,
		.summary = "no text that people agree to speaks of offers or promotions",
		.why = "Whoever advertises must say so where people agree. \"Updates\" does not tell that offers "
			"come.",
		.remedy = "Name it in the consent text and in the message flow: promotional texts, offers, deals.",
		.source = "DCA2 602, 806; Telnyx; Twilio 30924",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to receive text messages with updates from Harbor Bakery.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to receive promotional text messages from Harbor Bakery.\"\n"
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
