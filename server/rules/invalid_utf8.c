/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_invalid_utf8 = {
	.info = {
		.name = "invalid-utf8",
		.severity = CAMP_ERROR,
		.summary = "is not UTF-8",
		.why = "The file holds bytes that are no characters, often because it was saved in an older "
			"encoding. Portals turn them into question marks.",
		.remedy = "Save the file as UTF-8.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\xff\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_INVALID_UTF8,
};
