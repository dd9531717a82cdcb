/* A provider's answer that no table knows. It is never guessed. */
#include "lint/rule.h"

const CampRule camp_rule_rejection_not_understood = {
	.info = {
		.name = "rejection-not-understood",
		.severity = CAMP_INFORMATION,
		.summary = "is an answer that nothing is known of",
		.why = "The words or the code are in none of the tables of providers' answers. What they mean is "
			"not guessed: a wrong guess costs another round.",
		.remedy = "Check the code for slips. Ask the provider which words it means, and look at every "
			"finding above hint level.",
		.source = "campaign-ls, from what is known of the provider's answers",
		.example = {
			.bad =
				"campaign offers {\n"
				"  rejection {\n"
				"    provider: twilio\n"
				"    code: \"99999\"\n"
				"  }\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  rejection {\n"
				"    provider: twilio\n"
				"    code: \"30924\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ENGINE,
};
