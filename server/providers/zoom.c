/*
 * Zoom Phone answers in sentences, several in one explanation, parted by commas: each clause is an answer of its own here.
 * Read in rejections that users quote and in KB0010208, KB0059336 and KB0059576. Lengths are not published; the registry's count.
 */
#include "providers/_answers.h"

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_NON_SHARING_IN_FLOW, NULL },
};

static const CampAnswer answers[] = {
	ANSWER("Opt in message does not have brand or disclosures", "the opt-in message lacks the brand or a disclosure",
	       "missing-opt-in-message opt-in-message-brand-not-first opt_in_message.*",
	       "a rejection quoted in Zoom's community"),
	ANSWER("Inadequate details on website consent method",
	       "the consent method on the website is not told in enough detail",
	       OPT_IN_EVIDENCE "opt-in-place-vague opt-in-not-described message_flow.opt_in_place "
	                       "message_flow.consent_action message_flow.message_type message_flow.privacy_link "
	                       "message_flow.terms_link box-ticked-in-advance "
	                       "website-url-is-home-page consent-only-accepts-terms consent_text.*",
	       "a rejection quoted in Zoom's community"),
	ANSWER("On your OPT in message add the following text- Message and Data Rates may apply",
	       "the rates are missed in the opt-in message, or where people agree", CTA("rates") "opt_in_message.rates",
	       "a rejection quoted in Zoom's community"),
	ANSWER("Campaign Rejected due to Disallowed Content (Third Party Data Sharing)",
	       "the privacy policy allows sharing data", POLICY_TEXT "consent-shared consent-only-accepts-terms",
	       "a rejection quoted in Zoom's community"),
	ANSWER("web form lacks disclaimer", "the form lacks its disclosures", "consent_text.*",
	       "a rejection quoted in Zoom's community"),
	ANSWER("consent hidden in terms", "consent stands in the terms only", "consent-only-accepts-terms",
	       "a rejection quoted in Zoom's community"),
};

const CampProvider camp_provider_zoom = {
	.name = "zoom",
	.title = "Zoom",
	.help = "Zoom Phone: the sentences of its rejections as its users quote them, and its support pages.",
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
