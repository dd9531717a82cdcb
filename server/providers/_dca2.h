/*
 * The three-digit codes of the second connectivity partner, which several providers pass on as their own: one table for
 * all of them. `source` is where the provider that lists them says so. Of the prohibited categories only cannabis is said
 * not to be worth resubmitting.
 */
#ifndef CAMP_PROVIDERS_DCA2_H
#define CAMP_PROVIDERS_DCA2_H

#include "providers/_answers.h"

#define DCA2_USE_CASE                                                                                                  \
	"sample_message.use_case message_flow.message_type consent_text.message_type description.message_type "            \
	"reply-only-campaign-advertises marketing-not-named"
#define DCA2_BRAND                                                                                                     \
	BRAND_EVERYWHERE "address-of-another-domain several-brands-named trade-name-not-explained brand-facts-differ"
#define DCA2_MESSAGES                                                                                                  \
	"opt_in_message.brand opt_in_message.frequency opt_in_message.rates opt_in_message.help opt_in_message.opt_out "   \
	"opt_out_message.brand opt_out_message.opt_out_confirmation opt_out_message.no_further_messages "                  \
	"help_message.brand help_message.contact "
#define DCA2_CALL_TO_ACTION                                                                                            \
	CTA("frequency")                                                                                                   \
	CTA("rates")                                                                                                       \
	CTA("help")                                                                                                        \
	CTA("opt_out")                                                                                                     \
	CTA("privacy_link") CTA("message_type") OPT_IN_DETAILS OPT_IN_EVIDENCE KEYWORD_DETAILS "marketing-not-named "

/* Those that also come alone, without the rest of the list. */
#define DCA2_LANGUAGE_ANSWER(source) ANSWER("506", "the campaign is not in English", "text-not-in-english", source)
#define DCA2_600_ANSWERS(before, source)                                                                               \
	ANSWER(before "601", "attributes do not match the website or the samples", FLAGS FLAGS_OF_CONTENT, source),        \
		ANSWER(before "602", "the use case does not match samples, description or call to action", DCA2_USE_CASE,      \
	           source),                                                                                                \
		ANSWER(before "603", "the brand does not match description, call to action or samples", DCA2_BRAND, source),   \
		ANSWER(before "611", "a message lacks what it must say", DCA2_MESSAGES, source)

#define DCA2_ANSWERS(source)                                                                                           \
	DCA2_LANGUAGE_ANSWER(source), DCA2_600_ANSWERS("", source),                                                        \
		FATAL("701", "cannabis, CBD, hemp", "content-cannabis", source),                                               \
		ANSWER("702", "guns and ammunition without an age gate", "content-firearms " AGE_GATE, source),                \
		ANSWER("703", "explicit sexual content", "content-adult", source),                                             \
		ANSWER("704", "gambling", "content-gambling", source),                                                         \
		ANSWER("705", "hate or profanity", "content-profanity", source),                                               \
		ANSWER("706", "alcohol without an age gate", "content-alcohol-promotion " AGE_GATE, source),                   \
		ANSWER("707", "tobacco or vaping", "content-tobacco " AGE_GATE, source),                                       \
		ANSWER("708", "lead generation or affiliate marketing",                                                        \
	           "consent-shared privacy_policy.sharing affiliate-marketing content-lead-generation "                    \
	           "legal-text-names-lead-generation",                                                                     \
	           source),                                                                                                \
		ANSWER("709", "high-risk finance", HIGH_RISK_FINANCE, source),                                                 \
		ANSWER("710", "a reseller is registered in place of the sender", "reseller-as-sender several-brands-named",    \
	           source),                                                                                                \
		ANSWER("711", "one tax number for many brands", "ein-of-several-brands", source),                              \
		ANSWER("712", "direct lending is not declared", "direct-lending-flag-missing", source),                        \
		ANSWER("713", "a large company with an unofficial mail domain", SUPPORT_EMAIL, source),                        \
		ANSWER("801", "not a sole proprietor",                                                                         \
	           "sole-proprietor-with-company-name sole-proprietor-name-of-organisation", source),                      \
		UNSEEN("802", "the sole proprietor is not authorised", false,                                                  \
	           "the public record of the business, which no file holds", NULL, source),                                \
		ANSWER("803", "consent is forced, or the box is missing", TICK_BOX "consent-implied", source),                 \
		ANSWER("804", "the website is missing or says nothing of the brand",                                           \
	           "address-not-public address-without-scheme website-is-form-builder", source),                           \
		ANSWER("805", "no privacy policy, or one without the non-sharing sentence",                                    \
	           POLICY_TEXT                                                                                             \
	           "privacy_policy.sms_named " CTA("privacy_link") "message_flow.non_sharing missing-privacy-policy-url",  \
	           source),                                                                                                \
		ANSWER("806", "the call to action lacks a disclosure", DCA2_CALL_TO_ACTION, source),                           \
		UNSEEN("807", "an inauthentic site", false, "a page or domain on the web, which is not opened here", NULL,     \
	           source),                                                                                                \
		ANSWER("851", "privacy policy and confirmation", POLICY_TEXT "opt_in_message.*", source),                      \
		ANSWER("852", "the privacy policy", POLICY_TEXT, source),                                                      \
		ANSWER("861", "the call to action and the messages", DCA2_CALL_TO_ACTION DCA2_MESSAGES, source)

#endif
