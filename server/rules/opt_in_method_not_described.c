/*
 * A block declares a method, the flow does not mention it. Words that may as well mean a neighbouring method count
 * when that one is not declared.
 */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

static bool described(const CampLint *lint, const CampMethod *method) {
	if (camp_rules_described(lint, method))
		return true;
	/* An address tells of a page, whatever the words around it. */
	if (strcmp(method->name, "website") == 0 && camp_rules_flow_has_page(lint))
		return true;
	for (const char *const *kin = method->kin; *kin; kin++) {
		for (size_t i = 0; i < CAMP_METHOD_COUNT; i++) {
			if (strcmp(camp_methods[i].name, *kin) == 0 && !camp_has_method(lint, *kin) &&
			    camp_rules_described(lint, &camp_methods[i]))
				return true;
		}
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	if (!camp_rules_flow(lint))
		return;
	for (size_t i = 0; i < CAMP_METHOD_COUNT; i++) {
		const CampMethod *method = &camp_methods[i];
		const CampBlock *block = camp_next_block(lint, "opt_in", method->name, NULL);

		if (block && !described(lint, method))
			camp_report(lint, rule, block->header, "opt_in %s %s: it tells nothing of opting in %s", method->name,
			            rule->info.summary, method->title);
	}
}

const CampRule camp_rule_opt_in_method_not_described = {
	.info = {
		.name = "opt-in-method-not-described",
		.severity = CAMP_ERROR,
		.summary = "is not described in `message_flow`",
		.why = "The message flow is what reviewers read. A method that is declared and not described "
			"there is a rejection of its own, even when its block is complete.",
		.remedy = "Add a sentence to `message_flow` which says where people meet this method and what they "
			"do, or take the block out.",
		.source = "Twilio 30896, 30909, 30917; AWS OPT_IN_WORKFLOW_INCOMPLETE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers fill in a paper form at the counter.\"\n"
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
