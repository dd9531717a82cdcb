/*
 * Short forms for the tables of providers. A cause names what a rule looks for; CTA(x) is the element x wherever the
 * consumer is asked to agree. UNSEEN is an answer whose cause no file can show; `explain` says what it is. SAID
 * is how reviewers put it where they give a sentence and not the title.
 */
#ifndef CAMP_PROVIDERS_ANSWERS_H
#define CAMP_PROVIDERS_ANSWERS_H

#include "providers/provider.h"

#define ANSWER(code, title, causes, source)                                                                            \
	{ code, title, causes, false, NULL, NULL, source, NULL, NULL }
#define ANSWER_SAID(said, code, title, causes, source)                                                                 \
	{ code, title, causes, false, NULL, NULL, source, NULL, said }
#define FATAL(code, title, causes, source)                                                                             \
	{ code, title, causes, true, NULL, NULL, source, NULL, NULL }
#define ANSWER_FROM(day, code, title, causes, source)                                                                  \
	{ code, title, causes, false, day, NULL, source, NULL, NULL }
#define FATAL_FROM(day, code, title, causes, source)                                                                   \
	{ code, title, causes, true, day, NULL, source, NULL, NULL }
#define FATAL_UNTIL(day, code, title, causes, source)                                                                  \
	{ code, title, causes, true, NULL, day, source, NULL, NULL }
#define UNSEEN(code, title, fatal, reason, day, source)                                                                \
	{ code, title, "", fatal, day, NULL, source, reason, NULL }

#define CTA(element) "consent_text." element " script." element " message_flow." element " "
/* How people opt in, and the evidence for it. */
#define OPT_IN_DETAILS                                                                                                 \
	"opt-in-not-described opt-in-method-not-described opt-in-method-not-declared opt-in-place-vague "                  \
	"message_flow.opt_in_place message_flow.consent_action "
#define OPT_IN_EVIDENCE                                                                                                \
	"website-missing-url gated-page-missing-screenshot opt-in-missing-screenshot verbal-opt-in-missing-script "        \
	"verbal-opt-in-missing-script-url qr-code-missing-url opt-in-missing-consent-text "
#define KEYWORD_DETAILS                                                                                                \
	"keyword-opt-in-missing-number message-flow-missing-keyword missing-opt-in-keywords missing-opt-in-message "       \
	"keyword-not-listed "
#define FLAGS_OF_CONTENT "age-gated-flag-missing direct-lending-flag-missing "
#define AGE_GATE "age-gate-missing age-gate-only-asks age-gated-flag-missing "
#define FLAGS "embedded-links-mismatch embedded-phone-mismatch "
#define BRAND_EVERYWHERE                                                                                               \
	"description.brand message_flow.brand consent_text.brand script.brand opt_in_message.brand opt_out_message.brand " \
	"help_message.brand sample_message.brand "
#define POLICY_TEXT "privacy_policy.non_sharing privacy_policy.sharing "
/* The box that people tick. */
#define TICK_BOX                                                                                                       \
	"consent_text.unticked consent_text.optional consent-forced box-ticked-in-advance consent-only-accepts-terms "
#define SUPPORT_EMAIL "support-email-of-free-provider support-email-of-another-domain email-of-another-domain "

/* Content that carriers refuse. SHAFT is their own word: sex, hate, alcohol, firearms, tobacco. */
#define SHAFT "content-adult content-profanity content-alcohol-promotion content-firearms content-tobacco "
#define HIGH_RISK_FINANCE                                                                                              \
	"content-payday-loans content-stock-alerts content-crypto content-risky-investments content-debt-relief "          \
	"content-credit-repair content-debt-collection content-get-rich "
#define DRUGS "content-cannabis content-illegal-substances content-prescription-drugs "
#define AFFILIATES "content-lead-generation content-get-rich affiliate-marketing "
#define DISALLOWED_CONTENT                                                                                             \
	DRUGS SHAFT AFFILIATES HIGH_RISK_FINANCE                                                                           \
		"content-gambling content-sweepstakes content-job-boards content-phishing-look content-deceptive-claims "

#define COUNT(table) (sizeof(table) / sizeof *(table))

#endif
