/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_empty_block = {
	.info = {
		.name = "empty-block",
		.severity = CAMP_ERROR,
		.summary = "holds no field yet",
		.why = "Everything that a reviewer asks of it is missing. That is said once; what is missing in "
			"particular is told as soon as something stands in it.",
		.remedy = "Fill it in: editors offer what belongs into it, and whole campaigns to begin with. Or delete it.",
		.source = "the language reference, grammar/README.md",
		.cause = "missing-field",
		.example = {
			.bad =
				"brand bakery {\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_EMPTY_BLOCK,
};
