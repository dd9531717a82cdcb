/* Comments that excuse a finding. */
#include "engine/attempt.h"
#include "ide/actions_parts.h"
#include "ide/edits.h"

#define MOST_ALLOWED 8 /* rules that "allow RULE here" is offered for at one place */

/* Where a comment may stand that excuses what is found at `at`: before its line, but not within a text block. */
static uint32_t comment_place(CampDoc *doc, uint32_t at) {
	const CampText *text = camp_doc_text_view(doc);
	const CampBlock *block;
	const CampAttribute *attribute;
	const CampValue *value;
	uint32_t place = camp_text_line_start(text, camp_text_line_of(text, at));
	CampDocItem item;

	if (!camp_doc_item_find(doc, at, &item) || at < item.start || item.item->kind != CAMP_ITEM_BLOCK)
		return place;
	attribute = camp_block_at(&item.item->block, at - item.start, &block);
	if (!attribute)
		return place;
	value = &attribute->value;
	for (size_t i = 0; i < attribute->value.item_count; i++) {
		const CampValue *one = &attribute->value.items[i];

		if (item.start + one->span.start <= at && at <= item.start + one->span.end)
			value = one;
	}
	if (item.start + value->span.start < place)
		place = camp_text_line_start(text, camp_text_line_of(text, item.start + value->span.start));
	return place;
}

/* Whether a comment excuses it but for its reason, which is what is to be written. */
static bool is_allowed_without_reason(const CampActionMaker *maker, const CampFinding *finding) {
	CampDocItem item;

	if (!camp_doc_item_find(maker->doc, finding->span.start, &item))
		return false;
	for (size_t i = 0; i < item.item->suppression_count; i++) {
		const CampSuppression *suppression = &item.item->suppressions[i];

		if (suppression->reason.len == 0 && camp_str_equal(suppression->rule, camp_str(finding->rule->name)) &&
		    camp_spans_touch((CampSpan){ item.start + suppression->line.start, item.start + suppression->line.end },
		                     finding->span))
			return true;
	}
	return false;
}

static size_t count_alike(const CampFinding *findings, size_t count, const CampFinding *finding) {
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += findings[i].rule == finding->rule && camp_str_equal(findings[i].message, finding->message);
	return found;
}

static CampStr allowance(const CampActionMaker *maker, uint32_t place, const char *rule, const char *reason) {
	CampStr indent = camp_indentation_at(camp_doc_text(maker->doc), place);
	CampStr line_break = camp_text_line_break(camp_doc_text_view(maker->doc));

	return camp_arena_printf(maker->arena, "%.*s# campaign-ls: allow %s -- %s%.*s", CAMP_FMT(indent), rule, reason,
	                         CAMP_FMT(line_break));
}

/* Whether a comment at the place, with a reason, excuses the finding. */
static bool excuses(const CampActionMaker *maker, const CampItemFindings *here, const CampFinding *finding,
                    uint32_t place) {
	uint32_t at = place - here->item.start;
	CampTextEdit edit = { { at, at }, allowance(maker, place, finding->rule->name, "x") };
	CampAttempt *attempt;
	const CampFinding *left;
	size_t count;
	size_t alike;

	if (place < here->item.start)
		return false;
	attempt = camp_attempt_new(maker->doc, here->item,
	                           camp_segment_edited(maker->arena, camp_segment_of(maker, here->item), &edit, 1));
	left = camp_attempt_findings(attempt, &count);
	alike = count_alike(left, count, finding);
	camp_attempt_free(attempt);
	return alike < count_alike(&maker->findings[here->from], here->to - here->from, finding);
}

/* A comment that excuses the finding once its reason is written, and that does nothing before. */
static void add_allow(CampActionMaker *maker, const CampFinding *finding, const CampItemFindings *here) {
	const char *rule = finding->rule->name;
	uint32_t place = comment_place(maker->doc, finding->span.start);
	CampAction *action;
	CampEdit *edit;

	if (!excuses(maker, here, finding, place))
		return;
	edit = CAMP_ARENA_NEW(maker->arena, CampEdit);
	*edit = (CampEdit){ .span = { place, place }, .replacement = allowance(maker, place, rule, "") };
	action = camp_action_add(maker, CAMP_LIT("Allow this, for a reason that you give"));
	action->snippet = allowance(maker, place, rule, "$0");
	action->fix_kind = CAMP_FIX_NONE;
	action->edits = edit;
	action->edit_count = 1;
	camp_action_set_findings(maker, action, &finding, 1);
}

/* For the first few rules that have findings here. */
void camp_action_add_allowances(CampActionMaker *maker) {
	CAMP_VEC(const CampRuleInfo *) rules = { 0 };
	size_t allowed = 0;

	for (size_t i = 0; i < maker->finding_count && allowed < MOST_ALLOWED; i++) {
		const CampFinding *finding = &maker->findings[i];
		const CampItemFindings *here;
		size_t known = 0;

		if (!camp_finding_is_here(maker, finding))
			continue;
		while (known < rules.count && rules.items[known] != finding->rule)
			known++;
		if (known < rules.count)
			continue;
		camp_vec_push(&rules, finding->rule);
		here = camp_findings_beside(maker, i);
		if (!here || is_allowed_without_reason(maker, finding))
			continue;
		add_allow(maker, finding, here);
		allowed++;
	}
	camp_vec_release(&rules);
}
