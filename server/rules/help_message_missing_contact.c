/* A cell of the matrix of disclosures: help_message must have contact. */
#include "lint/rule.h"

const CampRule camp_rule_help_message_missing_contact = {
	.info = {
		.name = "help-message-missing-contact",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say where help is given",
		.why = "HELP must lead to a person: a phone number or an e-mail address. Sending people back to "
			"HELP is a circle. Somebody who texts HELP is often somebody who does not know who is "
			"writing.",
		.remedy = "Give a phone number or an e-mail address at which somebody answers.",
		.source = "Twilio 30890; DCA2 611; AWS HELP_MESSAGE_NON_COMPLIANT; Microsoft "
			"HelpMessageMissingSupportContact",
		.field = "help_message",
		.element = "contact",
		.example = {
			.bad =
				"Harbor Bakery: We are happy to help you. Msg & data rates may apply. Reply STOP "
				"to cancel.",
			.good =
				"Harbor Bakery: For help call (555) 555-0142 or email help@harborbakery.example. "
				"Msg & data rates may apply. Reply STOP to cancel.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_CONTACT,
	.check = camp_check_disclosure,
};
