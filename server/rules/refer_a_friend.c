/* Messages that ask to be passed on. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_sample_field, CAMP_CONCEPT_REFERRAL);
}

const CampRule camp_rule_refer_a_friend = {
	.info = {
		.name = "refer-a-friend",
		.severity = CAMP_WARNING,
		.summary = "asks to refer friends or to forward it",
		.why = "Messages that spread from friend to friend reach people who never agreed. They pass only "
			"as a single message to one friend who is told who sends it, for whom, and how to stop, and "
			"without a reward.",
		.remedy = "Leave referrals out of the texts. Otherwise describe in the message flow how the friend is "
			"told and agrees.",
		.source = "Twilio 30535",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Refer a friend and get $20.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Your tenth loaf is free.\",\n"
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
