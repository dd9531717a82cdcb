/* Firearms, ammunition, fireworks, explosives. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_FIREARMS);
}

const CampRule camp_rule_content_firearms = {
	.info = {
		.name = "content-firearms",
		.severity = CAMP_ERROR,
		.fatal = true,
		.summary = "is about firearms, ammunition, fireworks or explosives",
		.why = "Twilio refuses firearms, ammunition and fireworks for good, gun shops and ranges included. "
			"Others let them pass behind an age check by date of birth, and without the names of "
			"brands.",
		.remedy = "Leave them out of the messages. Where your provider takes them, describe the age check in "
			"the message flow and set `age_gated`.",
		.source = "Twilio 30957; DCA2 702; AWS NON_COMPLIANT_USE_CASE_GUNS",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Ridge Sports: New 9mm ammo at our gun shop.\",\n"
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
				"    \"Ridge Sports: New tents are in store.\",\n"
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
