/* Offers of alcohol: some providers take them behind an age check, one refuses them. */
#include "lint/rule.h"
#include "rules/_texts.h"

static bool names_price(CampStr text) {
	for (size_t i = 0; i + 1 < text.len; i++) {
		if (text.ptr[i] == '$' && camp_is_digit((unsigned char)text.ptr[i + 1]))
			return true;
	}
	return false;
}

/* Drinks that are served at a price are an offer without a word of one; an order that is delivered is none. */
static bool serves_at_price(CampStr text) {
	static const char *const served[] = {
		"tasting", "flight", "pairing", "pints", "happy hour", "per person", "a glass"
	};

	for (size_t i = 0; names_price(text) && i < sizeof served / sizeof *served; i++) {
		if (camp_str_find_ignoring_case(text, camp_str(served[i]), 0) != SIZE_MAX)
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		const CampEvidence *words = camp_reading_first(passage->reading, CAMP_CONCEPT_ALCOHOL);

		if (words && (camp_reading_has(passage->reading, CAMP_CONCEPT_PROMOTION) ||
		              serves_at_price(passage->reading->prose->text)))
			camp_report_words(lint, rule, passage, words->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
			                  rule->info.summary, CAMP_FMT(camp_quote_words(lint, passage, words->span)));
	}
}

const CampRule camp_rule_content_alcohol_promotion = {
	.info = {
		.name = "content-alcohol-promotion",
		.severity = CAMP_WARNING,
		.summary = "offers alcohol",
		.why = "Offers of alcoholic drinks are refused by Twilio for good; other providers take them when "
			"an age check by date of birth stands before the opt-in.",
		.remedy = "Text about the place, the food and the events. If you do offer drinks, describe the age "
			"check in the message flow and choose a provider that takes them.",
		.source = "Twilio 30955; DCA2 706 and AWS NON_COMPLIANT_USE_CASE_ALCOHOL ask for an age gate",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Oak Cellar: 20% off all wine tonight.\",\n"
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
				"    \"Oak Cellar: 20% off all cheese tonight.\",\n"
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
