/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_text_block_indentation = {
	.info = {
		.name = "text-block-indentation",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_SAFE,
		.summary = "is indented less than the text block it stands in",
		.why = "The lines of a text block stand deeper than the line that opens it, so that a block "
			"whose end was forgotten cannot swallow the file.",
		.remedy = "Indent the line.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"\"\"\n"
				" Harbor Bakery\n"
				"    \"\"\"\n"
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
	.fault = CAMP_FAULT_TEXT_BLOCK_INDENTATION,
};
