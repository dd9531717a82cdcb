/* Who must answer a word has to be told it. */
#include "lint/rule.h"
#include "rules/_zoom.h"

static bool waits(const CampLint *lint, const char *direction) {
	const CampAttribute *setting = camp_rules_zoom(lint, direction);

	return setting && camp_str_equal(setting->value.name, CAMP_LIT("require_opt_in"));
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *message = camp_next_passage(lint, "opt_in_message", NULL);
	const CampAttribute *word = camp_rules_zoom(lint, "opt_in_word");
	CampStr wanted = word && word->value.name.len ? word->value.name : CAMP_LIT("START");

	if (!message || !(waits(lint, "outbound_to_unknown") || waits(lint, "inbound_from_unknown")) ||
	    camp_str_find(message->reading->prose->text, wanted, 0) != SIZE_MAX)
		return;
	camp_report_lack(lint, rule, message, "opt_in_message %s: %.*s", rule->info.summary, CAMP_FMT(wanted));
}

const CampRule camp_rule_zoom_opt_in_word_not_told = {
	.info = {
		.name = "zoom-opt-in-word-not-told",
		.severity = CAMP_WARNING,
		.summary = "does not name the word that opens the conversation",
		.why = "The portal sends this message to a new number and waits for one word. The reply that "
			"follows is fixed: it names the brand, HELP and STOP, but neither frequency nor rates, so "
			"this message must hold those too.",
		.remedy = "Name the word: \"Reply START to receive ...\", and give the frequency and the rates here.",
		.source = "Zoom's page on opting in and out of Zoom Phone SMS",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_message: \"Harbor Bakery: You asked for bread news.\"\n"
				"  zoom {\n"
				"    outbound_to_unknown: require_opt_in\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in_message: \"Harbor Bakery: Reply START for bread news.\"\n"
				"  zoom {\n"
				"    outbound_to_unknown: require_opt_in\n"
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
