/* Samples must show what the campaign is for. */
#include "lint/rule.h"

static bool is_reply(const CampPassage *passage) {
	return (camp_reading_has(passage->reading, CAMP_CONCEPT_ENROLLMENT) ||
	        camp_reading_has(passage->reading, CAMP_CONCEPT_OPT_OUT_CONFIRMATION)) &&
	       !camp_reading_has(passage->reading, CAMP_CONCEPT_PROMOTION);
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *list = camp_lint_attribute(lint, "sample_messages");
	const CampPassage *passage = camp_next_passage(lint, "sample_message", NULL);

	while (passage && is_reply(passage))
		passage = camp_next_passage(lint, "sample_message", passage);
	if (list && !passage && camp_next_passage(lint, "sample_message", NULL))
		camp_report(lint, rule, list->name_span, "sample_messages: %s", rule->info.summary);
}

const CampRule camp_rule_samples_only_confirm = {
	.info = {
		.name = "samples-only-confirm",
		.severity = CAMP_WARNING,
		.summary = "all of them only confirm that somebody joined or left",
		.why = "The texts that confirm joining and leaving have fields of their own. Samples are for what "
			"people signed up for.",
		.remedy = "Add samples of the messages that you really send.",
		.source = "Swivel SAMPLE_ONLY_OPTIN, SAMPLE_ONLY_OPTOUT; Twilio 30893",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: You are subscribed to bread news. STOP to end\",\n"
				"    \"Harbor Bakery: You are unsubscribed and will get no more messages.\",\n"
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
				"    \"Harbor Bakery: You are subscribed to bread news. STOP to end\",\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
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
