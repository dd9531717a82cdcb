/* Some samples do and this one does not: an error only where a provider wants it in each. */
#include "lint/rule.h"
#include "rules/_samples.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_each_sample(lint, rule, CAMP_DEMAND_BRAND_IN_EVERY_SAMPLE);
}

const CampRule camp_rule_sample_message_missing_brand = {
	.info = {
		.name = "sample-message-missing-brand",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must see in each message who is writing. Some providers are content with one "
			"sample that shows it, others want it in each; each is the safe choice.",
		.remedy = "Begin with the brand: \"Harbor Bakery: ...\"",
		.source = "Twilio 30893, 30896; DCA2 603; AWS SAMPLE_MESSAGE_MISMATCH; Microsoft "
			"SampleMessageMissingBrandName",
		.field = "sample_message",
		.element = "brand",
		.example = {
			.bad = "Rye is back this week.",
			.good = "Harbor Bakery: Rye is back this week.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = check,
};
