/* A cell of the matrix of disclosures: script must have message_type. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_message_type = {
	.info = {
		.name = "script-missing-message-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say what the messages are about",
		.why = "People must know what they will be texted about before they agree; \"messages\" or "
			"\"communications\" says nothing. The person hears nothing but this before saying yes, so "
			"all of it must be said aloud.",
		.remedy = "Say what they are, in a word or two: \"appointment reminders\", \"order updates\", "
			"\"weekly offers\".",
		.source = "Twilio 30924, 30544; Bandwidth 2109",
		.field = "script",
		.element = "message_type",
		.example = {
			.bad =
				"May we send you text messages from Harbor Bakery? Message frequency varies. "
				"Message and data rates may apply. You can reply HELP for help or STOP to opt "
				"out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
			.good =
				"May we send you text messages about special offers from Harbor Bakery? Message "
				"frequency varies. Message and data rates may apply. You can reply HELP for help "
				"or STOP to opt out. Privacy: https://harborbakery.example/privacy. Terms: "
				"https://harborbakery.example/terms. Do you agree, yes or no?",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_MESSAGE_TYPE,
	.check = camp_check_disclosure,
};
