/*
 * The three-digit codes that several providers pass on from the second connectivity partner. Read at Telnyx, Bandwidth
 * and four mirrors; whose list it is has not been found.
 */
#include "providers/_dca2.h"

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_BRAND_IN_EVERY_SAMPLE, NULL },
};

static const CampAnswer answers[] = { DCA2_ANSWERS("Telnyx support article 10547022, Bandwidth 11902961045783") };

const CampProvider camp_provider_dca2 = {
	.name = "dca2",
	.title = "DCA2 (second connectivity partner)",
	.help = "The three-digit codes of the second connectivity partner, as several providers publish them.",
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
