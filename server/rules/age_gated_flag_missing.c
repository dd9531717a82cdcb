/* The flag for content that is restricted by age. */
#include "lint/rule.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage;
	const CampEvidence *words;
	const CampAttribute *flag = camp_lint_attribute(lint, "age_gated");
	CampFixKind kind;
	CampDraft *draft;

	if (camp_flag(lint, "age_gated", false) || (flag && flag->broken) || lint->block->broken ||
	    !camp_rules_is_for_adults(lint, &passage, &words))
		return;
	kind = camp_flow_states(lint, CAMP_CONCEPT_AGE_GATE) ? CAMP_FIX_SAFE : CAMP_FIX_REVIEW;
	draft = camp_report_words(lint, rule, passage, words->span, "%.*s names \"%.*s\", but `age_gated` is not true",
	                          CAMP_FMT(passage->label), CAMP_FMT(camp_quote_words(lint, passage, words->span)));
	camp_draft_field(draft, "age_gated");
	if (flag)
		camp_fix_replace(draft, kind, "Set age_gated to true", flag->value.span, CAMP_LIT("true"));
	else
		camp_fix_add_field(draft, kind, lint->block, "age_gated", CAMP_LIT("true"));
}

const CampRule camp_rule_age_gated_flag_missing = {
	.info = {
		.name = "age-gated-flag-missing",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "is about goods or talk for adults, but `age_gated` is not true",
		.why = "The registration asks whether content is restricted by age, and reviewers compare the "
			"answer with the samples. It cannot be changed after submission.",
		.remedy = "Set age_gated to true if you offer what only grown-ups may have.",
		.source = "TCR 1.5; DCA2 601, 702, 706; Telnyx; Infobip 1001; AWS CAMPAIGN_ATTRIBUTES_MISMATCH",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Oak Cellar: Happy hour from four to six.\",\n"
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
				"  age_gated: true\n"
				"  sample_messages: [\n"
				"    \"Oak Cellar: Happy hour from four to six.\",\n"
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
