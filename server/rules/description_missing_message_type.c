/* A cell of the matrix of disclosures: description must have message_type. */
#include "lint/rule.h"

const CampRule camp_rule_description_missing_message_type = {
	.info = {
		.name = "description-missing-message-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say what the messages are about",
		.why = "People must know what they will be texted about before they agree; \"messages\" or "
			"\"communications\" says nothing. The description is the first thing that a reviewer "
			"reads.",
		.remedy = "Say what they are, in a word or two: \"appointment reminders\", \"order updates\", "
			"\"weekly offers\".",
		.source = "Twilio 30886, 30497; AWS CAMPAIGN_UNCLEAR; Sinch CR3002",
		.field = "description",
		.element = "message_type",
		.example = {
			.bad =
				"Harbor Bakery sends messages to customers who signed up for them at the counter "
				"of our shop.",
			.good =
				"Harbor Bakery sends special offers by text message to customers who signed up "
				"for them at the counter.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_MESSAGE_TYPE,
	.check = camp_check_disclosure,
};
