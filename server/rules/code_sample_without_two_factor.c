/* One-time codes belong to a use case of their own. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	if (camp_states(lint, CAMP_CONCEPT_ONE_TIME_CODE) && !camp_rules_may_be_for(lint, "two_factor") &&
	    !camp_rules_is_for(lint, "security_alert"))
		camp_rules_report_topic(lint, rule, camp_rules_sample_field, CAMP_CONCEPT_ONE_TIME_CODE);
}

const CampRule camp_rule_code_sample_without_two_factor = {
	.info = {
		.name = "code-sample-without-two-factor",
		.severity = CAMP_ERROR,
		.summary = "holds a one-time code, but the use case is not two_factor",
		.why = "Codes for logging in are a use case of their own, with other rules. A code among other "
			"messages does not fit what was registered.",
		.remedy = "Register the codes as two_factor, or register `mixed` with two_factor among its "
			"sub_use_cases.",
		.source = "DCA2 602; Twilio 30893; AWS SAMPLE_MESSAGE_USE_CASE_MISMATCH",
		.cause = "sample_message.use_case",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Your verification code is [code].\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: two_factor\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Your verification code is [code].\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
