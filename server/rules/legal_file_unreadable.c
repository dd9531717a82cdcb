/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_legal_file_unreadable = {
	.info = {
		.name = "legal-file-unreadable",
		.severity = CAMP_ERROR,
		.summary = "names a copy of the page that cannot be read",
		.why = "The page's text is most of what reviewers look at. As long as the file cannot be read, "
			"it is not checked.",
		.remedy = "Correct the path; it is relative to this file.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  terms {\n"
				"    file: \"no-such-file.md\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_LEGAL_FILE_UNREADABLE,
};
