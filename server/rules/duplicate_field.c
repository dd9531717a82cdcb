/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_duplicate_field = {
	.info = {
		.name = "duplicate-field",
		.severity = CAMP_ERROR,
		.summary = "is set twice in the same block, where only one value counts",
		.why = "Only one of the two can be meant, and nobody can tell which.",
		.remedy = "Delete one of them.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  name: \"Harbor Bread\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_DUPLICATE_FIELD,
};
