/* A cell of the matrix of disclosures: consent_text must have sms_named. */
#include "lint/rule.h"

const CampRule camp_rule_consent_text_missing_sms_named = {
	.info = {
		.name = "consent-text-missing-sms-named",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that it is about text messages",
		.why = "Agreeing to be \"contacted\" is not agreeing to be texted; the words \"text messages\" "
			"or \"SMS\" must be there. People agree on the strength of these words alone, so all of "
			"it must stand where they agree, not behind a link.",
		.remedy = "Write \"text messages\" or \"SMS\" where you now say \"messages\", \"updates\" or "
			"\"communications\".",
		.source = "Twilio 30551, 30924",
		.field = "consent_text",
		.element = "sms_named",
		.example = {
			.bad =
				"By ticking this box I agree to hear about special offers from Harbor Bakery. "
				"Message frequency varies. Message and data rates may apply. Reply HELP for help, "
				"STOP to opt out.",
			.good =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_SMS_NAMED,
	.check = camp_check_disclosure,
};
