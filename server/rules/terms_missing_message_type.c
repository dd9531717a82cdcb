/* A cell of the matrix of disclosures: terms must have message_type. */
#include "lint/rule.h"

const CampRule camp_rule_terms_missing_message_type = {
	.info = {
		.name = "terms-missing-message-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say what the messages are about",
		.why = "People must know what they will be texted about before they agree; \"messages\" or "
			"\"communications\" says nothing. Carriers expect the terms to hold a paragraph about the "
			"text messages.",
		.remedy = "Say what they are, in a word or two: \"appointment reminders\", \"order updates\", "
			"\"weekly offers\".",
		.source = "AWS TERMS_AND_CONDITIONS_NON_COMPLIANT_USE_CASE; Microsoft "
			"TermsAndConditionsMissingProgramDescription",
		.field = "terms",
		.element = "message_type",
		.example = {
			.bad =
				"Harbor Bakery sends text messages to people who sign up for them. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out. Privacy policy: https://harborbakery.example/privacy. Carriers are not "
				"liable for delayed or undelivered messages.",
			.good =
				"Harbor Bakery sends text messages about special offers to people who sign up for "
				"them. Message frequency varies. Message and data rates may apply. Reply HELP for "
				"help, STOP to opt out. Privacy policy: https://harborbakery.example/privacy. "
				"Carriers are not liable for delayed or undelivered messages.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_MESSAGE_TYPE,
	.check = camp_check_disclosure,
};
