/*
 * A sentence that allows what carriers forbid. Beside a clause that takes text messaging data out it is a warning:
 * reviewers differ on whether the clause heals it.
 */
#include "lint/rule.h"
#include "rules/_texts.h"

static void report_all(CampLint *lint, const CampRule *rule, const CampPassage *passage, CampConcept concept) {
	bool carved_out = concept == CAMP_CONCEPT_SHARING_CARVED_OUT;
	const CampEvidence *sharing = NULL;

	while ((sharing = camp_rules_next_evidence(passage, concept, sharing)) != NULL) {
		CampDraft *draft = camp_report_words(
			lint, rule, passage, sharing->span, "%.*s %s%s: \"%.*s\"", CAMP_FMT(passage->label), rule->info.summary,
			carved_out ? ", though another sentence takes text messaging data out" : "",
			CAMP_FMT(camp_quote_words(lint, passage, sharing->span)));

		if (carved_out)
			camp_draft_severity(draft, CAMP_WARNING);
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "privacy_policy", passage)) != NULL) {
		report_all(lint, rule, passage, CAMP_CONCEPT_SHARING);
		report_all(lint, rule, passage, CAMP_CONCEPT_SHARING_CARVED_OUT);
	}
}

const CampRule camp_rule_privacy_policy_allows_sharing = {
	.info = {
		.name = "privacy-policy-allows-sharing",
		.severity = CAMP_ERROR,
		.summary = "allows sharing with others for their marketing",
		.why = "One such sentence undoes the non-sharing clause. People who pasted the recommended "
			"clause were rejected again because of an older sentence further up.",
		.remedy = "Take the sentence out, or end it with an exception that names mobile numbers, text "
			"messaging opt-in data and consent. Look through the whole policy, also for \"partners\" "
			"and \"affiliates\".",
		.source = "Zoom; Twilio 30932, 30908; DCA2 805; AWS OPT_IN_DATA_SHARED_WITH_THIRD_PARTIES",
		.cause = "privacy_policy.sharing",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    text: \"We share your personal information with our marketing partners for their own promotions.\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    text: \"We do not sell or share mobile numbers or consent with third parties or affiliates for marketing.\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
