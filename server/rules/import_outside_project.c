/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_import_outside_project = {
	.info = {
		.name = "import-outside-project",
		.severity = CAMP_ERROR,
		.summary = "lies outside the project",
		.why = "Only files of the project are read, so that checking a file of somebody else cannot read "
			"yours.",
		.remedy = "Copy the file into the project, or open the folder that holds both.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad = "import \"../../../../../../outside.campaign\"\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_IMPORT_OUTSIDE,
};
