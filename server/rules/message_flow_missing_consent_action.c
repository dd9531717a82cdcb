/* A cell of the matrix of disclosures: message_flow must have consent_action. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_message_flow_missing_consent_action = {
	.info = {
		.name = "message-flow-missing-consent-action",
		.severity = CAMP_ERROR,
		.summary = "does not say what people do to agree",
		.why = "Reviewers want to see what a person does to agree: ticks a box, texts a word, says yes. "
			"Reviewers judge this description before they open any page, and stop at the first thing "
			"that it lacks.",
		.remedy = "Say what they do: \"tick an unticked box\", \"text JOIN to ...\", \"say yes when the "
			"agent asks ...\"",
		.source = "Twilio 30896; Bandwidth 2100, 2132; Microsoft CallToActionMissingExplicitConsent",
		.field = "message_flow",
		.element = "consent_action",
		.example = {
			.bad =
				"Customers of our website https://harborbakery.example receive text messages "
				"about special offers from Harbor Bakery. Message frequency varies. Message and "
				"data rates may apply. Reply HELP for help, STOP to opt out. Privacy policy: "
				"https://harborbakery.example/privacy. Terms: https://harborbakery.example/terms.",
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
	.concept = CAMP_CONCEPT_CONSENT_ACTION,
	.check = camp_rules_check_flow,
};
