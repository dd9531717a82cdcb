/* Reported by the engine: a misspelt name excuses nothing. */
#include "lint/rule.h"

const CampRule camp_rule_unknown_rule_in_suppression = {
	.info = {
		.name = "unknown-rule-in-suppression",
		.severity = CAMP_WARNING,
		.summary = "names a rule that does not exist",
		.why = "A suppression with a misspelt name does not do what it seems to do.",
		.remedy = "Write the rule's name as the finding gives it.",
		.source = "campaign-ls",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  # campaign-ls: allow txt-too-short -- the registry knows us\n"
				"  description: \"Weekly offers.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  # campaign-ls: allow text-too-short -- the registry knows us\n"
				"  description: \"Weekly offers.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ENGINE,
};
