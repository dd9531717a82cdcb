/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unknown_escape = {
	.info = {
		.name = "unknown-escape",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is no escape of the language",
		.why = "Behind a backslash only \\\" \\\\ \\n \\t \\$ and \\u{...} mean something. A stray "
			"backslash would reach the reviewer, or change the text.",
		.remedy = "Write `\\\\` for a backslash, or delete it.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor\\q Bakery\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNKNOWN_ESCAPE,
};
