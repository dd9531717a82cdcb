/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unknown_block = {
	.info = {
		.name = "unknown-block",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is no block of the language",
		.why = "Nothing reads such a block, so what stands in it is not checked and goes nowhere.",
		.remedy = "Correct the name, or delete the block.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brnad bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNKNOWN_BLOCK,
};
