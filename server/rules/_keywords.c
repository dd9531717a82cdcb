#include "rules/_keywords.h"

const char *const camp_keyword_lists[CAMP_KEYWORD_LISTS] = { "opt_in_keywords", "opt_out_keywords", "help_keywords" };

const CampValue *camp_rules_keywords(const CampLint *lint, const char *field) {
	const CampAttribute *attribute = camp_lint_attribute(lint, field);

	if (!attribute || attribute->broken || attribute->value.kind != CAMP_VALUE_LIST)
		return NULL;
	return &attribute->value;
}

CampStr camp_rules_keyword(const CampValue *item) {
	if (item->kind == CAMP_VALUE_STRING)
		return item->part_count == 1 ? item->parts[0].text : (CampStr){ NULL, 0 };
	return item->name;
}

void camp_rules_fix_prepend(CampLint *lint, CampDraft *draft, const char *title, const CampValue *list, CampStr words) {
	CampSpan start = { list->inner.start, list->inner.start };
	CampStr text = words;

	if (list->item_count > 0) {
		start.start = start.end = list->items[0].span.start;
		text = camp_arena_printf(lint->arena, "%.*s, ", CAMP_FMT(words));
	}
	camp_fix_replace(draft, CAMP_FIX_REVIEW, title, start, text);
}

void camp_rules_check_keyword(CampLint *lint, const CampRule *rule, const char *field, const char *word) {
	const CampValue *list = camp_rules_keywords(lint, field);
	CampDraft *draft;

	if (!list || !list->closed || camp_has_keyword(lint, field, camp_str(word)))
		return;
	draft = camp_report(lint, rule, camp_lint_attribute(lint, field)->name_span, "%s %s", field, rule->info.summary);
	camp_draft_field(draft, field);
	camp_rules_fix_prepend(lint, draft, camp_arena_printf(lint->arena, "Add %s", word).ptr, list, camp_str(word));
}

static bool leaves_it_to_the_provider(const CampLint *lint, const char *handling) {
	const CampAttribute *attribute = camp_lint_attribute(lint, handling);

	return attribute && camp_str_equal(attribute->value.name, CAMP_LIT("provider_default"));
}

void camp_rules_check_half(CampLint *lint, const CampRule *rule, const CampHalf *half) {
	const CampAttribute *given = camp_lint_attribute(lint, half->counterpart);
	CampDemand always = half->words ? CAMP_DEMAND_KEYWORDS_ALWAYS : CAMP_DEMAND_MESSAGES_ALWAYS;
	CampDraft *draft;

	if (lint->block->broken || camp_lint_attribute(lint, half->field) ||
	    leaves_it_to_the_provider(lint, half->handling))
		return;
	if (given) {
		draft = camp_report(lint, rule, given->name_span, "%s although %s is given", rule->info.summary,
		                    half->counterpart);
	} else if (camp_profile_demands(lint->profile, always)) {
		draft = camp_report(lint, rule, lint->block->header, "%s: every campaign needs it at %.*s", rule->info.summary,
		                    CAMP_FMT(camp_profile_who_demands(lint->arena, lint->profile, always)));
	} else {
		return;
	}
	camp_draft_field(draft, half->field);
	if (half->words)
		camp_fix_add_field(draft, CAMP_FIX_REVIEW, lint->block, half->field, camp_str(half->words));
	else
		camp_fix_add_message(draft, half->field);
}
