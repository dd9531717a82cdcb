/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_stray_brace = {
	.info = {
		.name = "stray-brace",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "closes nothing: every block above is closed already",
		.why = "Every block above is closed already. Often a brace too many hides that another block "
			"ended too early.",
		.remedy = "Delete the brace, or find the block that ended too early.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_STRAY_BRACE,
};
