/*
 * Vonage. Its specification names errors of the request only; codes of rejections have not been found.
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "name", 0, 100 },
	{ "legal_name", 0, 100 },
	{ "website", 0, 100 },
	{ "description", 40, 4096 },
	{ "message_flow", 40, 2048 },
	{ "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 },
	{ "opt_out_message", 20, 255 },
	{ "keywords", 0, 255 },
	{ "help_message", 0, 255 },
	{ "sample_messages", 1, 5 },
};

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_LEGAL_LINKS, NULL },
	{ CAMP_DEMAND_SUB_USE_CASES, NULL },
};

static const CampAnswer answers[] = {
	ANSWER("invalid-usecase-data", "the request's data are invalid",
	       "missing-field text-too-short text-too-long list-too-long keyword-list-too-long unknown-value",
	       "Vonage 10DLC specification 1.0.7"),
	UNSEEN("use-case-denied", "the use case was denied", false, "the provider gives no cause", NULL,
	       "Vonage 10DLC specification 1.0.7"),
	UNSEEN("brand-conflict", "the brand is in conflict", false,
	       "the registration's state, which only the provider knows", NULL, "Vonage 10DLC specification 1.0.7"),
	UNSEEN("brand-parameters", "the brand's data are invalid", false,
	       "the registration's state, which only the provider knows", NULL, "Vonage 10DLC specification 1.0.7"),
};

const CampProvider camp_provider_vonage = {
	.name = "vonage",
	.title = "Vonage",
	.help = "Vonage: its 10DLC specification 1.0.7 and its guide. It publishes no codes of rejections.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
