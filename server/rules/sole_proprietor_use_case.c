/* The use case of sole proprietors is for their brands only, and theirs is no other. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");
	const CampAttribute *type = lint->brand ? camp_block_attribute(lint->brand, "entity_type") : NULL;
	bool person, of_person;

	if (!use || use->broken || use->value.name.len == 0 || !type || type->broken || type->value.name.len == 0)
		return;
	of_person = camp_str_equal(use->value.name, CAMP_LIT("sole_proprietor"));
	person = camp_str_equal(type->value.name, CAMP_LIT("sole_proprietor"));
	if (of_person && !person)
		camp_report(lint, rule, use->span,
		            "use_case is sole_proprietor, but the brand is registered as something else");
	/* Telnyx lists four other use cases for people. */
	if (person && !of_person)
		camp_draft_severity(camp_report(lint, rule, use->span, "use_case is %.*s, but the brand is a sole proprietor's",
		                                CAMP_FMT(use->value.name)),
		                    CAMP_WARNING);
}

const CampRule camp_rule_sole_proprietor_use_case = {
	.info = {
		.name = "sole-proprietor-use-case",
		.severity = CAMP_ERROR,
		.summary = "is for sole proprietors, but the brand is registered as something else, or the other way round",
		.why = "The use case and the kind of brand must agree; the registry refuses the pair at once.",
		.remedy = "Choose the use case of what you send, or register the brand as a sole proprietor.",
		.source = "Twilio 21717; TCR. Telnyx takes four other use cases from people",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: sole_proprietor\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: private_profit\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: sole_proprietor\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
