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
		if (limit.maximum > 0 && attribute->value.item_count > limit.maximum)
			camp_report(lint, rule, attribute->value.items[limit.maximum].span,
			            "%.*s has %zu items, %s takes at most %u", CAMP_FMT(attribute->name),
			            attribute->value.item_count,
			            camp_profile_who_limits(lint->profile, limit.field, 0, limit.maximum), limit.maximum);
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_block(lint, rule, check_block);
}

const CampRule camp_rule_list_too_long = {
	.info = {
		.name = "list-too-long",
		.severity = CAMP_ERROR,
		.summary = "has more items than the registration takes",
		.why = "The form has room for so many and no more.",
		.remedy = "Keep those that show most.",
		.source = "Twilio 30893, 21728; TCR; Microsoft SampleMessageMissing",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Bread of day 1 is out.\",\n"
				"    \"Harbor Bakery: Bread of day 2 is out.\",\n"
				"    \"Harbor Bakery: Bread of day 3 is out.\",\n"
				"    \"Harbor Bakery: Bread of day 4 is out.\",\n"
				"    \"Harbor Bakery: Bread of day 5 is out.\",\n"
				"    \"Harbor Bakery: Bread of day 6 is out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
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
