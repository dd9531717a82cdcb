/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unfinished_field = {
	.info = {
		.name = "unfinished-field",
		.severity = CAMP_ERROR,
		.summary = "is only a name, without a colon and a value",
		.why = "A field needs a colon and a value. This looks like one that is still being typed.",
		.remedy = "Write `name: value`, or delete it.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNFINISHED_FIELD,
};
