/* A token of some software instead of a template field in square brackets. */
#include "lint/rule.h"
#include "rules/_texts.h"

/* "{{first_name}}" and "<name>" give "[first name]". */
static CampStr bracketed(const CampLint *lint, CampStr token) {
	char *text = camp_arena_alloc(lint->arena, token.len + 3);
	size_t count = 0;

	text[count++] = '[';
	for (size_t i = 0; i < token.len; i++) {
		if (!memchr("{}<>%$", token.ptr[i], 6))
			text[count++] = token.ptr[i] == '_' ? ' ' : token.ptr[i];
	}
	text[count++] = ']';
	return (CampStr){ text, count };
}

static void check(CampLint *lint, const CampRule *rule) {
	bool refused = camp_profile_demands(lint->profile, CAMP_DEMAND_NO_CURLY_PLACEHOLDERS);
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		const CampEvidence *token = NULL;

		while ((token = camp_rules_next_evidence(passage, CAMP_CONCEPT_PLACEHOLDER, token)) != NULL) {
			CampStr words = camp_rules_words(passage, token->span);
			CampDraft *draft;

			if (words.len < 3 || !memchr("{<%$", words.ptr[0], 4))
				continue;
			draft = camp_report_words(lint, rule, passage, token->span, "%.*s %s: %.*s", CAMP_FMT(passage->label),
			                          rule->info.summary, CAMP_FMT(words));
			if (refused)
				camp_draft_severity(draft, CAMP_ERROR);
			camp_fix_replace(draft, CAMP_FIX_REVIEW, "Write it in square brackets",
			                 camp_rules_source(passage, token->span), bracketed(lint, words));
		}
	}
}

const CampRule camp_rule_sample_message_curly_placeholder = {
	.info = {
		.name = "sample-message-curly-placeholder",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "marks a changing part in a way that reviewers do not accept",
		.why = "Samples should read like the message. A changing part in square brackets is understood; "
			"the tokens of your software are not, and one provider refuses them.",
		.remedy = "Write [first name] instead of {{first_name}}, or better a realistic value.",
		.source = "Sinch forbids tokens; Twilio 30893 asks for square brackets; AWS accepts [brackets]",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Hello {{first_name}}, your cake is ready.\",\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Hello [first name], your cake is ready.\",\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
