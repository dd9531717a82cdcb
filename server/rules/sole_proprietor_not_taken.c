/* Some providers register no sole proprietors. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *type = camp_block_attribute(lint->brand, "entity_type");
	const CampAttribute *brand = camp_lint_attribute(lint, "brand");
	CampDraft *draft;

	if (!brand || !type || !camp_str_equal(type->value.name, CAMP_LIT("sole_proprietor")) ||
	    !camp_profile_demands(lint->profile, CAMP_DEMAND_NO_SOLE_PROPRIETORS))
		return;
	draft = camp_report(
		lint, rule, brand->value.span, "brand is a sole proprietor: %.*s take none",
		CAMP_FMT(camp_profile_who_demands(lint->arena, lint->profile, CAMP_DEMAND_NO_SOLE_PROPRIETORS)));
	camp_draft_field(draft, "brand");
	/* Who names no provider need not mean these. */
	if (!camp_lint_attribute(lint, "providers"))
		camp_draft_severity(draft, CAMP_INFORMATION);
}

const CampRule camp_rule_sole_proprietor_not_taken = {
	.info = {
		.name = "sole-proprietor-not-taken",
		.severity = CAMP_ERROR,
		.summary = "is of a sole proprietor, whom a provider does not take",
		.why = "A sole proprietor is a person without a tax number of a business. Some providers register businesses "
			"only, and refuse the brand whatever the campaign says.",
		.remedy = "Register with a provider that takes sole proprietors, or as a business when you have a tax number.",
		.source = "Microsoft BrandEntityTypeSoleProprietorsNotSupported; Bandwidth: no sole proprietors",
		.example = {
			.bad =
				"campaign visits {\n"
				"  brand: painter\n"
				"  providers: [bandwidth]\n"
				"}\n"
				"brand painter {\n"
				"  name: \"Ana Ruiz Painting\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
			.good =
				"campaign visits {\n"
				"  brand: painter\n"
				"  providers: [twilio]\n"
				"}\n"
				"brand painter {\n"
				"  name: \"Ana Ruiz Painting\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
