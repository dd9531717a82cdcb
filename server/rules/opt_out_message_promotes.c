/* The last message is no place for an offer. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "opt_out_message", NULL };

	camp_rules_report_stated(lint, rule, fields, CAMP_CONCEPT_PROMOTION);
}

const CampRule camp_rule_opt_out_message_promotes = {
	.info = {
		.name = "opt-out-message-promotes",
		.severity = CAMP_ERROR,
		.summary = "advertises",
		.why = "Somebody who just left must not be sold anything. Carriers allow one plain confirmation "
			"and nothing else.",
		.remedy = "Take the offer out. \"Reply START to resubscribe\" may stay.",
		.source = "Twilio 30887; CTIA Messaging Principles 5.1.3",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_message: \"\"\"\n"
				"    Harbor Bakery: You are unsubscribed and will receive no further messages.\n"
				"    Come back and get 20% off!\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_out_message: \"\"\"\n"
				"    Harbor Bakery: You are unsubscribed and will receive no further messages.\n"
				"    Reply START to resubscribe.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
