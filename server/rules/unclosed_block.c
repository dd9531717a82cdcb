/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unclosed_block = {
	.info = {
		.name = "unclosed-block",
		.severity = CAMP_ERROR,
		.summary = "is not closed: a } is missing",
		.why = "A brace is missing, so it is not clear which fields belong to the block. What seems to "
			"be missing in it is not reported.",
		.remedy = "Put `}` where the block ends.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNCLOSED_BLOCK,
};
