/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_unclosed_list = {
	.info = {
		.name = "unclosed-list",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is not closed: a ] is missing",
		.why = "A list begins with `[` and ends with `]`. The rules stay silent about this part until it "
			"can be read.",
		.remedy = "Put `]` behind the last item.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  aliases: [\"Harbor Bread\", \"The Bakery\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  aliases: [\"Harbor Bread\", \"The Bakery\"]\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_UNCLOSED_LIST,
};
