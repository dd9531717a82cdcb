/*
 * Telnyx passes the codes of the second connectivity partner on (support article 10547022) and asks for more than they do
 * (compliance guide 16256133): the non-sharing sentence in the flow itself.
 */
#include "providers/_dca2.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },        { "sample_messages", 2, 5 },
};

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_NON_SHARING_IN_FLOW, NULL },
	{ CAMP_DEMAND_LEGAL_LINKS, NULL },
	{ CAMP_DEMAND_SUB_USE_CASES, NULL },
};

static const CampAnswer answers[] = {
	DCA2_ANSWERS("Telnyx support article 10547022"),
	UNSEEN("Brand does not qualify for submitted campaign use-case", "the brand does not qualify for the use case",
	       false, "the registration's state, which only the provider knows", NULL, "an error that a user quotes"),
	ANSWER("TCR_FAILED", "the registry refused the record", "list-too-short text-too-short text-too-long missing-field",
	       "Telnyx documentation and a user's report"),
};

const CampProvider camp_provider_telnyx = {
	.name = "telnyx",
	.title = "Telnyx",
	.help = "Telnyx: its support articles and compliance guide, and the codes that it passes on.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
