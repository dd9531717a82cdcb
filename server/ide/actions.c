#include "ide/actions.h"

#include "base/buf.h"
#include "base/hash.h"
#include "engine/attempt.h"
#include "engine/fix.h"
#include "engine/names.h"
#include "ide/editor_fixes.h"
#include "ide/edits.h"
#include "ide/imports.h"
#include "ide/links.h"
#include "text/edit.h"

#define MOST_ROUNDS 24
#define MOST_TRIED (2u << 20) /* bytes, in all attempts for one request: some tenths of a second */
#define MOST_ALLOWED 8        /* rules that "allow RULE here" is offered for at one place */

/* Findings of an item stand together: those from `from` up to `to`. */
typedef struct ItemFindings {
	CampDocItem item;
	size_t from;
	size_t to;
} ItemFindings;

typedef struct Actions {
	CampArena *arena;
	CampDoc *doc;
	CampSpan span;
	const CampFinding *findings;
	size_t finding_count;
	ItemFindings here;     /* of the item that was asked for last */
	const CampLink *links; /* NULL until asked for */
	size_t link_count;
	CampStr linked_path; /* the file that `link` was found for; empty: none yet */
	const CampLink *link;
	CAMP_VEC(CampAction) list;
	CampNames by_edits; /* into `list`: those before `indexed` */
	size_t indexed;
	size_t tried; /* bytes, in attempts */
} Actions;

static bool touch(CampSpan a, CampSpan b) {
	return a.start <= b.end && b.start <= a.end;
}

/* The words that name another file; asked for with each of its findings, which stand together. */
static const CampLink *link_naming(Actions *actions, CampStr path) {
	if (!actions->links)
		actions->links = camp_links(actions->arena, actions->doc, &actions->link_count);
	if (!camp_str_equal(actions->linked_path, path)) {
		actions->linked_path = path;
		actions->link = camp_link_naming(actions->links, actions->link_count, path);
	}
	return actions->link;
}

/* A finding in another file is acted on where this one names it. */
static bool is_here(Actions *actions, const CampFinding *finding) {
	const CampLink *link;

	if (finding->path.len == 0)
		return touch(finding->span, actions->span);
	link = finding->fix_count > 0 ? link_naming(actions, finding->path) : NULL;
	return link && touch(link->span, actions->span);
}

static bool stands_in(const CampFinding *finding, CampDocItem item) {
	return finding->path.len == 0 && item.start <= finding->span.start && finding->span.start < item.end;
}

/* The findings beside the one at `index`, in its item. NULL when that is of no item here. */
static const ItemFindings *beside(Actions *actions, size_t index) {
	ItemFindings *here = &actions->here;
	const CampFinding *finding = &actions->findings[index];

	if (here->from <= index && index < here->to)
		return here;
	if (finding->path.len > 0 || !camp_doc_item_find(actions->doc, finding->span.start, &here->item))
		return NULL;
	here->from = here->to = index;
	while (here->from > 0 && stands_in(&actions->findings[here->from - 1], here->item))
		here->from--;
	while (here->to < actions->finding_count && stands_in(&actions->findings[here->to], here->item))
		here->to++;
	return index < here->to ? here : NULL;
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

/* A name for what edits do. */
static CampStr key_of(CampArena *arena, const CampEdit *edits, size_t count) {
	uint64_t hash = CAMP_HASH_SEED;

	for (size_t i = 0; i < count; i++) {
		hash = camp_hash_number(hash, ((uint64_t)edits[i].span.start << 32) | edits[i].span.end);
		hash = camp_hash(camp_hash(hash, edits[i].replacement), edits[i].path);
	}
	return camp_arena_printf(arena, "%016llx", (unsigned long long)hash);
}

/* The action that does what the fix does, for a finding before this one. */
static CampAction *find_same(Actions *actions, const CampFix *fix) {
	CampAction *same = NULL;
	size_t index;

	for (; actions->indexed < actions->list.count; actions->indexed++) {
		const CampAction *action = &actions->list.items[actions->indexed];

		camp_names_add(&actions->by_edits, CAMP_LIT(""), key_of(actions->arena, action->edits, action->edit_count),
		               actions->indexed, &index);
	}
	if (camp_names_find(&actions->by_edits, CAMP_LIT(""), key_of(actions->arena, fix->edits, fix->edit_count), &index))
		same = &actions->list.items[index];
	return same && same_edits(same->edits, same->edit_count, fix->edits, fix->edit_count) ? same : NULL;
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

/* Its title, in which an editor's path of another file, as of a page, becomes the one that the document would name it by. */
static CampStr title_of(Actions *actions, const CampFix *fix) {
	CampStr path = fix->edit_count > 0 ? fix->edits[0].path : (CampStr){ 0 };
	size_t at = path.len > 0 ? camp_str_find(fix->title, path, 0) : SIZE_MAX;
	CampStr named = at != SIZE_MAX ? camp_path_from_doc(actions->arena, actions->doc, path) : (CampStr){ 0 };

	if (named.len == 0)
		return fix->title;
	return camp_arena_printf(actions->arena, "%.*s%.*s%.*s", CAMP_FMT(camp_str_slice(fix->title, 0, at)),
	                         CAMP_FMT(named), CAMP_FMT(camp_str_slice(fix->title, at + path.len, fix->title.len)));
}

/* A sentence often answers several findings: its fix is offered once, for all of them. */
static void add_fixes(Actions *actions, const CampFinding *finding) {
	bool preferred = false;

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampFix *fix = &finding->fixes[i];
		CampAction *action = find_same(actions, fix);

		if (!action) {
			action = add(actions, title_of(actions, fix));
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

/* The text of an item's segment on its way to have every disclosure of a field. */
typedef struct Addition {
	Actions *actions;
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

/* `text` with edits applied that are in it; an empty one when they overlap. */
static CampStr edited(CampArena *arena, CampStr text, CampTextEdit *edits, size_t count) {
	CampStr after = { 0 };
	CampBuf out;

	camp_edits_sort(edits, count);
	if (!camp_edits_disjoint(edits, count))
		return after;
	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_edits_apply(text, edits, count, &out);
	after = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return after;
}

/* The segment's text with a fix applied; an empty one when the fix is not for this segment alone. */
static CampStr with_fix(const Addition *addition, const CampFix *fix) {
	CampTextEdit *edits = CAMP_ARENA_ARRAY(addition->actions->arena, CampTextEdit, fix->edit_count);
	uint32_t start = addition->item.start;

	for (size_t i = 0; i < fix->edit_count; i++) {
		CampSpan span = fix->edits[i].span;

		if (span.start < start || span.end > start + addition->text.len)
			return (CampStr){ 0 };
		edits[i] = (CampTextEdit){ { span.start - start, span.end - start }, fix->edits[i].replacement };
	}
	return edited(addition->actions->arena, addition->text, edits, fix->edit_count);
}

/* Goes on with the text when it lacks less. */
static bool take_up(Addition *addition, CampStr text) {
	size_t lacks = count_lacks(addition, addition->findings, addition->finding_count);
	CampAttempt *attempt = camp_attempt_new(addition->actions->doc, addition->item, text);
	size_t count;
	const CampFinding *findings = camp_attempt_findings(attempt, &count);

	addition->actions->tried += text.len;
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

		if (addition->actions->tried >= MOST_TRIED)
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
	return added && addition->actions->tried < MOST_TRIED;
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

static CampStr segment_of(const Actions *actions, CampDocItem item) {
	return camp_str_slice(camp_doc_text(actions->doc), item.start, item.end);
}

static void add_every_missing(Actions *actions, size_t index, const ItemFindings *here) {
	const CampFinding *first = &actions->findings[index];
	const CampFinding **lacks = CAMP_ARENA_ARRAY(actions->arena, const CampFinding *, here->to - here->from);
	CampStr segment = segment_of(actions, here->item);
	Addition addition = { .actions = actions,
		                  .item = here->item,
		                  .field = first->field,
		                  .anchor = first->span,
		                  .text = segment,
		                  .findings = &actions->findings[here->from],
		                  .finding_count = here->to - here->from };
	size_t count = 0;
	CampAction *action;
	CampEdit *edit;

	for (size_t i = here->from; i < here->to; i++) {
		if (!is_lack(&actions->findings[i], first->field, first->span))
			continue;
		if (count == 0 && i != index)
			return; /* offered already, with the one before */
		lacks[count++] = &actions->findings[i];
	}
	if (have_one_fix(lacks, count) || !add_all(&addition)) /* it is the fix that adds every one */
		return;
	edit = CAMP_ARENA_NEW(actions->arena, CampEdit);
	*edit = camp_edit_between(actions->arena, (CampStr){ 0 }, segment, addition.text);
	edit->span = (CampSpan){ here->item.start + edit->span.start, here->item.start + edit->span.end };
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

static size_t count_alike(const CampFinding *findings, size_t count, const CampFinding *finding) {
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += findings[i].rule == finding->rule && camp_str_equal(findings[i].message, finding->message);
	return found;
}

static CampStr allowance(const Actions *actions, uint32_t place, const char *rule, const char *reason) {
	CampStr indent = camp_indentation_at(camp_doc_text(actions->doc), place);
	CampStr line_break = camp_text_line_break(camp_doc_text_view(actions->doc));

	return camp_arena_printf(actions->arena, "%.*s# campaign-ls: allow %s -- %s%.*s", CAMP_FMT(indent), rule, reason,
	                         CAMP_FMT(line_break));
}

/* Whether a comment at the place, with a reason, excuses the finding. */
static bool excuses(const Actions *actions, const ItemFindings *here, const CampFinding *finding, uint32_t place) {
	uint32_t at = place - here->item.start;
	CampTextEdit edit = { { at, at }, allowance(actions, place, finding->rule->name, "x") };
	CampAttempt *attempt;
	const CampFinding *left;
	size_t count;
	size_t alike;

	if (place < here->item.start)
		return false;
	attempt = camp_attempt_new(actions->doc, here->item,
	                           edited(actions->arena, segment_of(actions, here->item), &edit, 1));
	left = camp_attempt_findings(attempt, &count);
	alike = count_alike(left, count, finding);
	camp_attempt_free(attempt);
	return alike < count_alike(&actions->findings[here->from], here->to - here->from, finding);
}

/* A comment that excuses the finding once its reason is written, and that does nothing before. */
static void add_allow(Actions *actions, const CampFinding *finding, const ItemFindings *here) {
	const char *rule = finding->rule->name;
	uint32_t place = comment_place(actions->doc, finding->span.start);
	CampAction *action;
	CampEdit *edit;

	if (!excuses(actions, here, finding, place))
		return;
	edit = CAMP_ARENA_NEW(actions->arena, CampEdit);
	*edit = (CampEdit){ .span = { place, place }, .replacement = allowance(actions, place, rule, "") };
	action = add(actions, CAMP_LIT("Allow this, for a reason that you give"));
	action->snippet = allowance(actions, place, rule, "$0");
	action->fix_kind = CAMP_FIX_NONE;
	action->edits = edit;
	action->edit_count = 1;
	set_findings(actions, action, &finding, 1);
}

/* For the first few rules that have findings here. */
static void add_allows(Actions *actions) {
	CAMP_VEC(const CampRuleInfo *) rules = { 0 };
	size_t allowed = 0;

	for (size_t i = 0; i < actions->finding_count && allowed < MOST_ALLOWED; i++) {
		const CampFinding *finding = &actions->findings[i];
		const ItemFindings *here;
		size_t known = 0;

		if (!is_here(actions, finding))
			continue;
		while (known < rules.count && rules.items[known] != finding->rule)
			known++;
		if (known < rules.count)
			continue;
		camp_vec_push(&rules, finding->rule);
		here = beside(actions, i);
		if (!here || is_allowed_without_reason(actions, finding))
			continue;
		add_allow(actions, finding, here);
		allowed++;
	}
	camp_vec_release(&rules);
}

static bool has_safe_fix(const Actions *actions) {
	for (size_t i = 0; i < actions->finding_count; i++) {
		if (actions->findings[i].fix_count > 0 && actions->findings[i].fixes[0].kind == CAMP_FIX_SAFE)
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

static const CampAction *finish(Actions *actions, size_t *count) {
	CampArena *arena = actions->arena;
	CampAction *list = CAMP_ARENA_ARRAY(arena, CampAction, actions->list.count + 1);

	for (size_t i = 0; i < actions->list.count; i++) {
		list[i] = actions->list.items[i];
		list[i].title = camp_arena_printf(arena, "%.*s (%.*s)", CAMP_FMT(list[i].title),
		                                  CAMP_FMT(rules_of(arena, &list[i])));
	}
	*count = actions->list.count;
	camp_names_release(&actions->by_edits);
	camp_vec_release(&actions->list);
	return list;
}

static bool has_findings(Actions *actions) {
	for (size_t i = 0; i < actions->finding_count; i++) {
		if (is_here(actions, &actions->findings[i]))
			return true;
	}
	return false;
}

/* Who goes to a line from a list of findings, or by its number, stands at its beginning, and sees that something is amiss in it. */
static CampSpan line_around(CampDoc *doc, CampSpan cursor) {
	const CampText *text = camp_doc_text_view(doc);

	return camp_text_line_span(text, camp_text_line_of(text, cursor.start));
}

const CampAction *camp_actions(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count) {
	Actions actions = { .arena = arena, .doc = doc, .span = span };

	actions.findings = camp_doc_findings(doc, &actions.finding_count);
	if (span.start == span.end && !has_findings(&actions))
		actions.span = line_around(doc, span);
	for (size_t i = 0; i < actions.finding_count; i++) {
		const CampFinding *finding = &actions.findings[i];
		const ItemFindings *here;

		if (!is_here(&actions, finding))
			continue;
		here = is_lack(finding, finding->field, finding->span) ? beside(&actions, i) : NULL;
		if (here)
			add_every_missing(&actions, i, here);
		add_fixes(&actions, finding);
		add_editor_fixes(&actions, finding);
	}
	add_allows(&actions);
	return finish(&actions, count);
}

const CampAction *camp_fix_all(CampArena *arena, CampDoc *doc, size_t *count) {
	Actions actions = { .arena = arena, .doc = doc };
	CampFixResult fixed = { 0 };
	CampEdit *edits;
	CampAction *action;

	actions.findings = camp_doc_findings(doc, &actions.finding_count);
	if (has_safe_fix(&actions))
		fixed = camp_fix_document(arena, doc, false);
	if (fixed.file_count == 0)
		return finish(&actions, count);
	edits = CAMP_ARENA_ARRAY(arena, CampEdit, fixed.file_count);
	for (size_t i = 0; i < fixed.file_count; i++)
		edits[i] = camp_edit_between(arena, fixed.files[i].path, fixed.files[i].before, fixed.files[i].after);
	action = add(&actions, CAMP_LIT("Apply every safe fix"));
	action->kind = CAMP_ACTION_FIX_ALL;
	action->fix_kind = CAMP_FIX_SAFE;
	action->edits = edits;
	action->edit_count = fixed.file_count;
	return finish(&actions, count);
}
