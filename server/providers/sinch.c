/*
 * Sinch. The article that lists its codes could be read in part; most rows are from rejections that users quote (U).
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },        { "sample_messages", 3, 5 },
};

static const CampDemand demands[] = {
	CAMP_DEMAND_OPT_OUT_IN_EVERY_SAMPLE,
	CAMP_DEMAND_BRAND_IN_EVERY_SAMPLE,
	CAMP_DEMAND_NO_CURLY_PLACEHOLDERS,
	CAMP_DEMAND_LEGAL_LINKS,
};

static const CampAnswer answers[] = {
	ANSWER("CR2001", "the support address is at a free provider", "support-email-of-free-provider", "R"),
	ANSWER("CR2002", "the address is invalid", "", "R"),
	ANSWER("CR2003", "the brand is blocked", "", "R"),
	ANSWER("CR2004", "a reseller is registered in place of the sender", "", "R"),
	ANSWER("CR2005", "the website is missing or not ready", "", "R, U"),
	ANSWER("CR2006", "job boards of others", "", "R"),
	ANSWER("CR2020", "the legal name is not that of the public record", "", "U a user's rejection"),
	ANSWER("CR3002", "the description is vague",
	       "description.brand description.message_type description-missing-recipients text-too-short",
	       "U a user's rejection"),
	ANSWER("CR4001", "the consent does not suffice",
	       "consent_text.unticked consent_text.optional consent-forced box-ticked-in-advance "
	       "consent-only-accepts-terms message_flow.consent_action",
	       "U a user's rejection"),
	ANSWER("CR4002", "the call to action lacks the brand", CTA("brand"), "U a user's rejection"),
	ANSWER("CR4003", "the call to action lacks HELP", CTA("help"), "U a user's rejection"),
	ANSWER("CR4004", "the call to action lacks STOP", CTA("opt_out"), "U a user's rejection"),
	ANSWER("CR4005", "the call to action lacks the frequency", CTA("frequency"), "U a user's rejection"),
	ANSWER("CR4006", "the call to action lacks the rates", CTA("rates"), "U a user's rejection"),
	ANSWER("CR4007", "the call to action lacks the terms", CTA("terms_link"), "U a user's rejection"),
	ANSWER("CR4015", "the call to action is missing or cannot be reached",
	       "website-missing-url opt-in-not-described gated-page-missing-screenshot opt-in-place-vague",
	       "U a user's rejection"),
	ANSWER("CR7001", "the opt-in message lacks the brand", "opt_in_message.brand", "U a user's rejection"),
	ANSWER("CR7004", "the opt-in message lacks the frequency", "opt_in_message.frequency", "U a user's rejection"),
	ANSWER("CR7005", "the opt-in message lacks the rates", "opt_in_message.rates", "U a user's rejection"),
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
