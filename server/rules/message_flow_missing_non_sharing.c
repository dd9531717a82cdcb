/* A cell of the matrix of disclosures: message_flow should have non_sharing. */
#include "lint/rule.h"
#include "rules/_methods.h"

/* In the flow itself only some providers want it; a privacy policy must have it for all of them. */
static void check(CampLint *lint, const CampRule *rule) {
	if (camp_profile_demands(lint->profile, CAMP_DEMAND_NON_SHARING_IN_FLOW))
		camp_rules_check_flow(lint, rule);
}

const CampRule camp_rule_message_flow_missing_non_sharing = {
	.info = {
		.name = "message-flow-missing-non-sharing",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that numbers and consent are not shared",
		.why = "Carriers want it in writing that numbers and consent do not go to others for their "
			"marketing. Silence is read as a yes. Reviewers judge this description before they open "
			"any page, and stop at the first thing that it lacks.",
		.remedy = "Add \"Mobile numbers and consent are not shared with third parties or affiliates for "
			"marketing.\", if that is so.",
		.source = "Telnyx compliance guide; Zoom checklist. Other providers ask for it in the privacy "
			"policy only",
		.field = "message_flow",
		.element = "non_sharing",
		.example = {
			.bad =
				"Customers opt in on https://harborbakery.example/texts by ticking an unticked "
				"box to receive text messages about special offers from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out. Privacy policy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms.",
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
	.concept = CAMP_CONCEPT_NON_SHARING,
	.check = check,
};
