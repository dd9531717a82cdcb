/* The box comes ticked: said in words, or by `unticked: false`. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampBlock *block = NULL;

	camp_rules_report_stated(lint, rule, camp_rules_consent_fields, CAMP_CONCEPT_PRE_TICKED);
	while ((block = camp_next_block(lint, "opt_in", NULL, block)) != NULL) {
		const CampAttribute *attribute = camp_block_attribute(block, "unticked");

		if (attribute && !attribute->broken && attribute->value.kind == CAMP_VALUE_BOOLEAN && !attribute->value.boolean)
			camp_report(lint, rule, attribute->span, "opt_in %.*s %s", CAMP_FMT(block->name), rule->info.summary);
	}
}

const CampRule camp_rule_box_ticked_in_advance = {
	.info = {
		.name = "box-ticked-in-advance",
		.severity = CAMP_ERROR,
		.summary = "comes with the box ticked in advance",
		.why = "A box that is ticked already proves nothing, since whoever overlooks it has agreed. It "
			"is refused without exception.",
		.remedy = "Change the form so that the box starts empty, then say so.",
		.source = "Twilio 30925; DCA2 803; Sinch CR4001; 47 CFR 64.1200(f)(9)",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    The form at https://harborbakery.example/texts has a pre-checked box for\n"
				"    text messages.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    The form at https://harborbakery.example/texts has a box for text messages\n"
				"    that is not pre-checked.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
