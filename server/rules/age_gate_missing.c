/* What only grown-ups may be offered, and no check of age. */
#include "lint/rule.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage;
	const CampEvidence *words;
	const CampAttribute *flag = camp_lint_attribute(lint, "age_gated");

	if (!camp_rules_is_for_adults(lint, &passage, &words) || camp_flow_states(lint, CAMP_CONCEPT_AGE_GATE) ||
	    camp_flow_states(lint, CAMP_CONCEPT_AGE_QUESTION))
		return;
	if (passage)
		camp_report_words(lint, rule, passage, words->span, "%.*s names \"%.*s\", but %s", CAMP_FMT(passage->label),
		                  CAMP_FMT(camp_quote_words(lint, passage, words->span)), rule->info.summary);
	else
		camp_draft_severity(camp_report(lint, rule, flag->span, "age_gated is true, but %s", rule->info.summary),
		                    CAMP_ERROR);
}

const CampRule camp_rule_age_gate_missing = {
	.info = {
		.name = "age-gate-missing",
		.severity = CAMP_WARNING,
		.summary = "no check of age by date of birth is described",
		.why = "What only grown-ups may be offered needs a check of age before people opt in: the full "
			"date of birth, or a service that verifies it. Reviewers look for it in the message flow.",
		.remedy = "Say in the message flow where people enter their date of birth (MM/DD/YYYY) before they "
			"can opt in. If the words mean something else, say it differently.",
		.source = "Twilio 30888, 30956; DCA2 702, 706; AWS AGE_GATE_ISSUES; Microsoft "
			"CallToActionDoesNotContainRobustAgeGate",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Oak Cellar: Your wine is ready.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  message_flow: \"Guests enter their date of birth before the form opens.\"\n"
				"  sample_messages: [\n"
				"    \"Oak Cellar: Your wine is ready.\",\n"
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
