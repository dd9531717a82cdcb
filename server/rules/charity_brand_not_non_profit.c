/* Only registered non-profits may ask for donations. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");
	const CampAttribute *type = lint->brand ? camp_block_attribute(lint->brand, "entity_type") : NULL;

	if (use && type && !type->broken && type->value.name.len > 0 &&
	    camp_str_equal(use->value.name, CAMP_LIT("charity")) &&
	    !camp_str_equal(type->value.name, CAMP_LIT("non_profit")))
		camp_report(lint, rule, use->span, "use_case is charity, but the brand %s", rule->info.summary);
}

const CampRule camp_rule_charity_brand_not_non_profit = {
	.info = {
		.name = "charity-brand-not-non-profit",
		.severity = CAMP_ERROR,
		.summary = "is not registered as a non_profit",
		.why = "The use case is for organisations with the status of a charity (501(c)(3)). Any other "
			"brand is refused for it.",
		.remedy = "Set the brand's entity_type to non_profit if it is one; otherwise choose another use case.",
		.source = "Twilio 30900; TCR and Vonage on the use case CHARITY",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: charity\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: private_profit\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: charity\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: non_profit\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
