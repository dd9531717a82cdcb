/* One message, one segment. */
#include "lint/rule.h"
#include "rules/_fields.h"

enum { ONE_MESSAGE = 160 };

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = NULL;

	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		CampStr text = passage->reading->prose->text;
		size_t length = text.len > ONE_MESSAGE ? camp_rules_characters(text, 0, text.len) : 0;

		if (length > ONE_MESSAGE)
			camp_report(lint, rule, passage->value->span, "%.*s has %zu characters and %s", CAMP_FMT(passage->label),
			            length, rule->info.summary);
	}
}

const CampRule camp_rule_sample_message_long = {
	.info = {
		.name = "sample-message-long",
		.severity = CAMP_HINT,
		.summary = "will be sent in several parts",
		.why = "Beyond 160 characters a text goes out in parts, each of which is paid for.",
		.remedy = "Shorten it if you can. It is no cause of rejection.",
		.source = "Telnyx advises to keep samples under 160 characters",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week, and so are the rolls, the pretzels, the plum cake and the long loaves that everybody asked for all summer long. Come early. Reply STOP to opt out.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back this week.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
