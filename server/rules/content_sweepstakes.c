/* Prizes: a use case exists for them, and another page refuses them. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	if (camp_rules_is_for(lint, "sweepstake"))
		return;
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_SWEEPSTAKES);
}

const CampRule camp_rule_content_sweepstakes = {
	.info = {
		.name = "content-sweepstakes",
		.severity = CAMP_WARNING,
		.summary = "runs a sweepstake, raffle or prize draw",
		.why = "Contests have a use case of their own, which carriers review by hand; several providers "
			"list them among what they refuse. Anywhere else they do not belong.",
		.remedy = "Leave prizes out, or register the use case `sweepstake` and link the official rules from "
			"the terms.",
		.source = "Twilio 30945, although SWEEPSTAKE is a use case; AWS "
			"CAMPAIGN_NON_COMPLIANT_CONTENT_SWEEPSTAKES; Microsoft "
			"TermsAndConditionsMissingSweepstakesTerms",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Enter to win a year of bread!\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Sourdough is half price today.\",\n"
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
