/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_import_unreadable = {
	.info = {
		.name = "import-unreadable",
		.severity = CAMP_ERROR,
		.summary = "names a file that cannot be read",
		.why = "Brands of a file that cannot be read are unknown, and whatever refers to them is not "
			"checked.",
		.remedy = "Correct the path; it is relative to this file.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad = "import \"no-such-file.campaign\"\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_IMPORT_UNREADABLE,
};
