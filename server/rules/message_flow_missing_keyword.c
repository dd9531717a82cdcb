/* The flow tells of texting in, but not which word. */
#include "lint/rule.h"
#include "rules/_keywords.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

/* "Text CURB CUT to ...": of two words the first is no keyword that could be listed, but it is told. */
static bool is_told(CampStr words) {
	static const char *const others[] = { "SMS", "MMS", "QR", "STOP", "HELP" };

	for (size_t at = 0; at < words.len; at++) {
		size_t start = at;
		bool other = false;

		while (at < words.len && camp_is_upper((unsigned char)words.ptr[at]))
			at++;
		for (size_t i = 0; i < sizeof others / sizeof *others; i++)
			other = other || camp_str_equal(camp_str_slice(words, start, at), camp_str(others[i]));
		if (at - start > 1 && !other && (at == words.len || !camp_is_alpha((unsigned char)words.ptr[at])) &&
		    (start == 0 || !camp_is_alpha((unsigned char)words.ptr[start - 1])))
			return true;
	}
	return false;
}

static bool names_a_keyword(const CampLint *lint, const CampPassage *flow) {
	static const char *const standard[] = { "START", "JOIN", "SUBSCRIBE", "OPTIN" };
	const CampValue *list = camp_rules_keywords(lint, "opt_in_keywords");
	const CampEvidence *words = NULL;

	for (size_t i = 0; i < sizeof standard / sizeof *standard; i++) {
		if (camp_str_find(flow->reading->prose->text, camp_str(standard[i]), 0) != SIZE_MAX)
			return true;
	}
	while ((words = camp_rules_next_evidence(flow, CAMP_CONCEPT_METHOD_KEYWORD, words)) != NULL) {
		if (is_told(camp_rules_words(flow, words->span)))
			return true;
	}
	if (camp_reading_has(flow->reading, CAMP_CONCEPT_KEYWORD_INSTRUCTION))
		return true;
	for (size_t i = 0; list && i < list->item_count; i++) {
		CampStr word = camp_rules_keyword(&list->items[i]);

		/* Keywords are written in capitals; the everyday word "join" is not one. */
		if (word.len > 0 && camp_str_find(flow->reading->prose->text, word, 0) != SIZE_MAX)
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_rules_flow(lint);

	if (flow && camp_rules_uses(lint, "keyword") && !camp_rules_only_answers(lint) && !names_a_keyword(lint, flow))
		camp_report_lack(lint, rule, flow, "message_flow %s", rule->info.summary);
}

const CampRule camp_rule_message_flow_missing_keyword = {
	.info = {
		.name = "message-flow-missing-keyword",
		.severity = CAMP_ERROR,
		.summary = "does not name the word that people text",
		.why = "\"Customers can text us to sign up\" leaves open what they text. Reviewers want the "
			"word, because it is the act of consent.",
		.remedy = "Write \"by texting JOIN to (555) ...\" with your own word and number.",
		.source = "Twilio 30896; Vonage and AWS guides to keyword opt-in",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers can text us to sign up for offers.\"\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers sign up by texting BREAD to (555) 555-0142.\"\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
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
