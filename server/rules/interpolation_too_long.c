/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_interpolation_too_long = {
	.info = {
		.name = "interpolation-too-long",
		.severity = CAMP_ERROR,
		.summary = "becomes too long once its references are filled in",
		.why = "References that stand for other references can grow without end; such a text is not read "
			"any further.",
		.remedy = "Write the text out, or use fewer references.",
		.source = "the language reference, grammar/README.md",
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_TEXT_TOO_LONG,
};
