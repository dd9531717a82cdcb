/* A cell of the matrix of disclosures: opt_out_message must have no_further_messages. */
#include "lint/rule.h"

const CampRule camp_rule_opt_out_message_missing_no_further_messages = {
	.info = {
		.name = "opt-out-message-missing-no-further-messages",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that no more messages will come",
		.why = "It must promise that nothing more will come; being \"unsubscribed\" alone leaves that "
			"open. This is the last text that the person gets from you.",
		.remedy = "Add \"You will receive no further messages.\"",
		.source = "Twilio 30887; DCA2 611; AWS OPT_OUT_MESSAGE_NON_COMPLIANT",
		.field = "opt_out_message",
		.element = "no_further_messages",
		.example = {
			.bad = "Harbor Bakery: You are unsubscribed. Thank you for reading us.",
			.good = "Harbor Bakery: You are unsubscribed and will receive no further messages.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_NO_FURTHER_MESSAGES,
	.check = camp_check_disclosure,
};
