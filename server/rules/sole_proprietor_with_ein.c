/* A sole proprietor registers without a tax number of the business; who has one is registered by it. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *type = camp_lint_attribute(lint, "entity_type"), *ein = camp_lint_attribute(lint, "ein");

	if (type && ein && camp_str_equal(type->value.name, CAMP_LIT("sole_proprietor")) &&
	    camp_str_trim(camp_text_of(lint, ein)).len > 0)
		camp_report(lint, rule, ein->value.span, "ein %s", rule->info.summary);
}

const CampRule camp_rule_sole_proprietor_with_ein = {
	.info = {
		.name = "sole-proprietor-with-ein",
		.severity = CAMP_WARNING,
		.summary = "is given, but the brand is registered as a sole proprietor",
		.why = "The registration of a sole proprietor is for people whose business has no tax number. One that has an EIN "
			"is sent back to be registered as a company, and then sends more.",
		.remedy = "Register as a private company with this number and the use case low_volume, or leave the number out.",
		.source = "Twilio 30903, known second-hand",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Ana Harbor\"\n"
				"  entity_type: sole_proprietor\n"
				"  ein: \"12-3456789\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: private_profit\n"
				"  ein: \"12-3456789\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
