/* Advertising in a campaign that is registered for something else. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

static bool is_for(const CampAttribute *use) {
	static const char *const cases[] = {
		"two_factor",       "account_notification", "customer_care",  "delivery_notification",
		"fraud_alert",      "security_alert",       "polling_voting", "public_service_announcement",
		"higher_education", "k12_education",        "emergency"
	};

	for (size_t i = 0; use && i < sizeof cases / sizeof *cases; i++) {
		if (camp_str_equal(use->value.name, camp_str(cases[i])))
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const samples[] = { "sample_message", NULL };

	if (is_for(camp_lint_attribute(lint, "use_case")))
		camp_rules_report_stated(lint, rule, samples, CAMP_CONCEPT_PROMOTION);
}

const CampRule camp_rule_sample_message_promotional = {
	.info = {
		.name = "sample-message-promotional",
		.severity = CAMP_ERROR,
		.summary = "advertises, but the use case is not marketing",
		.why = "Samples must be what the use case says. An offer among reminders makes the reviewer "
			"doubt all of it, and asks for another kind of consent.",
		.remedy = "Move offers into a campaign of their own, or register `mixed` with `marketing` among its "
			"`sub_use_cases`. A use case cannot be changed after submission.",
		.source = "Twilio 30893; DCA2 602; Bandwidth 8200; AWS SAMPLE_MESSAGE_USE_CASE_MISMATCH",
		.cause = "sample_message.use_case",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: delivery_notification\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Your order is on its way.\",\n"
				"    \"Harbor Bakery: Get 20% off all cakes this weekend!\",\n"
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
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: Get 20% off all cakes this weekend!\",\n"
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
