/*
 * Telnyx passes the codes of the second connectivity partner on (support article 10547022) and asks for more than they do
 * (compliance guide 16256133): the non-sharing sentence in the flow itself.
 */
#include "providers/_answers.h"

static const CampLimit limits[] = {
	{ "description", 40, 4096 },   { "message_flow", 40, 2048 },   { "sample_message", 20, 1024 },
	{ "opt_in_message", 20, 255 }, { "opt_out_message", 20, 255 }, { "help_message", 20, 255 },
	{ "keywords", 0, 255 },        { "sample_messages", 2, 5 },
};

static const CampDemand demands[] = {
	CAMP_DEMAND_NON_SHARING_IN_FLOW,
	CAMP_DEMAND_LEGAL_LINKS,
};

static const CampAnswer answers[] = {
	ANSWER("506", "the campaign is not in English", "text-not-in-english", "Telnyx support article 10547022"),
	ANSWER("601", "attributes do not match the website or the samples",
	       FLAGS "age-gated-flag-missing direct-lending-flag-missing", "Telnyx support article 10547022"),
	ANSWER("602", "the use case does not match samples, description or call to action",
	       "sample_message.use_case message_flow.message_type consent_text.message_type "
	       "description.message_type reply-only-campaign-advertises marketing-not-named",
	       "Telnyx support article 10547022"),
	ANSWER("603", "the brand does not match description, call to action or samples",
	       BRAND_EVERYWHERE
	       "address-of-another-domain several-brands-named trade-name-not-explained brand-facts-differ",
	       "Telnyx support article 10547022"),
	ANSWER("611", "a message lacks what it must say",
	       "opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help "
	       "opt_in_message.opt_out opt_out_message.brand opt_out_message.opt_out_confirmation "
	       "opt_out_message.no_further_messages help_message.brand help_message.contact",
	       "Telnyx support article 10547022"),
	FATAL("701", "cannabis, CBD, hemp", "content-cannabis", "Telnyx support article 10547022"),
	ANSWER("702", "guns and ammunition without an age gate", "content-firearms", "Telnyx support article 10547022"),
	FATAL("703", "explicit sexual content", "content-adult", "Telnyx support article 10547022"),
	FATAL("704", "gambling", "content-gambling", "Telnyx support article 10547022"),
	FATAL("705", "hate or profanity", "content-profanity", "Telnyx support article 10547022"),
	ANSWER("706", "alcohol without an age gate",
	       "content-alcohol-promotion age-gate-missing age-gate-only-asks age-gated-flag-missing",
	       "Telnyx support article 10547022"),
	ANSWER("707", "tobacco or vaping", "content-tobacco", "Telnyx support article 10547022"),
	ANSWER(
		"708", "lead generation or affiliate marketing",
		"consent-shared privacy_policy.sharing affiliate-marketing content-lead-generation legal-text-names-lead-generation",
		"Telnyx support article 10547022"),
	ANSWER(
		"709", "high-risk finance",
		"content-payday-loans content-stock-alerts content-crypto content-risky-investments content-debt-relief content-credit-repair content-debt-collection content-get-rich",
		"Telnyx support article 10547022"),
	ANSWER("710", "a reseller is registered in place of the sender", "reseller-as-sender",
	       "Telnyx support article 10547022"),
	ANSWER("711", "one tax number for many brands", "ein-of-several-brands", "Telnyx support article 10547022"),
	ANSWER("712", "direct lending is not declared", "direct-lending-flag-missing", "Telnyx support article 10547022"),
	ANSWER("713", "a large company with an unofficial mail domain",
	       "support-email-of-free-provider support-email-of-another-domain", "Telnyx support article 10547022"),
	ANSWER("801", "not a sole proprietor", "sole-proprietor-with-company-name sole-proprietor-name-of-organisation",
	       "Telnyx support article 10547022"),
	UNSEEN("Brand does not qualify for submitted campaign use-case", "the brand does not qualify for the use case",
	       false, "the registration's state, which only the provider knows", NULL, "an error that a user quotes"),
	UNSEEN("802", "the sole proprietor is not authorised", false,
	       "the public record of the business, which no file holds", NULL, "Telnyx support article 10547022"),
	ANSWER("803", "consent is forced, or the box is missing",
	       "consent_text.unticked consent_text.optional consent-forced box-ticked-in-advance "
	       "consent-only-accepts-terms consent-implied",
	       "Telnyx support article 10547022"),
	ANSWER("804", "the website is missing or says nothing of the brand", "address-not-public website-is-form-builder",
	       "Telnyx support article 10547022"),
	ANSWER("805", "no privacy policy, or one without the non-sharing sentence",
	       "privacy_policy.non_sharing privacy_policy.sharing privacy_policy.sms_named message_flow.privacy_link "
	       "message_flow.non_sharing missing-privacy-policy-url",
	       "Telnyx support article 10547022"),
	ANSWER(
		"806", "the call to action lacks a disclosure",
		CTA("frequency") CTA("rates") CTA("help") CTA("opt_out")
			CTA("privacy_link") "message_flow.opt_in_place " OPT_IN_DETAILS OPT_IN_EVIDENCE CTA(
				"message_type") "message-flow-missing-keyword keyword-opt-in-missing-number qr-code-missing-url marketing-not-named",
		"Telnyx support article 10547022"),
	UNSEEN("807", "an inauthentic site", false, "a page or domain on the web, which is not opened here", NULL,
	       "Telnyx support article 10547022"),
	ANSWER("851", "privacy policy and confirmation",
	       "privacy_policy.non_sharing privacy_policy.sharing opt_in_message.*", "Telnyx support article 10547022"),
	ANSWER("852", "the privacy policy", "privacy_policy.non_sharing privacy_policy.sharing",
	       "Telnyx support article 10547022"),
	ANSWER("861", "the call to action and the messages",
	       CTA("frequency") CTA("rates") CTA("help") CTA("opt_out") CTA(
			   "privacy_link") "message_flow.opt_in_place "
	                           "opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help "
	                           "opt_in_message.opt_out opt_out_message.brand opt_out_message.opt_out_confirmation "
	                           "opt_out_message.no_further_messages help_message.brand help_message.contact",
	       "Telnyx support article 10547022"),
	ANSWER("TCR_FAILED", "the registry refused the record", "list-too-short text-too-short text-too-long missing-field",
	       "Telnyx documentation and a user's report"),
};

const CampProvider camp_provider_telnyx = {
	.name = "telnyx",
	.title = "Telnyx",
	.help = "Telnyx: its support articles and compliance guide, and the codes that it passes on.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
