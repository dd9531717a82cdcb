/* Reported by the engine: whoever reads the file later must learn why. */
#include "lint/rule.h"

const CampRule camp_rule_suppression_without_reason = {
	.info = {
		.name = "suppression-without-reason",
		.severity = CAMP_WARNING,
		.summary = "gives no reason",
		.why = "In half a year nobody knows why a finding was waved through, and a reviewer may ask.",
		.remedy = "Add ` -- ` and the reason behind the rule's name.",
		.source = "campaign-ls",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  # campaign-ls: allow text-too-short\n"
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
