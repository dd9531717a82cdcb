#include "ide/actions.h"

#include "engine/fix.h"
#include "ide/editor_fixes.h"
#include "ide/edits.h"
#include "ide/links.h"

#define MOST_ROUNDS 24
#define MOST_ALLOWED 8 /* rules that "allow RULE here" is offered for at one place */

typedef struct Actions {
	CampArena *arena;
	CampDoc *doc;
	CampSpan span;
	const CampFinding *findings;
	size_t finding_count;
	CAMP_VEC(CampAction) list;
} Actions;

static bool touch(CampSpan a, CampSpan b) {
	return a.start <= b.end && b.start <= a.end;
}

/* A finding in another file is acted on where this one names it. */
static bool is_here(Actions *actions, const CampFinding *finding) {
	const CampLink *link;

	if (finding->path.len == 0)
		return touch(finding->span, actions->span);
	link = finding->fix_count > 0 ? camp_link_naming(actions->arena, actions->doc, finding->path) : NULL;
	return link && touch(link->span, actions->span);
}

/* `words` say what it does; which rules it is for is added at the end, when all of its findings are known. */
static CampAction *add(Actions *actions, CampStr words) {
	CampStr title = camp_arena_copy(actions->arena, words);
	char *first = (char *)title.ptr; /* just made, ours */

	if (camp_is_lower((unsigned char)*first))
		*first = (char)(*first - ('a' - 'A'));
	camp_vec_push(&actions->list, (CampAction){ .kind = CAMP_ACTION_QUICK_FIX, .title = title });
	return &actions->list.items[actions->list.count - 1];
}

static bool same_edits(const CampEdit *some, size_t some_count, const CampEdit *others, size_t other_count) {
	for (size_t i = 0; i < some_count && i < other_count; i++) {
		if (some[i].span.start != others[i].span.start || some[i].span.end != others[i].span.end ||
		    !camp_str_equal(some[i].replacement, others[i].replacement) ||
		    !camp_str_equal(some[i].path, others[i].path))
			return false;
	}
	return some_count == other_count;
}

/* The action that does what the fix does, for a finding before this one. */
static CampAction *find_same(Actions *actions, const CampFix *fix) {
	for (size_t i = 0; i < actions->list.count; i++) {
		CampAction *action = &actions->list.items[i];

		if (same_edits(action->edits, action->edit_count, fix->edits, fix->edit_count))
			return action;
	}
	return NULL;
}

static void set_findings(Actions *actions, CampAction *action, const CampFinding *const *findings, size_t count) {
	const CampFinding **copy = CAMP_ARENA_ARRAY(actions->arena, const CampFinding *, count + 1);

	for (size_t i = 0; i < count; i++)
		copy[i] = findings[i];
	action->findings = copy;
	action->finding_count = count;
}

static void add_finding(Actions *actions, CampAction *action, const CampFinding *finding) {
	size_t count = action->finding_count;
	const CampFinding **longer = CAMP_ARENA_ARRAY(actions->arena, const CampFinding *, count + 1);

	for (size_t i = 0; i < count; i++) {
		if (action->findings[i] == finding)
			return;
		longer[i] = action->findings[i];
	}
	longer[count] = finding;
	action->findings = longer;
	action->finding_count = count + 1;
}

/* A sentence often answers several findings: its fix is offered once, for all of them. */
static void add_fixes(Actions *actions, const CampFinding *finding) {
	bool preferred = false;

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampFix *fix = &finding->fixes[i];
		CampAction *action = find_same(actions, fix);

		if (!action) {
			action = add(actions, fix->title);
			action->fix_kind = fix->kind;
			action->edits = fix->edits;
			action->edit_count = fix->edit_count;
		}
		add_finding(actions, action, finding);
		/* What one of its findings needs no judgement for needs none. */
		if (fix->kind == CAMP_FIX_SAFE) {
			action->fix_kind = CAMP_FIX_SAFE;
			action->preferred = action->preferred || !preferred;
			preferred = true;
		}
	}
}

/* What a person chooses or fills in. */
static void add_editor_fixes(Actions *actions, const CampFinding *finding) {
	CampEditorFix *fixes = CAMP_ARENA_ARRAY(actions->arena, CampEditorFix, CAMP_MOST_EDITOR_FIXES);
	size_t count = camp_brand_fixes(actions->arena, actions->doc, finding, fixes);

	if (count == 0)
		count = camp_skeleton_fixes(actions->arena, actions->doc, finding, fixes);
	for (size_t i = 0; i < count; i++) {
		CampAction *action = add(actions, fixes[i].title);

		action->fix_kind = CAMP_FIX_NONE;
		action->edits = &fixes[i].edit;
		action->edit_count = 1;
		action->snippet = fixes[i].snippet;
		set_findings(actions, action, &finding, 1);
	}
}

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

static size_t count_lacks(CampDoc *doc, CampStr field, CampSpan anchor) {
	size_t count;
	size_t lacks = 0;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++)
		lacks += is_lack(&findings[i], field, anchor);
	return lacks;
}

/* A version of `doc` with one lack less, or NULL when no fix gets there. */
static CampDoc *with_one_more(CampDoc *doc, CampStr field, CampSpan anchor) {
	size_t count;
	size_t lacks = count_lacks(doc, field, anchor);
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++) {
		CampDoc *next;

		if (!is_lack(&findings[i], field, anchor))
			continue;
		next = camp_edits_applied(doc, findings[i].fixes[0].edits, findings[i].fixes[0].edit_count);
		if (count_lacks(next, field, anchor) < lacks)
			return next;
		camp_doc_free(next);
	}
	return NULL;
}

/* All missing disclosures of a field, one after the other: each is put where it belongs and as short as it must be,
 * given those before it. */
static CampDoc *with_all(CampDoc *doc, CampStr field, CampSpan anchor) {
	CampDoc *best = NULL;

	for (int round = 0; round < MOST_ROUNDS; round++) {
		CampDoc *next = with_one_more(best ? best : doc, field, anchor);

		if (!next)
			break;
		camp_doc_free(best);
		best = next;
	}
	return best;
}

/* Whether one and the same fix answers all of them. */
static bool have_one_fix(const CampFinding *const *findings, size_t count) {
	for (size_t i = 1; i < count; i++) {
		const CampFix *one = &findings[i - 1]->fixes[0];
		const CampFix *other = &findings[i]->fixes[0];

		if (!same_edits(one->edits, one->edit_count, other->edits, other->edit_count))
			return false;
	}
	return true;
}

static void add_every_missing(Actions *actions, const CampFinding *first) {
	const CampFinding **lacks = CAMP_ARENA_ARRAY(actions->arena, const CampFinding *, actions->finding_count);
	CampEdit *edit = CAMP_ARENA_NEW(actions->arena, CampEdit);
	size_t count = 0;
	CampAction *action;
	CampDoc *all;

	for (size_t i = 0; i < actions->finding_count; i++) {
		if (!is_lack(&actions->findings[i], first->field, first->span))
			continue;
		if (count == 0 && &actions->findings[i] != first)
			return; /* offered already, with the one before */
		lacks[count++] = &actions->findings[i];
	}
	if (have_one_fix(lacks, count))
		return; /* it is the fix that adds every one */
	all = with_all(actions->doc, first->field, first->span);
	if (!all)
		return;
	*edit = camp_edit_between(actions->arena, (CampStr){ 0 }, camp_doc_text(actions->doc), camp_doc_text(all));
	camp_doc_free(all);
	action = add(actions,
	             camp_arena_printf(actions->arena, "Add every missing disclosure to %.*s", CAMP_FMT(first->field)));
	action->fix_kind = CAMP_FIX_REVIEW;
	action->edits = edit;
	action->edit_count = 1;
	set_findings(actions, action, lacks, count);
}

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

static bool reports(CampDoc *doc, const CampRuleInfo *rule, CampStr message, size_t not_more_than) {
	size_t count;
	size_t found = 0;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++)
		found += findings[i].rule == rule && camp_str_equal(findings[i].message, message);
	return found > not_more_than;
}

/* Whether a comment excuses it but for its reason, which is what is to be written. */
static bool is_allowed_without_reason(const Actions *actions, const CampFinding *finding) {
	CampDocItem item;

	if (!camp_doc_item_find(actions->doc, finding->span.start, &item))
		return false;
	for (size_t i = 0; i < item.item->suppression_count; i++) {
		const CampSuppression *suppression = &item.item->suppressions[i];

		if (suppression->reason.len == 0 && camp_str_equal(suppression->rule, camp_str(finding->rule->name)) &&
		    touch((CampSpan){ item.start + suppression->line.start, item.start + suppression->line.end },
		          finding->span))
			return true;
	}
	return false;
}

static size_t count_alike(const Actions *actions, const CampFinding *finding) {
	size_t found = 0;

	for (size_t i = 0; i < actions->finding_count; i++)
		found += actions->findings[i].rule == finding->rule &&
		         camp_str_equal(actions->findings[i].message, finding->message);
	return found;
}

/* A comment that excuses the finding once its reason is written, and that does nothing before. */
static void add_allow(Actions *actions, const CampFinding *finding) {
	const char *rule = finding->rule->name;
	uint32_t place = comment_place(actions->doc, finding->span.start);
	CampStr indent = camp_indentation_at(camp_doc_text(actions->doc), place);
	CampStr line_break = camp_text_line_break(camp_doc_text_view(actions->doc));
	CampEdit *edit = CAMP_ARENA_NEW(actions->arena, CampEdit);
	CampAction *action;
	CampDoc *trial;
	bool works;

	*edit = (CampEdit){ .span = { place, place } };
	edit->replacement = camp_arena_printf(actions->arena, "%.*s# campaign-ls: allow %s -- x%.*s", CAMP_FMT(indent),
	                                      rule, CAMP_FMT(line_break));
	trial = camp_doc_splice(actions->doc, edit->span, edit->replacement);
	works = !reports(trial, finding->rule, finding->message, count_alike(actions, finding) - 1);
	camp_doc_free(trial);
	if (!works)
		return;
	edit->replacement = camp_arena_printf(actions->arena, "%.*s# campaign-ls: allow %s -- %.*s", CAMP_FMT(indent), rule,
	                                      CAMP_FMT(line_break));
	action = add(actions, CAMP_LIT("Allow this, for a reason that you give"));
	action->snippet = camp_arena_printf(actions->arena, "%.*s# campaign-ls: allow %s -- $0%.*s", CAMP_FMT(indent), rule,
	                                    CAMP_FMT(line_break));
	action->fix_kind = CAMP_FIX_NONE;
	action->edits = edit;
	action->edit_count = 1;
	set_findings(actions, action, &finding, 1);
}

static bool has_safe_fix(const Actions *actions) {
	for (size_t i = 0; i < actions->finding_count; i++) {
		if (actions->findings[i].fix_count > 0 && actions->findings[i].fixes[0].kind == CAMP_FIX_SAFE)
			return true;
	}
	return false;
}

static void add_fix_all(Actions *actions) {
	CampFixResult fixed;
	CampEdit *edits;
	CampAction *action;

	if (!has_safe_fix(actions))
		return;
	fixed = camp_fix_document(actions->arena, actions->doc, false);
	if (fixed.file_count == 0)
		return;
	edits = CAMP_ARENA_ARRAY(actions->arena, CampEdit, fixed.file_count);
	for (size_t i = 0; i < fixed.file_count; i++)
		edits[i] = camp_edit_between(actions->arena, fixed.files[i].path, fixed.files[i].before, fixed.files[i].after);
	action = add(actions, CAMP_LIT("Apply every safe fix"));
	action->kind = CAMP_ACTION_FIX_ALL;
	action->fix_kind = CAMP_FIX_SAFE;
	action->edits = edits;
	action->edit_count = fixed.file_count;
}

/* Whether a finding before this one, at the same place, has the same rule. */
static bool is_repeated(Actions *actions, size_t index) {
	for (size_t i = 0; i < index; i++) {
		if (actions->findings[i].rule == actions->findings[index].rule && is_here(actions, &actions->findings[i]))
			return true;
	}
	return false;
}

/* The rule; of several rules what their names have in common, "opt-in-message-missing", or all of them. */
static CampStr rules_of(CampArena *arena, const CampAction *action) {
	CampStr first = camp_str(action->finding_count > 0 ? action->findings[0]->rule->name : "fix-all");
	CampStr common = first;
	CampStr all = first;

	for (size_t i = 1; i < action->finding_count; i++) {
		const char *other = action->findings[i]->rule->name;
		size_t same = 0;

		if (strcmp(other, first.ptr) == 0)
			continue;
		while (same < common.len && other[same] == common.ptr[same])
			same++;
		while (same > 0 && common.ptr[same] != '-')
			same--;
		common.len = same;
		all = camp_arena_printf(arena, "%.*s, %s", CAMP_FMT(all), other);
	}
	return common.len > 0 ? common : all;
}

const CampAction *camp_actions(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count) {
	Actions actions = { .arena = arena, .doc = doc, .span = span };
	size_t allowed = 0;
	CampAction *list;

	actions.findings = camp_doc_findings(doc, &actions.finding_count);
	for (size_t i = 0; i < actions.finding_count; i++) {
		const CampFinding *finding = &actions.findings[i];

		if (!is_here(&actions, finding))
			continue;
		if (is_lack(finding, finding->field, finding->span))
			add_every_missing(&actions, finding);
		add_fixes(&actions, finding);
		add_editor_fixes(&actions, finding);
	}
	for (size_t i = 0; i < actions.finding_count && allowed < MOST_ALLOWED; i++) {
		const CampFinding *finding = &actions.findings[i];

		if (finding->path.len > 0 || !is_here(&actions, finding) || is_repeated(&actions, i) ||
		    is_allowed_without_reason(&actions, finding))
			continue;
		add_allow(&actions, finding);
		allowed++;
	}
	add_fix_all(&actions);
	list = CAMP_ARENA_ARRAY(arena, CampAction, actions.list.count + 1);
	for (size_t i = 0; i < actions.list.count; i++) {
		list[i] = actions.list.items[i];
		list[i].title = camp_arena_printf(arena, "%.*s (%.*s)", CAMP_FMT(list[i].title),
		                                  CAMP_FMT(rules_of(arena, &list[i])));
	}
	*count = actions.list.count;
	camp_vec_release(&actions.list);
	return list;
}
