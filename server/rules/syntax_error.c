/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_syntax_error = {
	.info = {
		.name = "syntax-error",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "is not written in the campaign language",
		.why = "Something here can be read neither as a field nor as a block. The rules stay silent "
			"about this part until it can be read.",
		.remedy = "Look at the marked place: a field is `name: value`, a block is `type name { ... }`.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name = \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_SYNTAX,
};
