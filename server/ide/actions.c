#include "ide/actions.h"

#include "engine/fix.h"
#include "ide/brand_fixes.h"
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

static CampAction *add(Actions *actions, CampStr title, const char *rule) {
	CampStr whole = camp_arena_printf(actions->arena, "%.*s (%s)", CAMP_FMT(title), rule);
	char *first = (char *)whole.ptr; /* just made, ours */

	if (camp_is_lower((unsigned char)*first))
		*first = (char)(*first - ('a' - 'A'));
	camp_vec_push(&actions->list, (CampAction){ .kind = CAMP_ACTION_QUICK_FIX, .title = whole });
	return &actions->list.items[actions->list.count - 1];
}

static void set_findings(Actions *actions, CampAction *action, const CampFinding *const *findings, size_t count) {
	const CampFinding **copy = CAMP_ARENA_ARRAY(actions->arena, const CampFinding *, count + 1);

	for (size_t i = 0; i < count; i++)
		copy[i] = findings[i];
	action->findings = copy;
	action->finding_count = count;
}

static void add_fixes(Actions *actions, const CampFinding *finding) {
	bool preferred = false;

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampFix *fix = &finding->fixes[i];
		CampAction *action = add(actions, fix->title, finding->rule->name);

		action->fix_kind = fix->kind;
		action->preferred = fix->kind == CAMP_FIX_SAFE && !preferred;
		preferred = preferred || action->preferred;
		action->edits = fix->edits;
		action->edit_count = fix->edit_count;
		set_findings(actions, action, &finding, 1);
	}
}

static void add_brand_fixes(Actions *actions, const CampFinding *finding) {
	CampBrandFix *fixes = CAMP_ARENA_ARRAY(actions->arena, CampBrandFix, CAMP_MOST_BRAND_FIXES);
	size_t count = camp_brand_fixes(actions->arena, actions->doc, finding, fixes);

	for (size_t i = 0; i < count; i++) {
		CampAction *action = add(actions, fixes[i].title, finding->rule->name);

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

/* What the rules' names have in common: "opt-in-message-missing". */
static const char *common_name(CampArena *arena, const CampFinding *const *findings, size_t count) {
	CampStr name = camp_str(findings[0]->rule->name);

	for (size_t i = 1; i < count; i++) {
		const char *other = findings[i]->rule->name;
		size_t same = 0;

		while (same < name.len && other[same] == name.ptr[same])
			same++;
		name.len = same;
	}
	while (name.len > 0 && !(name.ptr[name.len] == '-' || name.ptr[name.len] == '\0'))
		name.len--;
	return name.len > 0 ? camp_arena_copy(arena, name).ptr : "missing-disclosures";
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
	all = count > 1 ? with_all(actions->doc, first->field, first->span) : NULL;
	if (!all)
		return;
	*edit = camp_edit_between(actions->arena, (CampStr){ 0 }, camp_doc_text(actions->doc), camp_doc_text(all));
	camp_doc_free(all);
	action = add(actions,
	             camp_arena_printf(actions->arena, "Add every missing disclosure to %.*s", CAMP_FMT(first->field)),
	             common_name(actions->arena, lacks, count));
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
	action = add(actions, CAMP_LIT("Allow this, for a reason that you give"), rule);
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
	action = add(actions, CAMP_LIT("Apply every safe fix"), "fix-all");
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
		add_brand_fixes(&actions, finding);
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
	if (actions.list.count > 0)
		memcpy(list, actions.list.items, actions.list.count * sizeof *list);
	*count = actions.list.count;
	camp_vec_release(&actions.list);
	return list;
}
