/* A question with yes and no is no check of age. */
#include "lint/rule.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

static const CampConcept question = CAMP_CONCEPT_AGE_QUESTION;

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage;
	const CampEvidence *words;

	if (!camp_rules_is_for_adults(lint, &passage, &words) || camp_flow_states(lint, CAMP_CONCEPT_AGE_GATE))
		return;
	words = camp_rules_first_stated(lint, camp_rules_told_fields, question, &passage);
	if (words)
		camp_report_words(lint, rule, passage, words->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
		                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, words->span)));
}

const CampRule camp_rule_age_gate_only_asks = {
	.info = {
		.name = "age-gate-only-asks",
		.severity = CAMP_ERROR,
		.summary = "only asks whether people are old enough",
		.why = "A question that one click answers keeps nobody out. Providers ask for the day, month and "
			"year of birth, or for a service that verifies the age.",
		.remedy = "Let people enter their full date of birth (MM/DD/YYYY), and say so in the message flow.",
		.source = "Twilio 30888, 30956; DCA2 706",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  age_gated: true\n"
				"  message_flow: \"Guests answer: Are you over 21? Yes or no.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  age_gated: true\n"
				"  message_flow: \"Guests enter their full date of birth (MM/DD/YYYY).\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
