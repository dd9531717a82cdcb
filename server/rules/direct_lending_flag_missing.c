/* The flag for lenders, which even codes and reminders of a lender need. */
#include "lint/rule.h"
#include "rules/_texts.h"

static const char *const fields[] = { "description", "message_flow", "sample_message", NULL };

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage;
	const CampEvidence *words = camp_rules_first_stated(lint, fields, CAMP_CONCEPT_LENDING, &passage);
	const CampAttribute *flag = camp_lint_attribute(lint, "direct_lending");
	bool said = words && camp_str_starts_with_ignoring_case(camp_rules_words(passage, words->span), CAMP_LIT("direct"));
	CampFixKind kind = said ? CAMP_FIX_SAFE : CAMP_FIX_REVIEW;
	CampDraft *draft;

	if (!words || camp_flag(lint, "direct_lending", false) || (flag && flag->broken) || lint->block->broken)
		return;
	draft = camp_report_words(lint, rule, passage, words->span, "%.*s names \"%.*s\", but `direct_lending` is not true",
	                          CAMP_FMT(passage->label), CAMP_FMT(camp_quote_words(lint, passage, words->span)));
	camp_draft_field(draft, "direct_lending");
	if (flag)
		camp_fix_replace(draft, kind, "Set direct_lending to true", flag->value.span, CAMP_LIT("true"));
	else
		camp_fix_add_field(draft, kind, lint->block, "direct_lending", CAMP_LIT("true"));
}

const CampRule camp_rule_direct_lending_flag_missing = {
	.info = {
		.name = "direct-lending-flag-missing",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "is about loans of the sender, but `direct_lending` is not true",
		.why = "A lender must say so, even when its texts are only codes and reminders. The flag cannot be "
			"changed after submission, so a wrong one costs a new campaign.",
		.remedy = "If you lend the money yourself, set direct_lending to true and write \"direct lending\" into "
			"the description. If you do not, take the words out.",
		.source = "Twilio 30895; DCA2 712; AWS CAMPAIGN_UNDECLARED_DIRECT_LENDING; Plivo 1003; Infobip 1002",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  sample_messages: [\n"
				"    \"Pine Lending: Your loan payment is due.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: account_notification\n"
				"  direct_lending: true\n"
				"  sample_messages: [\n"
				"    \"Pine Lending: Your loan payment is due.\",\n"
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
