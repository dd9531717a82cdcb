/* How many parts a use case has: a mixed campaign two to five, a low-volume one at least one, most others none. */
#include "lint/rule.h"

typedef struct Range {
	const char *use_case;
	size_t minimum, maximum;
} Range;

static const Range ranges[] = {
	{ "mixed", 2, 5 },  { "low_volume", 1, 5 }, { "carrier_exempt", 1, 5 }, { "proxy", 0, 5 },
	{ "social", 0, 5 }, { "charity", 0, 5 },    { "political", 0, 5 },      { "conversational", 0, 5 },
};

static void report(CampLint *lint, const CampRule *rule, CampSpan span, CampStr use_case, Range range, size_t count) {
	if (range.maximum == 0)
		camp_report(lint, rule, span, "sub_use_cases: %.*s takes none", CAMP_FMT(use_case));
	else
		camp_report(lint, rule, span, "sub_use_cases: %.*s takes %zu to %zu, here are %zu", CAMP_FMT(use_case),
		            range.minimum, range.maximum, count);
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case"),
						*parts = camp_lint_attribute(lint, "sub_use_cases");
	size_t count = parts ? parts->value.item_count : 0;
	bool asked = camp_profile_demands(lint->profile, CAMP_DEMAND_SUB_USE_CASES);
	Range range = { "", 0, 0 };

	if (!use || use->broken || use->value.name.len == 0 || lint->block->broken || (parts && parts->broken))
		return;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		if (camp_str_equal(use->value.name, camp_str(ranges[i].use_case)))
			range = ranges[i];
	}
	if ((parts || asked) && (count < range.minimum || count > range.maximum))
		report(lint, rule, parts ? parts->name_span : use->span, use->value.name, range, count);
}

const CampRule camp_rule_sub_use_cases_count = {
	.info = {
		.name = "sub-use-cases-count",
		.severity = CAMP_ERROR,
		.summary = "do not fit the use case",
		.why = "A mixed campaign has two to five parts and a low-volume one at least one; any other "
			"standard use case has none. The registry refuses other numbers. Where a provider's form has no field "
			"for them, as Twilio's, they need not be named.",
		.remedy = "Name the parts in `sub_use_cases`, or choose the use case that says it alone.",
		.source = "Twilio 30900; TCR; Bandwidth and Sinch field references",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: mixed\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: mixed\n"
				"  sub_use_cases: [customer_care, marketing]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
