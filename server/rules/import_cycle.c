/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_import_cycle = {
	.info = {
		.name = "import-cycle",
		.severity = CAMP_ERROR,
		.summary = "imports a file that imports this one",
		.why = "Two files that import each other have no order in which they could be read.",
		.remedy = "Move what both need into a third file.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad = "import \"example.campaign\"\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_IMPORT_CYCLE,
};
