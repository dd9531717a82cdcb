/* What a provider answered is not found any more. The engine holds the answer against the findings. */
#include "lint/rule.h"

const CampRule camp_rule_rejection_addressed = {
	.info = {
		.name = "rejection-addressed",
		.severity = CAMP_HINT,
		.summary = "is answered: nothing that it means is found any more",
		.why = "Nothing that the provider's answer means is found in the files any more. The words that "
			"answer it are quoted, so that they can be pointed out to a reviewer who overlooks them.",
		.remedy = "Resubmit the campaign, then take the block out, or keep it as a record.",
		.source = "campaign-ls, from what is known of the provider's answers",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n"
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_message: \"Harbor Bakery: You're subscribed to weekly offers. Msg frequency varies. "
				"Msg & data rates may apply. Reply HELP for help, STOP to cancel.\"\n"
				"  rejection {\n"
				"    provider: bandwidth\n"
				"    code: \"5105\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n"
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_message: \"Harbor Bakery: You're subscribed to weekly offers.\"\n"
				"  rejection {\n"
				"    provider: bandwidth\n"
				"    code: \"5105\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ENGINE,
};
