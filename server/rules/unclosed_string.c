/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unclosed_string = {
	.info = {
		.name = "unclosed-string",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is not closed: a quotation mark is missing at the end of its line",
		.why = "A string in quotes ends on its line, so what follows on the next line is not part of it. "
			"The rules stay silent about this part until it can be read.",
		.remedy = "Put the closing quote, or use `\"\"\"` for a text of several lines.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNCLOSED_STRING,
};
