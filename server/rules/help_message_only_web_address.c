/* The requirement names a phone number or an e-mail address; one provider's good example has a web address only. */
#include "lint/rule.h"
#include "rules/_texts.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = camp_next_passage(lint, "help_message", NULL);

	if (passage && camp_reading_has(passage->reading, CAMP_CONCEPT_URL) &&
	    !camp_reading_has(passage->reading, CAMP_CONCEPT_PHONE_NUMBER) &&
	    !camp_reading_has(passage->reading, CAMP_CONCEPT_EMAIL)) {
		CampDraft *draft = camp_report_words(lint, rule, passage,
		                                     camp_reading_first(passage->reading, CAMP_CONCEPT_URL)->span,
		                                     "help_message %s", rule->info.summary);

		camp_fix_disclose(draft, passage, CAMP_CONCEPT_CONTACT);
	}
}

const CampRule camp_rule_help_message_only_web_address = {
	.info = {
		.name = "help-message-only-web-address",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "gives a web address, but no phone number or e-mail address",
		.why = "The written rule asks for a phone number or an e-mail address, though a provider's own "
			"example shows a web address alone. With one of the two added nobody can object.",
		.remedy = "Add a phone number or an e-mail address at which somebody answers.",
		.source = "Twilio 30890 (its requirement and its example differ); DCA2 611",
		.cause = "help_message.contact",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"Harbor Bakery: For help visit https://harborbakery.example/help\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"\"\"\n"
				"    Harbor Bakery: For help visit https://harborbakery.example/help or call\n"
				"    (555) 555-0142.\n"
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
