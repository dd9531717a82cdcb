/*
 * Sinch. The article that lists its codes could be read in part; most rows are from rejections that users quote.
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },        { "sample_messages", 3, 5 },
};

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_OPT_OUT_IN_EVERY_SAMPLE, NULL }, { CAMP_DEMAND_BRAND_IN_EVERY_SAMPLE, NULL },
	{ CAMP_DEMAND_NO_CURLY_PLACEHOLDERS, NULL },   { CAMP_DEMAND_LEGAL_LINKS, NULL },
	{ CAMP_DEMAND_MESSAGES_ALWAYS, NULL },         { CAMP_DEMAND_SUB_USE_CASES, NULL },
};

static const CampAnswer answers[] = {
	ANSWER("CR2001", "the support address is at a free provider", "support-email-of-free-provider",
	       "Sinch community article on rejection codes"),
	UNSEEN("CR2002", "the address is invalid", false, "the public record of the business, which no file holds", NULL,
	       "Sinch community article on rejection codes"),
	UNSEEN("CR2003", "the brand is blocked", false, "the registration's state, which only the provider knows", NULL,
	       "Sinch community article on rejection codes"),
	ANSWER("CR2004", "a reseller is registered in place of the sender", "reseller-as-sender",
	       "Sinch community article on rejection codes"),
	ANSWER("CR2005", "the website is missing or not ready", "address-not-public address-without-scheme",
	       "Sinch community article on rejection codes"),
	ANSWER("CR2006", "job boards of others", "content-job-boards", "Sinch community article on rejection codes"),
	ANSWER("CR2020", "the legal name is not that of the public record", "trade-name-not-explained",
	       "a rejection that a user quotes"),
	ANSWER("CR3002", "the description is vague",
	       "description.brand description.message_type description-missing-recipients text-too-short",
	       "a rejection that a user quotes"),
	ANSWER("CR4001", "the consent does not suffice", TICK_BOX "message_flow.consent_action consent-implied",
	       "a rejection that a user quotes"),
	ANSWER("CR4002", "the call to action lacks the brand", CTA("brand"), "a rejection that a user quotes"),
	ANSWER("CR4003", "the call to action lacks HELP", CTA("help"), "a rejection that a user quotes"),
	ANSWER("CR4004", "the call to action lacks STOP", CTA("opt_out"), "a rejection that a user quotes"),
	ANSWER("CR4005", "the call to action lacks the frequency", CTA("frequency"), "a rejection that a user quotes"),
	ANSWER("CR4006", "the call to action lacks the rates", CTA("rates"), "a rejection that a user quotes"),
	ANSWER("CR4007", "the call to action lacks the terms", CTA("terms_link"), "a rejection that a user quotes"),
	ANSWER("CR4015", "the call to action is missing or cannot be reached",
	       "website-missing-url opt-in-not-described gated-page-missing-screenshot opt-in-place-vague",
	       "a rejection that a user quotes"),
	ANSWER("CR7001", "the opt-in message lacks the brand", "opt_in_message.brand", "a rejection that a user quotes"),
	ANSWER("CR7004", "the opt-in message lacks the frequency", "opt_in_message.frequency",
	       "a rejection that a user quotes"),
	ANSWER("CR7005", "the opt-in message lacks the rates", "opt_in_message.rates", "a rejection that a user quotes"),
};

const CampProvider camp_provider_sinch = {
	.name = "sinch",
	.title = "Sinch",
	.help = "Sinch: the codes that users quote, and its published fields.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
