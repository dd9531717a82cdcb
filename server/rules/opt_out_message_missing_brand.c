/* A cell of the matrix of disclosures: opt_out_message must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_opt_out_message_missing_brand = {
	.info = {
		.name = "opt-out-message-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. This is the last text that the person "
			"gets from you.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery: ...\"",
		.source = "Twilio 30887; DCA2 611; AWS OPT_OUT_MESSAGE_MISMATCH; Microsoft "
			"OptOutMessageMissingBrandName",
		.field = "opt_out_message",
		.element = "brand",
		.example = {
			.bad = "You are unsubscribed and will receive no further messages.",
			.good = "Harbor Bakery: You are unsubscribed and will receive no further messages.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
