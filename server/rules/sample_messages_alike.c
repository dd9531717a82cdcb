/* Two samples with the same words: copies do not count as samples. */
#include "lint/rule.h"

static bool is_word(char c) {
	return camp_is_alpha((unsigned char)c) || camp_is_digit((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether two texts have the same words, whatever stands between them. */
static bool same_words(CampStr a, CampStr b) {
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.len && !is_word(a.ptr[i]))
			i++;
		while (j < b.len && !is_word(b.ptr[j]))
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (camp_to_lower(a.ptr[i++]) != camp_to_lower(b.ptr[j++]))
			return false;
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		for (const CampPassage *other = camp_next_passage(lint, "sample_message", NULL); other && other != passage;
		     other = camp_next_passage(lint, "sample_message", other)) {
			if (same_words(other->reading->prose->text, passage->reading->prose->text)) {
				CampDraft *draft = camp_report(lint, rule, passage->value->span, "%.*s says the same as %.*s",
				                               CAMP_FMT(passage->label), CAMP_FMT(other->label));

				camp_draft_related(draft, other->value->span, "the same words");
				break;
			}
		}
	}
}

const CampRule camp_rule_sample_messages_alike = {
	.info = {
		.name = "sample-messages-alike",
		.severity = CAMP_ERROR,
		.summary = "says the same as another sample",
		.why = "Samples must show what different messages look like. Copies are counted as one, and "
			"reviewers read them as carelessness.",
		.remedy = "Write a sample of another message that you really send.",
		.source = "Twilio 30911, 30893; AWS CAMPAIGN_TEMPLATE_REUSE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: rye is back this week!\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: Rolls are back this week.\",\n"
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
