/*
 * RingCentral. Codes are from resellers' pages and Avaya's FAQ118897; the portal's demands from its staff. It also passes
 * Sinch's codes on, as users report.
 */
#include "providers/_dca2.h"

static const CampDatedDemand demands[] = {
	{ CAMP_DEMAND_KEYWORDS_ALWAYS, NULL },
	{ CAMP_DEMAND_MESSAGES_ALWAYS, NULL },
	{ CAMP_DEMAND_OPT_OUT_IN_ONE_SAMPLE, NULL },
};

static const CampAnswer answers[] = {
	DCA2_LANGUAGE_ANSWER("Avaya FAQ118897"),
	DCA2_600_ANSWERS("", "Avaya FAQ118897"),
	DCA2_600_ANSWERS("9", "Avaya FAQ118897"),
	ANSWER(
		"9103", "the web form lacks its opt-in text",
		"consent_text.* website-missing-url box-ticked-in-advance consent-forced consent-only-accepts-terms reply-only-campaign-advertises",
		"second-hand: resellers' help pages"),
	ANSWER("9106", "samples lack the opt-out", "sample_message.opt_out", "second-hand: resellers' help pages"),
	ANSWER("9108", "the privacy policy is missing or not compliant",
	       POLICY_TEXT "missing-privacy-policy-url message_flow.privacy_link", "second-hand: resellers' help pages"),
	UNSEEN(
		"TCR requires strict adherence to carrier SMS policies, as well as detailed information on how you are using SMS, "
		"and how you are obtaining consent",
		"the registry's general answer", false, "the provider gives no cause", NULL,
		"a rejection quoted in RingCentral's community"),
	ANSWER("9607", "the proof of consent does not suffice",
	       OPT_IN_DETAILS OPT_IN_EVIDENCE "keyword-opt-in-missing-number", "second-hand: a digest"),
	ANSWER("9002", "prohibited content", SHAFT "content-cannabis", "second-hand: a digest"),
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
