/*
 * People opt in by a keyword, or words for it are listed, and nothing confirms it; or a provider wants the field from everybody.
 * A campaign that only answers is never asked.
 */
#include "lint/rule.h"
#include "rules/_methods.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampBlock *block = camp_next_block(lint, "opt_in", "keyword", NULL);
	const CampAttribute *words = camp_lint_attribute(lint, "opt_in_keywords");
	CampDraft *draft;

	if (lint->block->broken || camp_lint_attribute(lint, "opt_in_message") || camp_rules_only_answers(lint))
		return;
	if (camp_rules_uses(lint, "keyword")) {
		draft = camp_report(lint, rule, block ? block->header : camp_flow_anchor(lint), "%s", rule->info.summary);
	} else if (words) {
		draft = camp_report(lint, rule, words->name_span,
		                    "opt_in_message is missing although opt_in_keywords is given");
	} else if (camp_profile_demands(lint->profile, CAMP_DEMAND_MESSAGES_ALWAYS)) {
		draft = camp_report(
			lint, rule, lint->block->header, "opt_in_message is missing: every campaign needs it at %.*s",
			CAMP_FMT(camp_profile_who_demands(lint->arena, lint->profile, CAMP_DEMAND_MESSAGES_ALWAYS)));
		camp_draft_severity(draft, CAMP_WARNING);
	} else {
		return;
	}
	camp_draft_field(draft, "opt_in_message");
	camp_fix_add_message(draft, "opt_in_message");
}

const CampRule camp_rule_missing_opt_in_message = {
	.info = {
		.name = "missing-opt-in-message",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "opt_in_message is missing although people opt in by texting a word",
		.why = "For somebody who texts a word, the answer is the only place where frequency, rates and "
			"STOP can be told. Without it the opt-in is incomplete.",
		.remedy = "Write the confirmation that people get at once: brand, what they joined, frequency, "
			"rates, HELP and STOP.",
		.source = "Twilio 30896, 30924; AWS OPT_IN_MESSAGE_MISSING; Sinch and AWS want it from every "
			"campaign",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"  opt_in_keywords: [BREAD]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in keyword {\n"
				"    number: \"+15555550142\"\n"
				"  }\n"
				"  opt_in_keywords: [BREAD]\n"
				"  opt_in_message: \"\"\"\n"
				"    Harbor Bakery: You are now subscribed to weekly offers. Reply STOP to opt\n"
				"    out.\n"
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
