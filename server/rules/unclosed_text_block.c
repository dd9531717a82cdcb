/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unclosed_text_block = {
	.info = {
		.name = "unclosed-text-block",
		.severity = CAMP_ERROR,
		.summary = "is not closed: the three quotation marks at its end are missing",
		.why = "A text of several lines ends with three quotes on a line. Without them only the "
			"indentation tells where it ends, which is a guess.",
		.remedy = "Put `\"\"\"` behind the last line of the text.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"\"\"\n"
				"    Harbor Bakery\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"\"\"\n"
				"    Harbor Bakery\n"
				"    \"\"\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNCLOSED_TEXT_BLOCK,
};
