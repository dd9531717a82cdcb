/*
 * The Campaign Registry. Its own page of limits could not be read; the lengths are those which AWS, Sinch, Vonage and Telnyx
 * publish alike. It answers in no codes of its own.
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },        { "sample_messages", 1, 5 },    { "sub_use_cases", 1, 5 },
};

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_KEYWORDS_ALWAYS, NULL },
	{ CAMP_DEMAND_MESSAGES_ALWAYS, NULL },
	{ CAMP_DEMAND_SUB_USE_CASES, NULL },
};

const CampProvider camp_provider_tcr = {
	.name = "tcr",
	.title = "The Campaign Registry",
	.help = "The Campaign Registry: the record behind every provider, with its lengths and counts.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.demands = demands,
	.demand_count = COUNT(demands),
};
