/* Reported by the engine: the rule that is allowed found nothing there. */
#include "lint/rule.h"

const CampRule camp_rule_unused_suppression = {
	.info = {
		.name = "unused-suppression",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_SAFE,
		.summary = "excuses nothing",
		.why = "A suppression that excuses nothing hides the next real finding on that line.",
		.remedy = "Delete the comment.",
		.source = "campaign-ls",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  # campaign-ls: allow text-too-short -- the registry knows us\n"
				"  description: \"Harbor Bakery sends weekly offers to customers who signed up.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"Harbor Bakery sends weekly offers to customers who signed up.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ENGINE,
};
