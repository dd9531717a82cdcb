/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unknown_value = {
	.info = {
		.name = "unknown-value",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is not one of the values of this field",
		.why = "The registry knows a fixed list of values here and refuses any other.",
		.remedy = "Choose one of the list; completion offers them with what they mean.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: private_profitt\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  entity_type: private_profit\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNKNOWN_VALUE,
};
