/* A cell of the matrix of disclosures: consent_text must have message_type. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_message_type = {
	.info = {
		.name = "consent-text-missing-message-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say what the messages are about",
		.why = "People must know what they will be texted about before they agree; \"messages\" or "
			"\"communications\" says nothing. People agree on the strength of these words alone, so "
			"all of it must stand where they agree, not behind a link.",
		.remedy = "Say what they are, in a word or two: \"appointment reminders\", \"order updates\", "
			"\"weekly offers\".",
		.source = "Twilio 30924, 30544; Bandwidth 2114; Microsoft CallToActionMissingMessageType",
		.field = "consent_text",
		.element = "message_type",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages from Harbor Bakery. Message "
				"frequency varies. Message and data rates may apply. Reply HELP for help, STOP to "
				"opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_MESSAGE_TYPE,
	.check = camp_check_disclosure,
};
