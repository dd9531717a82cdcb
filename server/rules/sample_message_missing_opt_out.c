/* Some samples do and this one does not: an error only where a provider wants it in each. */
#include "lint/rule.h"
#include "rules/_samples.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_each_sample(lint, rule, CAMP_DEMAND_OPT_OUT_IN_EVERY_SAMPLE);
}

const CampRule camp_rule_sample_message_missing_opt_out = {
	.info = {
		.name = "sample-message-missing-opt-out",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say how to opt out",
		.why = "Reviewers look in the samples for the way out. Some providers are content with one "
			"sample that shows it, others want it in each; each is the safe choice.",
		.remedy = "Add \"Reply STOP to opt out.\"",
		.source = "Twilio 30893; Bandwidth 8100; RingCentral 9106; Sinch and Microsoft want it in each",
		.field = "sample_message",
		.element = "opt_out",
		.example = {
			.bad = "Harbor Bakery: Rye is back this week.",
			.good = "Harbor Bakery: Rye is back this week. Reply STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPT_OUT,
	.check = check,
};
