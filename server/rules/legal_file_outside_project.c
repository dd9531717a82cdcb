/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_legal_file_outside_project = {
	.info = {
		.name = "legal-file-outside-project",
		.severity = CAMP_ERROR,
		.summary = "lies outside the project",
		.why = "Only files of the project are read, so that checking a file of somebody else cannot read "
			"yours.",
		.remedy = "Copy the page into the project.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  terms {\n"
				"    file: \"../../../../../../outside.md\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_LEGAL_FILE_OUTSIDE,
};
