/* Words in the policy or terms that read as selling leads. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const char *const fields[] = { "privacy_policy", "terms", NULL };

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_stated(lint, rule, fields, CAMP_CONCEPT_LEAD_GENERATION);
}

const CampRule camp_rule_legal_text_names_lead_generation = {
	.info = {
		.name = "legal-text-names-lead-generation",
		.severity = CAMP_WARNING,
		.summary = "speaks of lead generation or affiliate marketing",
		.why = "A policy or terms that speak of leads or affiliate marketing are taken to mean that "
			"numbers are passed on, and some providers refuse that for good.",
		.remedy = "Take it out, or say plainly that mobile numbers and consent are left out of it.",
		.source = "DCA2 708; AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_AFFILIATE_MARKETING; Twilio 30882",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    text: \"We use your data for affiliate marketing.\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    text: \"We use your data to send what you asked for.\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
