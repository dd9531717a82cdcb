/* The script is not published where a reviewer could see it. */
#include "lint/rule.h"
#include "rules/_methods.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_method(lint, rule, "verbal", "script_url", camp_rules_flow_has_copy);
	camp_rules_report_method(lint, rule, "ivr", "script_url", camp_rules_flow_has_copy);
}

const CampRule camp_rule_verbal_opt_in_missing_script_url = {
	.info = {
		.name = "verbal-opt-in-missing-script-url",
		.severity = CAMP_ERROR,
		.summary = "gives no public copy of the script",
		.why = "Reviewers accept spoken consent only when they can open the script that your people use.",
		.remedy = "Put the script at a public address, as a page or a PDF, and name it as `script_url`.",
		.source = "Twilio 30896",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in verbal {\n"
				"    script: \"May Harbor Bakery send you text messages about your order? Do you agree?\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in verbal {\n"
				"    script: \"May Harbor Bakery send you text messages about your order? Do you agree?\"\n"
				"    script_url: \"https://harborbakery.example/script.pdf\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
