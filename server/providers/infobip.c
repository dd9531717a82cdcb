/*
 * Infobip. Its rejection matrix was read in a mirror as far as code 1005.
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },
};

static const CampAnswer answers[] = {
	ANSWER("1001", "adult content without the age attribute", "age-gated-flag-missing content-adult",
	       "second-hand: a mirror of its rejection matrix"),
	ANSWER("1002", "direct lending is not declared", "direct-lending-flag-missing",
	       "second-hand: a mirror of its rejection matrix"),
	UNSEEN("1003", "the website cannot be reached", false, "a page or domain on the web, which is not opened here",
	       NULL, "second-hand: a mirror of its rejection matrix"),
	UNSEEN("1004", "the website does not suffice", false, "a page or domain on the web, which is not opened here", NULL,
	       "second-hand: a mirror of its rejection matrix"),
	ANSWER("1005", "a service provider is registered", "reseller-as-sender",
	       "second-hand: a mirror of its rejection matrix"),
};

const CampProvider camp_provider_infobip = {
	.name = "infobip",
	.title = "Infobip",
	.help = "Infobip: its documentation and the part of its rejection matrix that a mirror holds.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
};
