/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_missing_block_name = {
	.info = {
		.name = "missing-block-name",
		.severity = CAMP_ERROR,
		.summary = "has no name behind its kind",
		.why = "Brands and campaigns are referred to by name, and an opt-in block is nothing without its "
			"method.",
		.remedy = "Write a name behind the type, as in `brand acme { ... }` or `opt_in website { ... }`.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_MISSING_BLOCK_NAME,
};
