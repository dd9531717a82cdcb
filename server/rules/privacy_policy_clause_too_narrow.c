/* A non-sharing clause that leaves a gap: nothing on selling, or nothing on consent and opt-in data. */
#include "lint/rule.h"
#include "rules/_texts.h"

/* Whether one of the words stands in the text, ignoring case; a stem stands for all that begin with it. */
static bool speaks_of(CampStr text, const char *const *stems) {
	for (; *stems; stems++) {
		for (size_t at = 0; (at = camp_str_find_ignoring_case(text, camp_str(*stems), at)) != SIZE_MAX; at++) {
			if (at == 0 || !camp_is_alpha((unsigned char)text.ptr[at - 1]))
				return true;
		}
	}
	return false;
}

/* From the full stop before the words to the one behind them. */
static CampSpan sentence_of(CampStr text, CampSpan words) {
	while (words.start > 0 && !strchr(".!?\n", text.ptr[words.start - 1]))
		words.start--;
	while (words.end < text.len && !strchr(".!?\n", text.ptr[words.end]))
		words.end++;
	return words;
}

/* Whether a sentence that holds a non-sharing clause has one of the words. A sentence may hold many: each is read once. */
static bool clauses_speak_of(const CampPassage *passage, const char *const *stems) {
	CampStr text = passage->reading->prose->text;
	const CampEvidence *clause = NULL;
	CampSpan sentence = { 0, 0 };

	while ((clause = camp_rules_next_evidence(passage, CAMP_CONCEPT_NON_SHARING, clause)) != NULL) {
		if (clause->span.end <= sentence.end)
			continue;
		sentence = sentence_of(text, clause->span);
		if (speaks_of(camp_str_slice(text, sentence.start, sentence.end), stems))
			return true;
	}
	return false;
}

/* A heading that says it in short is not where the clause is written. */
static bool is_heading_of(const CampEvidence *heading, const CampEvidence *clause) {
	return 2 * (heading->span.end - heading->span.start) < clause->span.end - clause->span.start;
}

static const CampEvidence *written_clause(const CampPassage *passage) {
	const CampEvidence *clause = NULL;
	const CampEvidence *written = NULL;

	while ((clause = camp_rules_next_evidence(passage, CAMP_CONCEPT_NON_SHARING, clause)) != NULL)
		written = !written || is_heading_of(written, clause) ? clause : written;
	return written;
}

static void check_passage(CampLint *lint, const CampRule *rule, const CampPassage *passage) {
	static const char *const selling[] = { "sell", "sold", "rent", "vend", NULL };
	static const char *const consent[] = { "consent", "opt-in", "opt in", "originator", NULL };
	const CampEvidence *written = written_clause(passage);
	bool of_selling = speaks_of(passage->reading->prose->text, selling);
	bool of_consent = clauses_speak_of(passage, consent);
	CampDraft *draft;

	if (!written || (of_selling && of_consent))
		return;
	draft = camp_report_words(lint, rule, passage, written->span, "the non-sharing clause says nothing about %s",
	                          of_selling   ? "consent and opt-in data"
	                          : of_consent ? "selling"
	                                       : "selling, and nothing about consent and opt-in data");
	if (of_consent)
		camp_fix_say(draft, passage, "Say that numbers are not sold",
		             "Mobile numbers and text messaging consent are not sold.");
	else
		camp_fix_say(draft, passage, "Say the same of consent and opt-in data",
		             "Text messaging opt-in data and consent are not sold to or shared with any third party.");
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "privacy_policy", passage)) != NULL) {
		if (!camp_reading_has(passage->reading, CAMP_CONCEPT_SHARING) &&
		    !camp_reading_has(passage->reading, CAMP_CONCEPT_SHARING_CARVED_OUT))
			check_passage(lint, rule, passage);
	}
}

const CampRule camp_rule_privacy_policy_clause_too_narrow = {
	.info = {
		.name = "privacy-policy-clause-too-narrow",
		.severity = CAMP_INFORMATION,
		.fix = CAMP_FIX_REVIEW,
		.summary = "has a non-sharing clause that leaves something out",
		.why = "Carriers want two things promised: that mobile numbers are neither shared nor sold, and that the same "
			"holds for the consent to text messages (the opt-in data). Many reviewers pass a clause that speaks of "
			"sharing numbers only; some send it back.",
		.remedy = "Say \"sell or share\", and name mobile numbers, text messaging opt-in data and consent.",
		.source = "DCA2 805; Telnyx and Zoom for opt-in data and consent; a report of a rejection for \"not sold\"",
		.cause = "privacy_policy.non_sharing",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    text: \"Mobile numbers are not shared with third parties for marketing.\"\n"
				"  }\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  privacy_policy {\n"
				"    text: \"We do not sell or share mobile numbers, text messaging opt-in data or consent with third parties for marketing.\"\n"
				"  }\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_LEGAL,
	.check = check,
};
