/* One action for all disclosures that a field lacks. */
#include "engine/attempt.h"
#include "ide/actions_parts.h"
#include "ide/edits.h"

#define MOST_ROUNDS 24
#define MOST_TRIED (2u << 20) /* bytes, in all attempts for one request: some tenths of a second */

/* A disclosure that the field at `anchor` lacks, with words to add. */
static bool is_lack(const CampFinding *finding, CampStr field, CampSpan anchor) {
	if (!finding->rule->element || finding->path.len > 0 || finding->fix_count == 0 ||
	    finding->fixes[0].kind != CAMP_FIX_REVIEW || !camp_str_equal(finding->field, field) ||
	    finding->span.start != anchor.start)
		return false;
	for (size_t i = 0; i < finding->fixes[0].edit_count; i++) {
		if (finding->fixes[0].edits[i].path.len > 0)
			return false;
	}
	return finding->fixes[0].edit_count > 0;
}

/* The text of an item's segment on its way to have every disclosure of a field. */
typedef struct Addition {
	CampActionMaker *maker;
	CampDocItem item;
	CampStr field;
	CampSpan anchor;
	CampStr text;
	const CampFinding *findings; /* in it */
	size_t finding_count;
	CampAttempt *attempt; /* that holds them; NULL: the document does */
} Addition;

static size_t count_lacks(const Addition *addition, const CampFinding *findings, size_t count) {
	size_t lacks = 0;

	for (size_t i = 0; i < count; i++)
		lacks += is_lack(&findings[i], addition->field, addition->anchor);
	return lacks;
}

/* The segment's text with a fix applied; an empty one when the fix is not for this segment alone. */
static CampStr with_fix(const Addition *addition, const CampFix *fix) {
	CampTextEdit *edits = CAMP_ARENA_ARRAY(addition->maker->arena, CampTextEdit, fix->edit_count);
	uint32_t start = addition->item.start;

	for (size_t i = 0; i < fix->edit_count; i++) {
		CampSpan span = fix->edits[i].span;

		if (span.start < start || span.end > start + addition->text.len)
			return (CampStr){ 0 };
		edits[i] = (CampTextEdit){ { span.start - start, span.end - start }, fix->edits[i].replacement };
	}
	return camp_segment_edited(addition->maker->arena, addition->text, edits, fix->edit_count);
}

/* Goes on with the text when it lacks less. */
static bool take_up(Addition *addition, CampStr text) {
	size_t lacks = count_lacks(addition, addition->findings, addition->finding_count);
	CampAttempt *attempt = camp_attempt_new(addition->maker->doc, addition->item, text);
	size_t count;
	const CampFinding *findings = camp_attempt_findings(attempt, &count);

	addition->maker->tried += text.len;
	if (count_lacks(addition, findings, count) >= lacks) {
		camp_attempt_free(attempt);
		return false;
	}
	camp_attempt_free(addition->attempt);
	addition->text = text;
	addition->attempt = attempt;
	addition->findings = findings;
	addition->finding_count = count;
	return true;
}

/* False when no fix gets there. */
static bool add_one(Addition *addition) {
	for (size_t i = 0; i < addition->finding_count; i++) {
		const CampFinding *finding = &addition->findings[i];
		CampStr text = { 0 };

		if (addition->maker->tried >= MOST_TRIED)
			return false;
		if (is_lack(finding, addition->field, addition->anchor))
			text = with_fix(addition, &finding->fixes[0]);
		if (text.len > 0 && take_up(addition, text))
			return true;
	}
	return false;
}

/* Adds all missing disclosures of the field, one after the other: each is put where it belongs and as short as it must be,
 * given those before it. False when there are none to add. */
static bool add_all(Addition *addition) {
	bool added = false;

	for (int round = 0; round < MOST_ROUNDS && add_one(addition); round++)
		added = true;
	camp_attempt_free(addition->attempt);
	return added && addition->maker->tried < MOST_TRIED;
}

/* Whether one and the same fix answers all of them. */
static bool have_one_fix(const CampFinding *const *findings, size_t count) {
	for (size_t i = 1; i < count; i++) {
		const CampFix *one = &findings[i - 1]->fixes[0];
		const CampFix *other = &findings[i]->fixes[0];

		if (!camp_same_edits(one->edits, one->edit_count, other->edits, other->edit_count))
			return false;
	}
	return true;
}

/* What the field of the finding at `index` lacks; none when that is not the first of them, with which it was offered. */
static size_t find_lacks(const CampActionMaker *maker, const CampItemFindings *here, size_t index,
                         const CampFinding **lacks) {
	const CampFinding *first = &maker->findings[index];
	size_t count = 0;

	for (size_t i = here->from; i < here->to; i++) {
		if (!is_lack(&maker->findings[i], first->field, first->span))
			continue;
		if (count == 0 && i != index)
			return 0;
		lacks[count++] = &maker->findings[i];
	}
	return count;
}

static void add_all_of(CampActionMaker *maker, const CampItemFindings *here, size_t index) {
	const CampFinding *first = &maker->findings[index];
	const CampFinding **lacks = CAMP_ARENA_ARRAY(maker->arena, const CampFinding *, here->to - here->from);
	size_t count = find_lacks(maker, here, index, lacks);
	CampStr segment = camp_segment_of(maker, here->item);
	Addition addition = { .maker = maker,
		                  .item = here->item,
		                  .field = first->field,
		                  .anchor = first->span,
		                  .text = segment,
		                  .findings = &maker->findings[here->from],
		                  .finding_count = here->to - here->from };
	CampAction *action;
	CampEdit *edit;

	if (have_one_fix(lacks, count) || !add_all(&addition)) /* it is the fix that adds every one */
		return;
	edit = CAMP_ARENA_NEW(maker->arena, CampEdit);
	*edit = camp_edit_between(maker->arena, (CampStr){ 0 }, segment, addition.text);
	edit->span = (CampSpan){ here->item.start + edit->span.start, here->item.start + edit->span.end };
	action = camp_action_add(
		maker, camp_arena_printf(maker->arena, "Add every missing disclosure to %.*s", CAMP_FMT(first->field)));
	action->fix_kind = CAMP_FIX_REVIEW;
	action->edits = edit;
	action->edit_count = 1;
	camp_action_set_findings(maker, action, lacks, count);
}

void camp_action_add_every_missing(CampActionMaker *maker, size_t index) {
	const CampFinding *finding = &maker->findings[index];
	const CampItemFindings *here = is_lack(finding, finding->field, finding->span) ? camp_findings_beside(maker, index)
	                                                                               : NULL;

	if (here)
		add_all_of(maker, here, index);
}
