/* A field that every registration needs, in any block of the subject. */
#include "lint/rule.h"
#include "rules/_fields.h"

static void check_block(CampLint *lint, const CampRule *rule, const CampBlock *block) {
	for (size_t i = 0; block->schema && !block->broken && i < block->schema->field_count; i++) {
		const CampFieldSchema *field = &block->schema->fields[i];

		if (field->required && !camp_block_attribute(block, field->name))
			camp_draft_field(
				camp_report(lint, rule, block->header, "%.*s lacks `%s`", CAMP_FMT(block->type), field->name),
				field->name);
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_block(lint, rule, check_block);
}

const CampRule camp_rule_missing_field = {
	.info = {
		.name = "missing-field",
		.severity = CAMP_ERROR,
		.summary = "lacks a field that every registration needs",
		.why = "The form cannot be submitted without it, or is turned away at once.",
		.remedy = "Add the field. `campaign-ls init` writes a campaign that has them all; in an editor, hover over the block's name.",
		.source = "Twilio 21727; TCR; AWS MISSING_REQUIRED_FIELD",
		.example = {
			.bad =
				"brand bakery {\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
