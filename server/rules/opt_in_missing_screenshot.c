/* A form that no reviewer can visit, on paper, at a counter or in an app, without a public picture of it. */
#include "lint/rule.h"
#include "rules/_methods.h"

static void check_method(CampLint *lint, const CampRule *rule, const char *method) {
	const CampBlock *block = NULL;
	/* A page that shows the form does as well as a picture; that of an app only offers the app. */
	bool page_shows = strcmp(method, "mobile_app") != 0;

	if (!camp_rules_uses(lint, method) || camp_rules_flow_has_copy(lint))
		return;
	while ((block = camp_next_block(lint, "opt_in", method, block)) != NULL) {
		if (camp_rules_lacks(block, "screenshot") && (!page_shows || camp_rules_lacks(block, "url")))
			camp_report(lint, rule, block->header, "opt_in %s %s", method, rule->info.summary);
	}
	if (!camp_has_method(lint, method))
		camp_rules_report_method(lint, rule, method, "screenshot", NULL);
}

static void check(CampLint *lint, const CampRule *rule) {
	check_method(lint, rule, "paper");
	check_method(lint, rule, "point_of_sale");
	check_method(lint, rule, "mobile_app");
}

const CampRule camp_rule_opt_in_missing_screenshot = {
	.info = {
		.name = "opt-in-missing-screenshot",
		.severity = CAMP_ERROR,
		.summary = "gives no public picture of the form",
		.why = "A reviewer cannot walk into your shop or install your app. Without a picture the consent "
			"text cannot be checked, and counts as missing.",
		.remedy = "Put a photo or a scan of the form, legible and whole, at a public address and name it as "
			"`screenshot`.",
		.source = "Twilio 30896, 30909; Bandwidth 2129; AWS OPT_IN_WORKFLOW_INCOMPLETE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in paper {\n"
				"    place: \"the counter\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in paper {\n"
				"    place: \"the counter\"\n"
				"    screenshot: \"https://harborbakery.example/form.png\"\n"
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
