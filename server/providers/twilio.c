/*
 * Twilio. The granular codes of 23 March 2026 took the place of five catch-alls. Titles are Twilio's where its page gives
 * one, otherwise our words for what the page is about.
 */
#include "providers/_answers.h"

#define PAGE "Twilio's error page, read in 2026"
#define EXCERPT "an excerpt of Twilio's page"
#define DICTIONARY "Twilio's error dictionary of May 2023"
#define COPY "second-hand: a reseller's copy of Twilio's page"

#define GRANULAR "2026-03-23"
#define ADDRESSES "2026-06-30"
#define SHARED "2026-09-14"
#define SENDING "a message that was sent, or its number"
#define VETTING "Campaign vetting rejection - "

static const CampLimit limits[] = {
	{ "description", 40, 4096 }, { "message_flow", 40, 2048 },  { "sample_message", 20, 1024 },
	{ "sample_messages", 2, 5 }, { "opt_in_message", 20, 320 }, { "opt_out_message", 20, 320 },
	{ "help_message", 20, 320 }, { "keywords", 0, 255 },
};

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_OPT_OUT_IN_ONE_SAMPLE, NULL },
	{ CAMP_DEMAND_BRAND_IN_ONE_SAMPLE, NULL },
	{ CAMP_DEMAND_LEGAL_LINKS, ADDRESSES },
};

static const CampAnswer answers[] = {
	/* Refused at once, by the API. */
	ANSWER("21717", "Brand Registration SID for US A2P Campaign Use Case is Not Registered or Not Valid",
	       "sole-proprietor-use-case sid-malformed", DICTIONARY),
	UNSEEN("21719", "Incompatible Messaging Service/A2P Use Cases", false,
	       "the use case of the messaging service, which the files do not hold", NULL, DICTIONARY),
	ANSWER("21720", "A2P Use Case is Invalid", "unknown-value", DICTIONARY),
	ANSWER("21727", "Campaign registration failed due to missing parameter(s)",
	       "missing-field missing-value opt-in-not-described missing-opt-in-message missing-opt-in-keywords "
	       "missing-opt-out-message missing-opt-out-keywords missing-help-message missing-help-keywords",
	       DICTIONARY),
	ANSWER("21728", "Campaign registration failed due to length validation failures",
	       "text-too-short text-too-long list-too-short list-too-long keyword-list-too-long", DICTIONARY),
	UNSEEN("21729", "Cannot perform operation on suspended campaign", false,
	       "the registration's state, which only the provider knows", NULL, DICTIONARY),
	ANSWER_FROM(
		"2026-06-30", "30933", "the privacy policy's address is required",
		"missing-privacy-policy-url legal-url-is-home-page address-without-scheme http-address address-not-public url-shortener",
		PAGE),
	ANSWER_FROM(
		"2026-06-30", "30934", "the terms' address is required",
		"missing-terms-url legal-url-is-home-page legal-urls-alike address-without-scheme http-address address-not-public url-shortener",
		PAGE),
	ANSWER("30936", "the answer to HELP lacks brand or contact", "help_message.brand help_message.contact", EXCERPT),

	/* Vetting. */
	UNSEEN("30880", VETTING "Unknown Error", false, "the provider gives no cause", NULL, DICTIONARY),
	ANSWER(
		"30881", VETTING "Invalid Brand Support Email",
		"support-email-of-free-provider support-email-of-another-domain support-email-malformed email-of-another-domain",
		DICTIONARY),
	/* Among the catch-alls, yet still returned in August 2026: then for terms that did not describe the messages, and it could
	 * be resubmitted once they did. */
	ANSWER("30882", VETTING "Terms & Conditions", "terms.* missing-terms-url message_flow.terms_link",
	       "a pull request of August 2026; the page itself does not let it be resubmitted"),
	FATAL_UNTIL(GRANULAR, "30882", VETTING "Terms & Conditions",
	            "consent-only-accepts-terms consent-shared legal-text-names-lead-generation " AFFILIATES, DICTIONARY),
	FATAL_UNTIL(
		GRANULAR, "30883", VETTING "Content Violation",
		"content-cannabis content-adult content-profanity content-alcohol-promotion content-firearms content-tobacco",
		DICTIONARY),
	FATAL_UNTIL(GRANULAR, "30884", VETTING "Spam/Phishing",
	            "opt-in-not-described content-phishing-look cold-outreach address-of-another-domain", PAGE),
	FATAL_UNTIL(GRANULAR, "30885", VETTING "High Risk", POLICY_TEXT "content-deceptive-claims", PAGE),
	ANSWER(
		"30886", VETTING "Invalid Campaign Description",
		"description.brand description.message_type description-missing-recipients text-too-short placeholder-in-text filler-text personal-use sample_message.use_case marketing-not-named reseller-as-sender fields-alike",
		PAGE),
	ANSWER("30887", VETTING "Opt-out Error",
	       "opt_out_message.* opt-out-message-promotes missing-opt-out-message missing-opt-out-keywords "
	       "opt-out-keywords-missing-stop " CTA("opt_out"),
	       PAGE),
	ANSWER("30888", VETTING "Age Gate Not Present / Not Acceptable",
	       "age-gate-missing age-gate-only-asks age-gated-flag-missing", PAGE),
	ANSWER("30889", VETTING "Embedded Phone Number", "embedded-phone-mismatch", PAGE),
	ANSWER(
		"30890", VETTING "Subscriber Help",
		"help_message.brand help_message.contact missing-help-message missing-help-keywords help-keywords-missing-help",
		DICTIONARY),
	ANSWER("30891", VETTING "Invalid Website URL", "address-not-public address-without-scheme", DICTIONARY),
	ANSWER("30892", VETTING "Invalid Sample Message - Public URL Shorteners",
	       "url-shortener http-address address-of-another-domain", PAGE),
	ANSWER_SAID(
		"invalid sample message content", "30893", VETTING "Inconsistency between Sample Message and Use-case",
		"sample_message.* list-too-short sample-messages-alike sample-message-curly-placeholder samples-only-confirm placeholder-in-text filler-text fewer-samples-than-sub-use-cases",
		PAGE),
	ANSWER("30894", VETTING "Invalid Brand Information",
	       "sample_message.brand message_flow.brand reseller-as-sender description.brand several-brands-named",
	       DICTIONARY),
	ANSWER("30895", VETTING "Direct Lending - Campaign and Content Attribute Error", "direct-lending-flag-missing",
	       PAGE),
	ANSWER_SAID(
		"lacks purpose details on types of messages that will be sent", "30896", VETTING "Opt-in Error",
		OPT_IN_DETAILS OPT_IN_EVIDENCE KEYWORD_DETAILS
		"message_flow.brand message_flow.privacy_link message_flow.terms_link message_flow.frequency message_flow.rates "
		"message_flow.message_type consent_text.message_type consent_text.brand consent_text.frequency consent_text.rates consent_text.terms_link consent_text.privacy_link "
		"script.brand script.message_type script.frequency script.rates script.opt_out "
		"opt_in_message.brand opt_in_message.enrollment opt_in_message.frequency opt_in_message.opt_out "
		"opt_in_message.help privacy_policy.non_sharing privacy_policy.sharing privacy_policy.frequency privacy_policy.sms_named "
		"privacy_policy.rates consent-shared sample_message.brand reply-only-campaign-advertises opt-in-number-differs website-url-is-home-page",
		PAGE),
	FATAL_UNTIL(
		GRANULAR, "30897", VETTING "Disallowed Content",
		POLICY_TEXT
		"content-payday-loans content-debt-collection content-gambling content-sweepstakes content-stock-alerts content-crypto content-risky-investments content-debt-relief content-credit-repair content-lead-generation content-illegal-substances content-get-rich content-cannabis",
		DICTIONARY),
	ANSWER("30898", VETTING "Excessive EIN", "ein-of-several-brands", DICTIONARY),
	UNSEEN("30899", "Campaign rejection - The campaign registration failed because of carrier rejection(s).", false,
	       "the provider gives no cause", NULL, PAGE),
	ANSWER("30900", "Campaign rejection - The campaign use case is ineligible for registration.",
	       "sub-use-cases-count charity-brand-not-non-profit", PAGE),
	UNSEEN("30901", "Campaign rejection - The campaign registration request timed out.", false,
	       "the registration's state, which only the provider knows", NULL, PAGE),
	UNSEEN("30902", "Campaign rejection - A DCA2 rejected this campaign registration request.", false,
	       "the provider gives no cause", NULL, PAGE),
	ANSWER("30903", "a business registered as a sole proprietor",
	       "sole-proprietor-with-company-name sole-proprietor-with-ein", COPY),
	UNSEEN("30904", "Campaign Not Shared with Twilio", false, "the registration's state, which only the provider knows",
	       NULL, PAGE),
	UNSEEN("30905", "the review is not finished yet", false, "the registration's state, which only the provider knows",
	       NULL, PAGE),
	ANSWER(
		"30907", "the website does not fit the brand and the samples",
		"sample_message.brand address-of-another-domain legal-url-of-another-domain reseller-as-sender description.brand",
		PAGE),
	ANSWER_SAID(
		"a compliant privacy policy can not be verified", "30908", "a compliant privacy policy is required",
		"message_flow.privacy_link consent_text.privacy_link missing-privacy-policy-url privacy_policy.non_sharing "
		"privacy_policy.sharing privacy_policy.frequency privacy_policy.rates privacy_policy.sms_named legal-address-differs frequencies-differ legal-url-of-another-domain",
		PAGE),
	ANSWER_SAID(
		"issues verifying the Call to Action (CTA) provided for the campaign|issues verifying the Call to Action",
		"30909", VETTING "CTA Verification Issue",
		OPT_IN_DETAILS OPT_IN_EVIDENCE KEYWORD_DETAILS CTA("brand") CTA("frequency") CTA("rates") CTA("opt_out")
			CTA("privacy_link") CTA(
				"terms_link") "message_flow.help consent_text.help script.help frequencies-differ opt-in-number-differs",
		PAGE),

	/* Since March 2026, one code for each cause. */
	ANSWER_FROM(GRANULAR, "30910", "Campaign rejected: A2P 10DLC campaigns must be submitted in English",
	            "text-not-in-english", PAGE),
	ANSWER_FROM(GRANULAR, "30911", "copied fields or identical samples",
	            "sample-messages-alike fields-alike filler-text", COPY),
	ANSWER_FROM(GRANULAR, "30912", "personal or person-to-person use", "personal-use", PAGE),
	ANSWER_FROM(GRANULAR, "30913",
	            "consent to marketing and to information must be separate; marketing needs it in writing",
	            "verbal-opt-in-for-marketing mixed-consent-in-one-box reply-only-campaign-advertises", PAGE),
	ANSWER_FROM(GRANULAR, "30914", "the content does not match the sole proprietor's registered name",
	            "sample_message.brand description.brand several-brands-named", COPY),
	ANSWER_FROM(GRANULAR, "30915", "the classification as sole proprietor is invalid",
	            "sole-proprietor-with-company-name sole-proprietor-name-of-organisation", EXCERPT),
	ANSWER_FROM(GRANULAR, "30916", "lead generation and lead nurture do not agree",
	            "cold-outreach content-lead-generation", COPY),
	ANSWER_FROM(GRANULAR, "30917", "not every opt-in method is described",
	            "opt-in-method-not-described opt-in-method-not-declared", COPY),
	ANSWER_FROM(GRANULAR, "30918", "the trade name does not match the legal name",
	            "trade-name-not-explained sample_message.brand message_flow.brand", COPY),
	UNSEEN("30919", "the website lacks information on the business or the messages", false,
	       "a page or domain on the web, which is not opened here", GRANULAR, PAGE),
	ANSWER_FROM(GRANULAR, "30920", "the website is only a form", "website-is-form-builder", PAGE),
	ANSWER_FROM(GRANULAR, "30921", "the website asks for a login", "gated-page-missing-screenshot address-not-public",
	            PAGE),
	ANSWER_FROM(GRANULAR, "30922", "the website cannot be verified: home page only, or no policy and terms",
	            "website-url-is-home-page website-missing-url message_flow.terms_link", PAGE),
	ANSWER_FROM(
		GRANULAR, "30923", "consent must not be required for the service",
		"consent-forced consent_text.optional consent_text.not_condition_of_purchase consent-only-accepts-terms", PAGE),
	ANSWER_FROM(
		GRANULAR, "30924", "Campaign rejected: Missing or non-compliant consent agreement language in opt-in flow",
		CTA("message_type") CTA("frequency") CTA("rates") CTA(
			"opt_out") "consent_text.sms_named opt_in_message.message_type opt_in_message.frequency opt_in_message.rates "
					   "opt_in_message.opt_out consent-only-accepts-terms opt-in-missing-consent-text missing-opt-in-message",
		PAGE),
	ANSWER_FROM(GRANULAR, "30925", "the box must be there, and not be ticked in advance",
	            "box-ticked-in-advance consent_text.unticked consent-only-accepts-terms", PAGE),
	ANSWER_FROM(GRANULAR, "30926", "several companies or brands are named", "several-brands-named consent-shared",
	            COPY),
	ANSWER_FROM(
		GRANULAR, "30927", "the evidence of opt-in is of another company",
		"consent_text.brand address-of-another-domain email-of-another-domain legal-url-of-another-domain opt_in_message.brand sample_message.brand",
		PAGE),
	ANSWER_FROM(GRANULAR, "30928", "influencers and public figures are no use case", "influencer-campaign", COPY),
	ANSWER_FROM(GRANULAR, "30929", "emergency alerts need a campaign of that kind", "emergency-outside-use-case", PAGE),
	ANSWER_FROM(GRANULAR, "30930", "Campaign rejected: Brand campaign limit of 100 reached",
	            "too-many-campaigns-of-brand", PAGE),
	ANSWER_FROM(GRANULAR, "30931", "consent without a way to decline", "consent-forced consent_text.optional", PAGE),
	ANSWER_FROM(GRANULAR, "30932", "the privacy policy lets opt-in data be shared",
	            POLICY_TEXT "message_flow.privacy_link consent-shared",
	            PAGE "; its title reads as if sharing had to be told"),
	FATAL_FROM(GRANULAR, "30940", "cannabis, CBD or illegal substances", "content-cannabis content-illegal-substances",
	           COPY),
	FATAL_FROM(GRANULAR, "30941", "prescription drugs", "content-prescription-drugs", COPY),
	FATAL_FROM(GRANULAR, "30942", "marketing of loans", "content-payday-loans", COPY),
	FATAL_FROM(GRANULAR, "30943", "debt collection for others", "content-debt-collection", PAGE),
	FATAL_FROM(GRANULAR, "30944", "gambling", "content-gambling", COPY),
	FATAL_FROM(GRANULAR, "30945", "sweepstakes and contests", "content-sweepstakes", COPY),
	FATAL_FROM(GRANULAR, "30946", "stock alerts", "content-stock-alerts", COPY),
	FATAL_FROM(GRANULAR, "30947", "crypto currencies", "content-crypto", COPY),
	FATAL_FROM(GRANULAR, "30948", "high-risk investments", "content-risky-investments", COPY),
	FATAL_FROM(GRANULAR, "30949", "debt reduction", "content-debt-relief", PAGE),
	FATAL_FROM(GRANULAR, "30950", "credit repair", "content-credit-repair", COPY),
	FATAL_FROM(
		GRANULAR, "30951", "lead generation for others, or multi-level marketing",
		"consent-shared affiliate-marketing content-lead-generation content-get-rich legal-text-names-lead-generation",
		COPY),
	FATAL_FROM(GRANULAR, "30952", "not lawful under federal law", "content-illegal-substances content-cannabis", PAGE),
	FATAL_FROM(GRANULAR, "30953", "adult content", "content-adult", COPY),
	FATAL_FROM(GRANULAR, "30954", "hate, violence or profanity", "content-profanity", PAGE),
	FATAL_FROM(GRANULAR, "30955", "promotion of alcohol", "content-alcohol-promotion", COPY),
	FATAL_FROM(GRANULAR, "30956", "alcohol without a robust age gate", "age-gate-missing age-gate-only-asks", PAGE),
	FATAL_FROM(GRANULAR, "30957", "firearms, fireworks or explosives", "content-firearms", COPY),
	FATAL_FROM(GRANULAR, "30958", "tobacco or vaping", "content-tobacco", COPY),
	FATAL_FROM(GRANULAR, "30959", "fraudulent or misleading", "content-deceptive-claims", COPY),
	FATAL_FROM(GRANULAR, "30960", "phishing", "content-phishing-look", COPY),
	FATAL_FROM(GRANULAR, "30961", "the domain's reputation", "address-of-doubtful-domain", PAGE),
	FATAL_FROM(GRANULAR, "30962", "deceptive marketing", "content-deceptive-claims", COPY),
	FATAL_FROM(GRANULAR, "30963", "a public link shortener", "url-shortener", PAGE),
	FATAL_FROM(GRANULAR, "30964", "an http address", "http-address", PAGE),
	ANSWER_FROM(GRANULAR, "30971", "the contact's address is of a free mail provider", "support-email-of-free-provider",
	            COPY),
	UNSEEN("30972", "the contact is not an authorised representative", false, "who the contact is", GRANULAR, COPY),
	UNSEEN("30990", "the campaign is suspended", false, "the registration's state, which only the provider knows", NULL,
	       PAGE),
	UNSEEN("30991", "Campaign Registration Failed", false, "the registration's state, which only the provider knows",
	       NULL, PAGE ": the brand is not verified"),
	UNSEEN("30992", "Campaign Registration Failed", false, "the provider gives no cause", NULL,
	       "only its title is known"),
	UNSEEN("30993", "Campaign Registration Failed", false, "the provider gives no cause", NULL,
	       "only its title is known"),
	UNSEEN("30994", "Campaign Registration Failed", false, "the registration's state, which only the provider knows",
	       NULL, PAGE ": the brand is pending"),
	UNSEEN("30995", "too many numbers in the messaging service", false, "how many numbers the account has", NULL, COPY),

	/* Of messages that are sent, not of registrations; people look them up all the same. */
	UNSEEN("30007", "a message was filtered", false, SENDING, NULL, DICTIONARY),
	UNSEEN("30033", "US A2P 10DLC - Campaign Suspended", false, SENDING, NULL, DICTIONARY),
	UNSEEN("30034", "US A2P 10DLC - Message from an Unregistered Number", false, SENDING, NULL, DICTIONARY),
	UNSEEN("30035", "US A2P 10DLC - Message from a number still being configured", false, SENDING, NULL, DICTIONARY),

	/* Shared by toll-free and 10DLC. */
	ANSWER_FROM(SHARED, "30497", "the summary of the use case is incomplete",
	            "description.message_type description-missing-recipients", PAGE),
	ANSWER_FROM(SHARED, "30532", "personal use", "personal-use", PAGE),
	ANSWER_FROM(SHARED, "30533", "person to person", "personal-use", PAGE),
	ANSWER_FROM(SHARED, "30534", "a use case of testing lacks detail", "placeholder-in-text filler-text", PAGE),
	ANSWER_FROM(SHARED, "30535", "disclosures of refer-a-friend messages", "refer-a-friend", PAGE),
	ANSWER_FROM(SHARED, "30537", "the business does not fit the messages", "sample_message.use_case", PAGE),
	ANSWER_FROM(SHARED, "30538", "no sample for a selected use case",
	            "sample-messages-alike list-too-short fewer-samples-than-sub-use-cases", PAGE),
	ANSWER_FROM(SHARED, "30540", "the confirmation is missing or incomplete",
	            "missing-opt-in-message opt_in_message.brand opt_in_message.message_type opt_in_message.rates "
	            "opt_in_message.help opt_in_message.opt_out",
	            PAGE),
	ANSWER_FROM(SHARED, "30543", "the live page with the opt-in is missing",
	            "website-missing-url website-url-is-home-page", PAGE),
	ANSWER_FROM(SHARED, "30544", "the call to action does not say what the messages are for", CTA("message_type"),
	            PAGE),
	ANSWER_FROM(SHARED, "30545", "the call to action does not give the frequency", CTA("frequency"), PAGE),
	ANSWER_FROM(SHARED, "30548", "consent to appeals for donations must be separate", "donation-consent-not-separate",
	            PAGE),
	ANSWER_FROM(SHARED, "30551", "the consent does not name text messages", CTA("sms_named"), PAGE),
	ANSWER_FROM(SHARED, "30555", "a first message without documented consent",
	            "opt-in-not-described cold-outreach message_flow.consent_action", PAGE),
	ANSWER_FROM(SHARED, "30556", "consent to texts is bundled with other channels",
	            "consent-bundled-with-other-channels", PAGE),
	ANSWER_FROM(SHARED, "30558", "the terms lack the frequency", "terms.frequency", PAGE),
	ANSWER_FROM(SHARED, "30560", "the terms lack support information", "terms.help", "named by its neighbours only"),
	ANSWER_FROM(SHARED, "30562", "the terms lack the rates", "terms.rates", "named by its neighbours only"),
	ANSWER_FROM(SHARED, "30565", "promotion of prescription drugs", "content-prescription-drugs", PAGE),
	ANSWER_FROM(SHARED, "30569", "the call to action does not give the rates", CTA("rates"), PAGE),
	ANSWER_FROM(SHARED, "30570", "the call to action does not say how to get help", CTA("help"), PAGE),
};

const CampProvider camp_provider_twilio = {
	.name = "twilio",
	.title = "Twilio",
	.help =
		"Twilio's error pages and API reference, read in 2026; where only a copy could be read, each answer says so.",
	.limits = limits,
	.limit_count = COUNT(limits),
	.answers = answers,
	.answer_count = COUNT(answers),
	.demands = demands,
	.demand_count = COUNT(demands),
};
