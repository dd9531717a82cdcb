/* A keyword opt-in of which nothing says which number to text. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

/* Short codes are no phone numbers; "text BREAD to 55512" names one all the same. */
static bool has_number(const CampPassage *flow) {
	size_t digits = 0;

	if (camp_reading_has(flow->reading, CAMP_CONCEPT_PHONE_NUMBER))
		return true;
	for (size_t i = 0; i < flow->reading->prose->text.len; i++) {
		digits = camp_is_digit((unsigned char)flow->reading->prose->text.ptr[i]) ? digits + 1 : 0;
		if (digits == 5)
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_rules_flow(lint);

	camp_rules_report_method(lint, rule, "keyword", "number", flow && has_number(flow));
}

const CampRule camp_rule_keyword_opt_in_missing_number = {
	.info = {
		.name = "keyword-opt-in-missing-number",
		.severity = CAMP_ERROR,
		.summary = "does not say which number people text",
		.why = "A keyword without a number cannot be tried, and reviewers do try it.",
		.remedy = "Set `number`, and give the number in `message_flow` as well.",
		.source = "Twilio 30896; Vonage and AWS guides to keyword opt-in",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in keyword {\n"
				"    advertised_at: \"the counter\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
