/* The flag and the samples must tell the same: a phone number or none. */
#include "lint/rule.h"
#include "rules/_samples.h"

static const CampFlag flag = {
	"embedded_phone", "a phone number", CAMP_CONCEPT_PHONE_NUMBER, { "phone", "call us at", "XXX", NULL }
};

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_check_flag(lint, rule, &flag);
}

const CampRule camp_rule_embedded_phone_mismatch = {
	.info = {
		.name = "embedded-phone-mismatch",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "does not agree with the samples",
		.why = "The flag says whether messages hold phone numbers, and reviewers compare it with the "
			"samples. It cannot be changed once the campaign is submitted, so a wrong one costs a new "
			"registration.",
		.remedy = "Set the flag as your messages really are, and let at least one sample show it when it is "
			"true.",
		.source = "Twilio 30889; DCA2 601; AWS SAMPLE_MESSAGE_PHONE_NUMBER",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  embedded_phone: false\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: To order call (555) 555-0142.\",\n"
				"    \"Harbor Bakery: Rye is back. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  embedded_phone: true\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: To order call (555) 555-0142.\",\n"
				"    \"Harbor Bakery: Rye is back. Reply STOP to opt out.\",\n"
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
