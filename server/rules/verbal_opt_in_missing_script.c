/* Consent is asked aloud, by a person or a recording, and the words are not given. */
#include "lint/rule.h"
#include "rules/_consent.h"
#include "rules/_methods.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_method(lint, rule, "verbal", "script", camp_rules_quotes_script);
	camp_rules_report_method(lint, rule, "ivr", "script", camp_rules_quotes_script);
}

const CampRule camp_rule_verbal_opt_in_missing_script = {
	.info = {
		.name = "verbal-opt-in-missing-script",
		.severity = CAMP_ERROR,
		.summary = "does not give the words that are said",
		.why = "Nobody can look up a conversation. The script, word for word, is the only evidence that "
			"people were told everything.",
		.remedy = "Write down as `script` exactly what is said, with brand, purpose, frequency, rates, HELP "
			"and STOP, and the question that is answered with yes.",
		.source = "Twilio 30896; Bandwidth 2105; Microsoft CallToActionMissingVerbalScript",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in verbal {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in verbal {\n"
				"    script: \"May Harbor Bakery send you text messages about your order? Do you agree?\"\n"
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
