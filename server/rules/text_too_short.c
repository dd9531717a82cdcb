/* Counted in characters as the registry counts them; the profile's strictest provider decides. */
#include "lint/rule.h"
#include "rules/_fields.h"

/* An empty one is another rule's. */
static void check_value(CampLint *lint, const CampRule *rule, const CampAttribute *attribute, CampStr text,
                        CampLimit limit) {
	size_t length = camp_rules_characters(text, 0, text.len);

	if (length > 0 && length < limit.minimum)
		camp_report(lint, rule, attribute->value.span, "%.*s has %zu characters, %s asks for at least %u",
		            CAMP_FMT(attribute->name), length,
		            camp_profile_who_limits(lint->profile, attribute->schema->name, limit.minimum, 0), limit.minimum);
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_value(lint, rule, check_value);
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		CampLimit limit = camp_rules_text_limit(lint, passage);
		CampStr text = passage->reading->prose->text;
		size_t length;

		if (text.len >= (size_t)CAMP_LONGEST_CHARACTER * limit.minimum)
			continue;
		length = camp_rules_characters(text, 0, text.len);
		if (length < limit.minimum)
			camp_report(lint, rule, passage->value->span, "%.*s has %zu characters, %s asks for at least %u",
			            CAMP_FMT(passage->label), length,
			            camp_profile_who_limits(lint->profile, passage->field, limit.minimum, 0), limit.minimum);
	}
}

const CampRule camp_rule_text_too_short = {
	.info = {
		.name = "text-too-short",
		.severity = CAMP_ERROR,
		.summary = "is shorter than the registration takes",
		.why = "The registry refuses shorter texts, and reviewers take them for an unfinished form.",
		.remedy = "Say more: who, to whom, why; where and how people agree.",
		.source = "Twilio 21728; TCR field lengths; a provider may set its own",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"Weekly offers.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"Harbor Bakery sends weekly offers to customers who signed up.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
