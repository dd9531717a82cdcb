/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_wrong_type = {
	.info = {
		.name = "wrong-type",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "has a value of another kind than the field takes",
		.why = "The field cannot take this kind of value; a list wants brackets, a flag wants true or "
			"false, a text wants quotes.",
		.remedy = "Write the value as the message says.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: [Harbor, Bakery]\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_WRONG_TYPE,
};
