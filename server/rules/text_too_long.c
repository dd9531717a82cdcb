/* Counted in characters as the registry counts them; the profile's strictest provider decides. */
#include "lint/rule.h"
#include "rules/_fields.h"

static void check_value(CampLint *lint, const CampRule *rule, const CampAttribute *attribute, CampStr text,
                        CampLimit limit) {
	size_t length = camp_rules_characters(text, 0, text.len);

	if (limit.maximum > 0 && length > limit.maximum)
		camp_report(lint, rule, attribute->value.span, "%.*s has %zu characters, %s takes at most %u",
		            CAMP_FMT(attribute->name), length,
		            camp_profile_who_limits(lint->profile, attribute->schema->name, 0, limit.maximum), limit.maximum);
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_value(lint, rule, check_value);
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		CampLimit limit = camp_rules_text_limit(lint, passage);
		CampStr text = passage->reading->prose->text;
		size_t length;

		if (limit.maximum == 0 || text.len <= limit.maximum) /* nor are there more characters than bytes */
			continue;
		length = camp_rules_characters(text, 0, text.len);
		if (length > limit.maximum) {
			CampSpan beyond = { camp_rules_character_offset(text, limit.maximum), (uint32_t)text.len };

			camp_report_words(lint, rule, passage, beyond, "%.*s has %zu characters, %s takes at most %u",
			                  CAMP_FMT(passage->label), length,
			                  camp_profile_who_limits(lint->profile, passage->field, 0, limit.maximum), limit.maximum);
		}
	}
}

const CampRule camp_rule_text_too_long = {
	.info = {
		.name = "text-too-long",
		.severity = CAMP_ERROR,
		.summary = "is longer than the registration takes",
		.why = "The registry refuses longer texts; what a portal cuts off is lost.",
		.remedy = "Cut it down to what a reviewer needs. The marked words are too much.",
		.source = "Twilio 21728; TCR field lengths; a provider may set its own",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"\"\"\n"
				"    Harbor Bakery: For help call us at (555) 555-0142. For help call us at (555)\n"
				"    555-0142. For help call us at (555) 555-0142. For help call us at (555)\n"
				"    555-0142. For help call us at (555) 555-0142. For help call us at (555)\n"
				"    555-0142. For help call us at (555) 555-0142. For help call us at (555)\n"
				"    555-0142. For help call us at (555) 555-0142.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"Harbor Bakery: For help call us at (555) 555-0142.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
