/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_invalid_interpolation = {
	.info = {
		.name = "invalid-interpolation",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "cannot be read as a reference",
		.why = "Between `${` and `}` stands a field, such as `brand.name`. Anything else would go to the "
			"reviewer as it stands.",
		.remedy = "Write `${brand.name}`, or `\\$` for a dollar sign.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"${}\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"${brand.name}\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_INVALID_INTERPOLATION,
};
