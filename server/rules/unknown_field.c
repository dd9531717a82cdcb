/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unknown_field = {
	.info = {
		.name = "unknown-field",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is no field of this block",
		.why = "Nothing reads such a field, so it would be lost on the way to the provider.",
		.remedy = "Correct the name, or delete the field.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  websit: \"https://harborbakery.example\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNKNOWN_FIELD,
};
