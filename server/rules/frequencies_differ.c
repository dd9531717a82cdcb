/* The same number of messages everywhere. */
#include "lint/rule.h"
#include "rules/_rates.h"
#include "rules/_texts.h"

static const char *const fields[] = { "message_flow", "consent_text", "script", "opt_in_message", NULL };

static void check(CampLint *lint, const CampRule *rule) {
	CampRate first = { 0, 0 }, rate;
	const CampPassage *of = NULL;

	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *words = NULL;

		while (camp_rules_is_of(passage, fields) &&
		       (words = camp_rules_next_evidence(passage, CAMP_CONCEPT_FREQUENCY, words)) != NULL) {
			if (!camp_rules_rate(camp_rules_words(passage, words->span), &rate))
				continue;
			if (of && of != passage && rate.period == first.period && rate.count != first.count)
				camp_report_words(lint, rule, passage, words->span, "%.*s says %u, but %.*s says %u",
				                  CAMP_FMT(passage->label), rate.count, CAMP_FMT(of->label), first.count);
			if (!of) {
				of = passage;
				first = rate;
			}
		}
	}
}

const CampRule camp_rule_frequencies_differ = {
	.info = {
		.name = "frequencies-differ",
		.severity = CAMP_WARNING,
		.summary = "says another number of messages than another field",
		.why = "People are told one number where they agree and another in the answer. Reviewers read "
			"both.",
		.remedy = "Give the same frequency everywhere, or write \"Message frequency varies.\"",
		.source = "Twilio 30909, 30908 (conflicting texts); Telnyx: terms, policy and opt-in must not "
			"contradict",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Guests agree to up to 4 msgs/month.\"\n"
				"  opt_in_message: \"Harbor Bakery: You are subscribed. Up to 8 msgs/month.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Guests agree to up to 4 msgs/month.\"\n"
				"  opt_in_message: \"Harbor Bakery: You are subscribed. Up to 4 msgs/month.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
