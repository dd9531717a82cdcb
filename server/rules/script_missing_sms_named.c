/* A cell of the matrix of disclosures: script should have sms_named. */
#include "lint/rule.h"

const CampRule camp_rule_script_missing_sms_named = {
	.info = {
		.name = "script-missing-sms-named",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say that it is about text messages",
		.why = "Agreeing to be \"contacted\" is not agreeing to be texted; the words \"text messages\" "
			"or \"SMS\" must be there. The person hears nothing but this before saying yes, so all of "
			"it must be said aloud.",
		.remedy = "Write \"text messages\" or \"SMS\" where you now say \"messages\", \"updates\" or "
			"\"communications\".",
		.source = "Twilio 30551",
		.field = "script",
		.element = "sms_named",
		.example = {
			.bad =
				"May Harbor Bakery tell you about special offers? Message frequency varies. "
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
	.concept = CAMP_CONCEPT_SMS_NAMED,
	.check = camp_check_disclosure,
};
