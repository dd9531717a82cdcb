/* A fault of the writing: the model sees it, this rule names and explains it. */
#include "lint/rule.h"

const CampRule camp_rule_reference_cycle = {
	.info = {
		.name = "reference-cycle",
		.severity = CAMP_ERROR,
		.summary = "refers to itself, so it has no end",
		.why = "A text that needs itself has no end.",
		.remedy = "Take out one of the references.",
		.source = "the language reference, grammar/README.md",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"${message_flow}\"\n"
				"  message_flow: \"${description}\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"${brand.name} sends weekly offers.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_FAULT,
	.fault = CAMP_FAULT_REFERENCE_CYCLE,
};
