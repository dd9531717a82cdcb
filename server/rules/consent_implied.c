/* Consent that nobody gave: by contract, by order, by being a customer. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_told_fields, CAMP_CONCEPT_CONSENT_IMPLIED);
}

const CampRule camp_rule_consent_implied = {
	.info = {
		.name = "consent-implied",
		.severity = CAMP_ERROR,
		.summary = "takes consent from a contract, an order or a relationship",
		.why = "Nobody may be signed up without an act of their own. Consent by contract, by court order "
			"or because somebody is a customer is not accepted.",
		.remedy = "Ask each person: a box to tick, a form to sign, a word to text. Describe that.",
		.source = "Microsoft CallToActionCourtOrderedOptIn; AWS OPT_IN_WORKFLOW_CONSENT; Bandwidth 2102; "
			"RingCentral",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  message_flow: \"Clients agreed in their contract to be texted.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  message_flow: \"Customers tick an unticked box when they order.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
