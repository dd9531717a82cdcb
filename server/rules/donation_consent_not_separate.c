/* Appeals for donations need a consent of their own. */
#include "lint/rule.h"
#include "rules/_consent.h"
#include "rules/_texts.h"

static bool report(CampLint *lint, const CampRule *rule, const CampPassage *passage, CampSpan words) {
	const CampEvidence *appeal = camp_rules_stated_in(passage, words, CAMP_CONCEPT_DONATION);

	if (!appeal || !(camp_rules_stated_in(passage, words, CAMP_CONCEPT_INFORMATION_NAMED) ||
	                 camp_rules_stated_in(passage, words, CAMP_CONCEPT_MARKETING_NAMED)))
		return false;
	camp_report_words(lint, rule, passage, appeal->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
	                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, appeal->span)));
	return true;
}

static void check(CampLint *lint, const CampRule *rule) {
	if (camp_states(lint, CAMP_CONCEPT_DONATION))
		camp_rules_each_consent(lint, rule, CAMP_CONCEPT_DONATION, report);
}

const CampRule camp_rule_donation_consent_not_separate = {
	.info = {
		.name = "donation-consent-not-separate",
		.severity = CAMP_WARNING,
		.summary = "asks for appeals and other messages in one",
		.why = "People who want news of an organisation have not agreed to be asked for money. Appeals "
			"need a box of their own.",
		.remedy = "Use two boxes, one for news and one for appeals for donations.",
		.source = "Twilio 30548; Telnyx on the use case CHARITY",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: charity\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to get event news and fundraising appeals by text.\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: charity\n"
				"  opt_in website {\n"
				"    consent_text: \"I agree to get fundraising appeals by text.\"\n"
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
