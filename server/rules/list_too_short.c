/* How many items a list takes: sample messages, sub use cases. */
#include "lint/rule.h"
#include "rules/_fields.h"

static void check_block(CampLint *lint, const CampRule *rule, const CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		const CampAttribute *attribute = &block->attributes[i];
		CampLimit limit;

		if (attribute->broken || !attribute->schema || attribute->value.kind != CAMP_VALUE_LIST ||
		    !attribute->value.closed)
			continue;
		limit = camp_profile_limit(lint->profile, attribute->schema->name, attribute->schema->minimum,
		                           attribute->schema->maximum);
		if (attribute->value.item_count < limit.minimum)
			camp_report(lint, rule, attribute->name_span, "%.*s has %zu item%s, %s asks for at least %u",
			            CAMP_FMT(attribute->name), attribute->value.item_count,
			            attribute->value.item_count == 1 ? "" : "s",
			            camp_profile_who_limits(lint->profile, limit.field, limit.minimum, 0), limit.minimum);
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_block(lint, rule, check_block);
}

const CampRule camp_rule_list_too_short = {
	.info = {
		.name = "list-too-short",
		.severity = CAMP_ERROR,
		.summary = "has fewer items than the registration takes",
		.why = "A registration with fewer is not taken: most providers want two samples, some one or three. One alone "
			"does not show a reviewer what people will get.",
		.remedy = "Add an item that differs from the others.",
		.source = "Twilio 30893, 21728; TCR; Microsoft SampleMessageMissing",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  providers: [twilio]\n"
				"  sample_messages: [\"Harbor Bakery: Rye is back this week.\"]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  providers: [twilio]\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: Rolls are back.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
