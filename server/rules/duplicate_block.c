/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_duplicate_block = {
	.info = {
		.name = "duplicate-block",
		.severity = CAMP_ERROR,
		.summary = "stands twice in the same place, where only one counts",
		.why = "Only one such block counts here, and nobody can tell which of the two is meant.",
		.remedy = "Put the fields into one block, or give the other a name of its own.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  terms {\n"
				"  }\n"
				"  terms {\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  terms {\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_DUPLICATE_BLOCK,
};
