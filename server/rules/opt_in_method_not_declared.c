/* The flow describes a way to opt in that no block declares, beside others that are declared. */
#include "lint/rule.h"
#include "rules/_methods.h"

static bool declared(const CampLint *lint, const CampMethod *method) {
	const CampBlock *block = NULL;
	bool found = camp_has_method(lint, method->name);

	for (const char *const *kin = method->kin; *kin; kin++)
		found = found || camp_has_method(lint, *kin);
	/* A box may be that of any form. */
	while (strcmp(method->name, "website") == 0 && (block = camp_next_block(lint, "opt_in", NULL, block)) != NULL)
		found = found || (block->schema && camp_schema_field(block->schema, CAMP_LIT("consent_text")));
	return found;
}

static void check(CampLint *lint, const CampRule *rule) {
	if (!camp_next_block(lint, "opt_in", NULL, NULL))
		return;
	for (size_t i = 0; i < CAMP_METHOD_COUNT; i++) {
		const CampMethod *method = &camp_methods[i];
		const CampEvidence *words = camp_rules_described(lint, method);

		if (words && !declared(lint, method) && camp_rules_tells_of(lint, method))
			camp_report_words(lint, rule, camp_rules_flow(lint), words->span,
			                  "message_flow describes opting in %s, but there is no `opt_in %s` block", method->title,
			                  method->name);
	}
}

const CampRule camp_rule_opt_in_method_not_declared = {
	.info = {
		.name = "opt-in-method-not-declared",
		.severity = CAMP_WARNING,
		.summary = "describes a way to opt in that no `opt_in` block declares",
		.why = "Portals ask for every method with its own details. A method that stands in the text "
			"alone has no evidence that a reviewer could check.",
		.remedy = "Add the `opt_in` block with its details, or take the method out of the text if it is not "
			"used.",
		.source = "Twilio 30896, 30917; AWS OPT_IN_WORKFLOW_INCOMPLETE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    Customers fill in a paper form at the counter, or text BREAD to (555)\n"
				"    555-0142.\n"
				"    \"\"\"\n"
				"  opt_in paper {\n"
				"    place: \"the counter\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    Customers fill in a paper form at the counter, or text BREAD to (555)\n"
				"    555-0142.\n"
				"    \"\"\"\n"
				"  opt_in paper {\n"
				"    place: \"the counter\"\n"
				"  }\n"
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
