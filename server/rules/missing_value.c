/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_missing_value = {
	.info = {
		.name = "missing-value",
		.severity = CAMP_ERROR,
		.summary = "has nothing behind its colon or between its quotes yet",
		.why = "The value begins on the line of its name; there is nothing behind the colon, or nothing between "
			"the quotation marks. What the text would have to say is told once something stands there.",
		.remedy = "Write the value behind the colon, or delete the field.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name:\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_MISSING_VALUE,
};
