/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_misplaced_block = {
	.info = {
		.name = "misplaced-block",
		.severity = CAMP_ERROR,
		.summary = "stands in a place where the language expects no such block",
		.why = "A block counts only where the language expects it.",
		.remedy = "Move it to where it belongs.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  opt_in website {\n"
				"  }\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in website {\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_MISPLACED_BLOCK,
};
