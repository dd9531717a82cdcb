/* A keyword opt-in of which nothing says which number to text. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

/* Short codes are no phone numbers; "text BREAD to 55512" names one all the same. */
static bool has_number(const CampLint *lint) {
	const CampPassage *flow = camp_rules_flow(lint);
	CampStr text = flow ? flow->reading->prose->text : (CampStr){ NULL, 0 };
	size_t digits = 0;

	if (flow && camp_reading_has(flow->reading, CAMP_CONCEPT_PHONE_NUMBER))
		return true;
	for (size_t i = 0; i < text.len; i++) {
		digits = camp_is_digit((unsigned char)text.ptr[i]) ? digits + 1 : 0;
		if (digits == 5)
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_method(lint, rule, "keyword", "number", has_number);
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
