/* A template that nobody filled in. Samples are left out: their changing parts do stand in brackets. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = {
		"consent_text",    "script",       "message_flow",   "description", "opt_in_message",
		"opt_out_message", "help_message", "privacy_policy", "terms",       NULL
	};

	camp_rules_report_stated(lint, rule, fields, CAMP_CONCEPT_PLACEHOLDER);
}

const CampRule camp_rule_placeholder_in_text = {
	.info = {
		.name = "placeholder-in-text",
		.severity = CAMP_ERROR,
		.summary = "still holds a placeholder",
		.why = "What stands in brackets was meant to be replaced. A reviewer sees a form letter that "
			"nobody finished, and no brand.",
		.remedy = "Write the real words in its place.",
		.source = "Twilio best practices (template text left in); Bandwidth (no placeholders in replies)",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"[company name]: For help call (555) 555-0142.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"Harbor Bakery: For help call (555) 555-0142.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
