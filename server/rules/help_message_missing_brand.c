/* A cell of the matrix of disclosures: help_message must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_help_message_missing_brand = {
	.info = {
		.name = "help-message-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. Somebody who texts HELP is often "
			"somebody who does not know who is writing.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery: ...\"",
		.source = "Twilio 30890; DCA2 611; AWS HELP_MESSAGE_MISMATCH",
		.field = "help_message",
		.element = "brand",
		.example = {
			.bad = "For help call (555) 555-0142. Msg & data rates may apply. Reply STOP to cancel.",
			.good =
				"Harbor Bakery: For help call (555) 555-0142 or email help@harborbakery.example. "
				"Msg & data rates may apply. Reply STOP to cancel.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
