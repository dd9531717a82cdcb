/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_file_too_large = {
	.info = {
		.name = "file-too-large",
		.severity = CAMP_ERROR,
		.summary = "is too large to be checked",
		.why = "Campaign files are small. A file of this size is something else, and checking it would "
			"block the editor.",
		.remedy = "Look whether this is the right file.",
		.source = "the language reference, grammar/README.md",
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_FILE_TOO_LARGE,
};
