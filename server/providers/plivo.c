/*
 * Plivo. The support article (24760935120665) could be read as far as code 1004. Infobip and Bandwidth use the same numbers for
 * other things.
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },
};

static const CampAnswer answers[] = {
	ANSWER("1001", "a prohibited category", DISALLOWED_CONTENT, "Plivo support article 24760935120665"),
	ANSWER("1002", "a provider is registered in place of the business", "reseller-as-sender",
	       "Plivo support article 24760935120665"),
	ANSWER("1003", "direct lending is not declared", "direct-lending-flag-missing",
	       "Plivo support article 24760935120665"),
	ANSWER("1004", "the message flow is incomplete or unclear",
	       OPT_IN_DETAILS OPT_IN_EVIDENCE KEYWORD_DETAILS CTA("brand") CTA("message_type") CTA("frequency") CTA("rates")
	           CTA("help") CTA("opt_out") CTA("privacy_link") CTA("terms_link"),
	       "Plivo support article 24760935120665"),
};

const CampProvider camp_provider_plivo = {
	.name = "plivo",
	.title = "Plivo",
	.help = "Plivo: the first codes of its support article; the rest could not be read.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
};
