/* A cell of the matrix of disclosures: opt_out_message must have opt_out_confirmation. */
#include "lint/rule.h"

const CampRule camp_rule_opt_out_message_missing_confirmation = {
	.info = {
		.name = "opt-out-message-missing-confirmation",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not confirm that the person is unsubscribed",
		.why = "It must confirm that the person is out, so that nobody has to ask twice. This is the "
			"last text that the person gets from you.",
		.remedy = "Say it: \"You are unsubscribed.\"",
		.source = "Twilio 30887; AWS OPT_OUT_MESSAGE_NON_COMPLIANT; Microsoft "
			"OptOutMessageMissingConfirmation",
		.field = "opt_out_message",
		.element = "opt_out_confirmation",
		.example = {
			.bad = "Harbor Bakery: Thank you for reading us.",
			.good = "Harbor Bakery: You are unsubscribed and will receive no further messages.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_OPT_OUT_CONFIRMATION,
	.check = camp_check_disclosure,
};
