/* Registration fields take plain text. */
#include "lint/rule.h"
#include "rules/_language.h"
#include "rules/_texts.h"

static const char *const fields[] = {
	"description", "message_flow", "opt_in_message", "opt_out_message", "help_message", "sample_message", NULL
};

/* Whether nothing stands before the place on its line in the file. */
static bool begins_line(const CampLint *lint, const CampPassage *passage, uint32_t place) {
	uint32_t at = camp_rules_source(passage, (CampSpan){ place, place + 1 }).start;

	while (place > 0 && at > 0 && camp_is_blank((unsigned char)lint->source.ptr[at - 1]))
		at--;
	return place == 0 || at == 0 || lint->source.ptr[at - 1] == '\n';
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		CampStr text = passage->reading->prose->text;
		size_t at = 0, end;

		while (!passage->reading->is_ascii && camp_rules_is_of(passage, fields) &&
		       camp_rules_next_emoji(text, &at, &end)) {
			CampSpan words = { (uint32_t)at, (uint32_t)end };
			CampDraft *draft = camp_report_words(lint, rule, passage, words, "%.*s %s", CAMP_FMT(passage->label),
			                                     rule->info.summary);

			/* With the blank that stood before it, or behind it where it begins the text or a line. */
			if (!begins_line(lint, passage, words.start) && text.ptr[at - 1] == ' ' &&
			    (end == text.len || text.ptr[end] == ' '))
				words.start--;
			else if (begins_line(lint, passage, words.start) && end < text.len && text.ptr[end] == ' ')
				words.end++;
			camp_fix_replace(draft, CAMP_FIX_REVIEW, "Take the picture out", camp_rules_source(passage, words),
			                 CAMP_LIT(""));
			at = end;
		}
	}
}

const CampRule camp_rule_emoji_in_field = {
	.info = {
		.name = "emoji-in-field",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "holds an emoji",
		.why = "Fields of the registration take plain text; at least one provider refuses a campaign for "
			"an emoji in one. In a message it also halves what fits.",
		.remedy = "Take it out of the registration. What is sent later may hold one.",
		.source = "Bandwidth 6103, which users also saw at RingCentral",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back 🍞 today.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back today.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
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
