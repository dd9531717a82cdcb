/*
 * RingCentral. Codes are from resellers' pages and Avaya's FAQ118897; the portal's demands from its staff. It also passes
 * Sinch's codes on, as users report.
 */
#include "providers/_answers.h"

static const CampDemand demands[] = {
	CAMP_DEMAND_KEYWORDS_ALWAYS,
	CAMP_DEMAND_OPT_OUT_IN_ONE_SAMPLE,
};

static const CampAnswer answers[] = {
	ANSWER("506", "the campaign is not in English", "text-not-in-english", "Avaya FAQ118897"),
	ANSWER("601", "attributes do not match the website or the samples",
	       FLAGS "age-gated-flag-missing direct-lending-flag-missing", "Avaya FAQ118897"),
	ANSWER("602", "the use case does not match samples, description or call to action",
	       "sample_message.use_case message_flow.message_type consent_text.message_type "
	       "description.message_type reply-only-campaign-advertises marketing-not-named",
	       "Avaya FAQ118897"),
	ANSWER("603", "the brand does not match description, call to action or samples",
	       BRAND_EVERYWHERE
	       "address-of-another-domain several-brands-named trade-name-not-explained brand-facts-differ",
	       "Avaya FAQ118897"),
	ANSWER("611", "a message lacks what it must say",
	       "opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help "
	       "opt_in_message.opt_out opt_out_message.brand opt_out_message.opt_out_confirmation "
	       "opt_out_message.no_further_messages help_message.brand help_message.contact",
	       "Avaya FAQ118897"),
	ANSWER("9601", "attributes do not match the website or the samples",
	       FLAGS "age-gated-flag-missing direct-lending-flag-missing", "Avaya FAQ118897"),
	ANSWER("9602", "the use case does not match samples, description or call to action",
	       "sample_message.use_case message_flow.message_type consent_text.message_type "
	       "description.message_type reply-only-campaign-advertises marketing-not-named",
	       "Avaya FAQ118897"),
	ANSWER("9603", "the brand does not match description, call to action or samples",
	       BRAND_EVERYWHERE
	       "address-of-another-domain several-brands-named trade-name-not-explained brand-facts-differ",
	       "Avaya FAQ118897"),
	ANSWER("9611", "a message lacks what it must say",
	       "opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help "
	       "opt_in_message.opt_out opt_out_message.brand opt_out_message.opt_out_confirmation "
	       "opt_out_message.no_further_messages help_message.brand help_message.contact",
	       "Avaya FAQ118897"),
	ANSWER("9103", "the web form lacks its opt-in text",
	       "consent_text.* website-missing-url box-ticked-in-advance consent-forced",
	       "second-hand: resellers' help pages"),
	ANSWER("9106", "samples lack the opt-out", "sample_message.opt_out", "second-hand: resellers' help pages"),
	ANSWER("9108", "the privacy policy is missing or not compliant",
	       POLICY_TEXT "missing-privacy-policy-url message_flow.privacy_link", "second-hand: resellers' help pages"),
	UNSEEN(
		"TCR requires strict adherence to carrier SMS policies, as well as detailed information on how you are using SMS, "
		"and how you are obtaining consent",
		"the registry's general answer", false, "the provider gives no cause", NULL,
		"a rejection quoted in RingCentral's community"),
	ANSWER("9607", "the proof of consent does not suffice", OPT_IN_DETAILS OPT_IN_EVIDENCE, "second-hand: a digest"),
	FATAL("9002", "prohibited content",
	      "content-cannabis content-adult content-profanity content-firearms content-tobacco content-alcohol-promotion",
	      "second-hand: a digest"),
};

const CampProvider camp_provider_ringcentral = {
	.name = "ringcentral",
	.title = "RingCentral",
	.help = "RingCentral: its portal, its staff's answers, and the codes that resellers publish.",
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
