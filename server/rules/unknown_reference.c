/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unknown_reference = {
	.info = {
		.name = "unknown-reference",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "refers to something that does not exist",
		.why = "The name stands for something that is neither in this file nor in an imported one, so "
			"the text has a hole.",
		.remedy = "Correct the name, add the missing field, or import the file that has it.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNKNOWN_REFERENCE,
};
