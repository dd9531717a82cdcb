/*
 * Bandwidth's four-digit codes of pre-vetting for 10DLC; its toll-free list uses the same numbers for other things. R: read on
 * its pages; S: titles of a digest; U: users. It passes the three-digit codes on as well (R 11902961045783).
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },        { "sample_messages", 1, 5 },
};

static const CampDemand demands[] = {
	CAMP_DEMAND_KEYWORDS_ALWAYS,
	CAMP_DEMAND_OPT_OUT_IN_ONE_SAMPLE,
};

static const CampAnswer answers[] = {
	ANSWER("1100", "no website or attachment of the brand", "", "R bandwidth.com/support 12823077"),
	ANSWER("1101", "the domain cannot be found", "", "R bandwidth.com/support 12823077"),
	ANSWER("1103", "the site's certificate fails", "", "R bandwidth.com/support 12823077"),
	ANSWER("2100", "no opt-in in the description or the flow", "opt-in-not-described message_flow.consent_action",
	       "R bandwidth.com/support 12823077"),
	ANSWER("2101", "promotional, without an opt-in in writing",
	       "verbal-opt-in-for-marketing reply-only-campaign-advertises", "R bandwidth.com/support 12823077"),
	ANSWER("2102", "informational, without an explicit opt-in", "opt-in-not-described message_flow.consent_action",
	       "R bandwidth.com/support 12823077"),
	ANSWER("2103", "the opt-in page's certificate fails", "http-address", "R bandwidth.com/support 12823077"),
	ANSWER("2104", "the opt-in page cannot be found", "", "R bandwidth.com/support 12823077"),
	ANSWER("2105", "spoken opt-in without a script", "verbal-opt-in-missing-script",
	       "R bandwidth.com/support 12823077"),
	ANSWER("2106", "the script lacks the privacy policy", "script.privacy_link", "S mytcrplus titles"),
	ANSWER("2108", "the script lacks the brand", "script.brand", "S mytcrplus titles"),
	ANSWER("2109", "the script lacks the message type", "script.message_type", "S mytcrplus titles"),
	ANSWER("2110", "the script lacks the frequency", "script.frequency", "S mytcrplus titles"),
	ANSWER("2119", "the script lacks HELP", "script.help", "S mytcrplus titles"),
	ANSWER("2131", "the script lacks STOP", "script.opt_out", "S mytcrplus titles"),
	ANSWER("2113", "the form lacks the brand", "consent_text.brand", "S mytcrplus titles"),
	ANSWER("2114", "the form lacks the message type", "consent_text.message_type", "S mytcrplus titles, U"),
	ANSWER("2115", "the form lacks the frequency", "consent_text.frequency", "S mytcrplus titles"),
	ANSWER("2116", "the form lacks the rates", "consent_text.rates", "S mytcrplus titles"),
	ANSWER("2121", "the form lacks the privacy policy", "consent_text.privacy_link", "S mytcrplus titles"),
	ANSWER("2126", "the form lacks STOP", "consent_text.opt_out", "S mytcrplus titles"),
	ANSWER("2128", "the form lacks HELP", "consent_text.help", "S mytcrplus titles"),
	ANSWER("2120", "the opt-in page's address is missing", "website-missing-url", "S mytcrplus titles"),
	ANSWER("2129", "the attachment shows no opt-in form", "opt-in-missing-screenshot gated-page-missing-screenshot",
	       "S mytcrplus titles"),
	ANSWER("2132", "the opt-in instructions do not suffice", OPT_IN_DETAILS KEYWORD_DETAILS,
	       "R bandwidth.com/support 12823077"),
	ANSWER("2133", "the instructions lack the brand", "message_flow.brand", "R bandwidth.com/support 12823077"),
	ANSWER("2134", "the instructions lack the message types", "message_flow.message_type",
	       "R bandwidth.com/support 12823077"),
	ANSWER("2135", "the instructions lack the frequency", "message_flow.frequency", "R bandwidth.com/support 12823077"),
	ANSWER("2136", "the instructions lack the rates", "message_flow.rates", "R bandwidth.com/support 12823077"),
	ANSWER("2137", "the instructions lack help", "message_flow.help", "R bandwidth.com/support 12823077"),
	ANSWER("2138", "the instructions lack the opt-out", "message_flow.opt_out", "R bandwidth.com/support 12823077"),
	ANSWER("2139", "no field for the phone number on the form", "", "R bandwidth.com/support 12823077"),
	ANSWER("2200", "a marketing flow without the use case", "sample_message.use_case", "S mytcrplus titles"),
	ANSWER("3103", "lending content does not match", "", "S mytcrplus titles"),
	ANSWER("5101", "opt-out keywords are missing", "missing-opt-out-keywords opt-out-keywords-missing-stop",
	       "S mytcrplus titles"),
	ANSWER("5104", "the opt-in message lacks the brand", "opt_in_message.brand", "S mytcrplus titles"),
	ANSWER("5105", "the opt-in message lacks the frequency", "opt_in_message.frequency", "R"),
	ANSWER("5106", "the opt-in message lacks the rates", "opt_in_message.rates", "S mytcrplus titles"),
	ANSWER("5107", "the opt-in message lacks HELP", "opt_in_message.help", "S mytcrplus titles"),
	ANSWER("6103", "an emoji in a field of the campaign", "", "S mytcrplus titles, U"),
	ANSWER("7103", "the privacy policy", "privacy_policy.non_sharing privacy_policy.sharing", "S mytcrplus titles"),
	ANSWER("8100", "a sample lacks the opt-out", "sample_message.opt_out", "S mytcrplus titles"),
	ANSWER("8102", "no sample for a declared use case", "list-too-short sample-messages-alike", "R, U"),
	ANSWER("8200", "a marketing sample in another use case", "sample_message.use_case", "S mytcrplus titles"),
	ANSWER("506", "the campaign is not in English", "", "R Bandwidth 11902961045783"),
	ANSWER("601", "attributes do not match the website or the samples", FLAGS, "R Bandwidth 11902961045783"),
	ANSWER("602", "the use case does not match samples, description or call to action",
	       "sample_message.use_case message_flow.message_type consent_text.message_type "
	       "description.message_type reply-only-campaign-advertises",
	       "R Bandwidth 11902961045783"),
	ANSWER("603", "the brand does not match description, call to action or samples", BRAND_EVERYWHERE,
	       "R Bandwidth 11902961045783"),
	ANSWER("611", "a message lacks what it must say",
	       "opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help "
	       "opt_in_message.opt_out opt_out_message.brand opt_out_message.opt_out_confirmation "
	       "opt_out_message.no_further_messages help_message.brand help_message.contact",
	       "R Bandwidth 11902961045783"),
	FATAL("701", "cannabis, CBD, hemp", "", "R Bandwidth 11902961045783"),
	ANSWER("702", "guns and ammunition without an age gate", "", "R Bandwidth 11902961045783"),
	FATAL("703", "explicit sexual content", "", "R Bandwidth 11902961045783"),
	FATAL("704", "gambling", "", "R Bandwidth 11902961045783"),
	FATAL("705", "hate or profanity", "", "R Bandwidth 11902961045783"),
	ANSWER("706", "alcohol without an age gate", "", "R Bandwidth 11902961045783"),
	ANSWER("707", "tobacco or vaping", "", "R Bandwidth 11902961045783"),
	ANSWER("708", "lead generation or affiliate marketing", "consent-shared privacy_policy.sharing",
	       "R Bandwidth 11902961045783"),
	ANSWER("709", "high-risk finance", "", "R Bandwidth 11902961045783"),
	ANSWER("710", "a reseller is registered in place of the sender", "", "R Bandwidth 11902961045783"),
	ANSWER("711", "one tax number for many brands", "", "R Bandwidth 11902961045783"),
	ANSWER("712", "direct lending is not declared", "", "R Bandwidth 11902961045783"),
	ANSWER("713", "a large company with an unofficial mail domain", "support-email-of-free-provider",
	       "R Bandwidth 11902961045783"),
	ANSWER("801", "not a sole proprietor", "", "R Bandwidth 11902961045783"),
	ANSWER("802", "the sole proprietor is not authorised", "", "R Bandwidth 11902961045783"),
	ANSWER("803", "consent is forced, or the box is missing",
	       "consent_text.unticked consent_text.optional consent-forced box-ticked-in-advance "
	       "consent-only-accepts-terms",
	       "R Bandwidth 11902961045783"),
	ANSWER("804", "the website is missing or says nothing of the brand", "", "R Bandwidth 11902961045783"),
	ANSWER("805", "no privacy policy, or one without the non-sharing sentence",
	       "privacy_policy.non_sharing privacy_policy.sharing message_flow.privacy_link "
	       "message_flow.non_sharing missing-privacy-policy-url",
	       "R Bandwidth 11902961045783"),
	ANSWER("806", "the call to action lacks a disclosure",
	       CTA("frequency") CTA("rates") CTA("help") CTA("opt_out")
	           CTA("privacy_link") "message_flow.opt_in_place " OPT_IN_DETAILS OPT_IN_EVIDENCE CTA(
				   "message_type") "message-flow-missing-keyword keyword-opt-in-missing-number qr-code-missing-url",
	       "R Bandwidth 11902961045783"),
	ANSWER("807", "an inauthentic site", "", "R Bandwidth 11902961045783"),
	ANSWER("851", "privacy policy and confirmation",
	       "privacy_policy.non_sharing privacy_policy.sharing opt_in_message.*", "R Bandwidth 11902961045783"),
	ANSWER("852", "the privacy policy", "privacy_policy.non_sharing privacy_policy.sharing",
	       "R Bandwidth 11902961045783"),
	ANSWER("861", "the call to action and the messages",
	       CTA("frequency") CTA("rates") CTA("help") CTA("opt_out") CTA(
			   "privacy_link") "message_flow.opt_in_place "
	                           "opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help "
	                           "opt_in_message.opt_out opt_out_message.brand opt_out_message.opt_out_confirmation "
	                           "opt_out_message.no_further_messages help_message.brand help_message.contact",
	       "R Bandwidth 11902961045783"),
};

const CampProvider camp_provider_bandwidth = {
	.name = "bandwidth",
	.title = "Bandwidth",
	.help = "Bandwidth: its list of pre-vetting codes, some known from a digest only.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
