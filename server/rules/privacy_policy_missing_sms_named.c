/* A policy for websites, without a word on text messages. */
#include "lint/rule.h"

const CampRule camp_rule_privacy_policy_missing_sms_named = {
	.info = {
		.name = "privacy-policy-missing-sms-named",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not speak of text messages",
		.why = "Reviewers search the policy for \"SMS\" or \"text messages\". A policy that only speaks of a website and "
			"its cookies does not cover what is registered.",
		.remedy = "Add a section on text messages: what is sent, how often, what it costs, how to stop, and that numbers "
			"are not shared.",
		.source = "Twilio 30896, 30908; DCA2 805",
		.field = "privacy_policy",
		.element = "sms_named",
		.example = {
			.bad = "Harbor Bakery keeps your name and your address. We do not share them with anybody for marketing.",
			.good =
				"Harbor Bakery keeps your name and your number to send you text messages. We do not share them with "
				"anybody for marketing.",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.concept = CAMP_CONCEPT_SMS_NAMED,
	.check = camp_check_disclosure,
};
