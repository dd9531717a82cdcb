/* A place is mentioned without saying which: "some webforms". Half of a rejection that Zoom's users get. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_texts.h"

/* Once a page is named, "our website" is that page; "some forms" still leaves others open. */
static bool leaves_open(CampStr words) {
	static const char *const open[] = { "some", "various", "several", "certain", "multiple" };

	for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
		if (camp_str_starts_with_ignoring_case(words, camp_str(open[i])))
			return true;
	}
	return false;
}

/* Nobody agrees on the website of those who only answer: people find the number there. */
static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampEvidence *place = NULL;
	bool named = camp_rules_flow_has_page(lint) || camp_rules_only_answers(lint);

	while (flow && (place = camp_rules_next_evidence(flow, CAMP_CONCEPT_VAGUE_PLACE, place)) != NULL) {
		CampStr words = camp_quote_words(lint, flow, place->span);

		if (!named || leaves_open(words))
			camp_report_words(lint, rule, flow, place->span, "message_flow %s: \"%.*s\"", rule->info.summary,
			                  CAMP_FMT(words));
	}
}

const CampRule camp_rule_opt_in_place_vague = {
	.info = {
		.name = "opt-in-place-vague",
		.severity = CAMP_ERROR,
		.summary = "does not say which page, form or place it means",
		.why = "A reviewer must be able to find the place where people agree. \"Some forms\" or \"our "
			"website\" sends them looking, and they do not look.",
		.remedy = "Name each page with its full address, or each form by its title and where it is handed "
			"out.",
		.source = "Zoom (\"Inadequate details on website consent method\"); Twilio 30896, 30909; AWS "
			"OPT_IN_WORKFLOW_INCOMPLETE",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"Customers opt in by ticking a box when they submit some webforms.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  message_flow: \"\"\"\n"
				"    Customers opt in by ticking a box on the form at\n"
				"    https://harborbakery.example/texts.\n"
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
