/* A cell of the matrix of disclosures: message_flow must have terms_link. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_terms_link = {
	.info = {
		.name = "message-flow-missing-terms-link",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not point to the terms",
		.why = "The terms of the messaging programme must be at hand where people join it. Reviewers "
			"judge this description before they open any page, and stop at the first thing that it "
			"lacks.",
		.remedy = "Give the full address of the terms.",
		.source = "Twilio 30909, 30896, 30922; AWS OPT_IN_WORKFLOW_NON_COMPLIANT_TERMS_AND_CONDITIONS",
		.field = "message_flow",
		.element = "terms_link",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out. Privacy policy: https://harborbakery.example/privacy.",
			.good =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out. Privacy policy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Mobile numbers and consent are not shared "
				"with third parties or affiliates for marketing.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_TERMS_LINK,
	.check = camp_rules_check_flow,
};
