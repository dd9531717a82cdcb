/* A website opt-in of which nothing says where it is: neither the block nor an address in the flow. */
#include "lint/rule.h"
#include "rules/_methods.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_method(lint, rule, "website", "url", camp_rules_flow_has_page);
}

const CampRule camp_rule_website_missing_url = {
	.info = {
		.name = "website-missing-url",
		.severity = CAMP_ERROR,
		.summary = "does not give the address of the page where people sign up",
		.why = "Reviewers open the page and look for the form. Without its address they cannot, and the "
			"campaign is refused.",
		.remedy = "Set `url` to the page with the form itself, not the home page. It must open without a "
			"login.",
		.source = "Twilio 30896, 30543; Bandwidth 2120; Sinch CR4015; Zoom; AWS OPT_IN_WORKFLOW_MISSING",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    unticked: true\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"    url: \"https://harborbakery.example/texts\"\n"
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
