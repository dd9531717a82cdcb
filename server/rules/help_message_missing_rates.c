/* A cell of the matrix of disclosures: help_message should have rates. */
#include "lint/rule.h"

const CampRule camp_rule_help_message_missing_rates = {
	.info = {
		.name = "help-message-missing-rates",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that message and data rates may apply",
		.why = "Texts can cost the person who gets them, and carriers insist that they are told so. "
			"Somebody who texts HELP is often somebody who does not know who is writing.",
		.remedy = "Add \"Message and data rates may apply.\"",
		.source = "CTIA Short Code Handbook; customary on long codes",
		.field = "help_message",
		.element = "rates",
		.example = {
			.bad =
				"Harbor Bakery: For help call (555) 555-0142 or email help@harborbakery.example. "
				"Reply STOP to cancel.",
			.good =
				"Harbor Bakery: For help call (555) 555-0142 or email help@harborbakery.example. "
				"Msg & data rates may apply. Reply STOP to cancel.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_RATES,
	.check = camp_check_disclosure,
};
